import type { Command } from '../command.ts';

/** The longest session file that is read, in MiB. */
export const MOST_MEBIBYTES = 32;
/** More commands than any session needs: an automatic player stops after 2,000. Replaying more would keep a page still for minutes. */
export const MOST_COMMANDS = 10_000;

/** What the steps of a file may hold: a case has half a MiB at most, and stands in the first line with each sign written as two at worst. */
const MOST_LETTERS = (MOST_MEBIBYTES - 2) * 1024 * 1024;
/** What a step's line has besides: its place and its checksum. */
const AROUND_STEP = 120;

/** The length of a step's line in a file, or a little more. Facts are names of the format and ids, so each letter is one byte. */
export const lettersOf = (step: object): number => JSON.stringify(step).length + AROUND_STEP;

/** Whether steps of so many letters would make a file that nobody can open again. */
export const isTooLong = (letters: number): boolean => letters > MOST_LETTERS;

/** Whether a session after so many commands can take this one. The last place is kept, so that every session can be ended. */
export const hasRoomFor = (commands: number, { type }: Command): boolean => commands < (type === 'end' ? MOST_COMMANDS : MOST_COMMANDS - 1);

/** What is said of a command that a session has no room for. */
export const NO_ROOM = 'This session is as long as one file can hold. End it here; a new one can begin.';
