import { existsSync } from 'node:fs';
import { continuePlay, factsOf, openSession, POLICIES, submit, viewFor, writeLog } from '#engine';
import type { Player, Policy, Program, Session } from '#engine';
import { Found, Usage, type Answer } from './answer.ts';
import { CHOICES_FORM, readChoices, type ChoiceLine } from './choices-file.ts';
import { oneOf, type Given, type TerminalCommand } from './command.ts';
import { findCase, mayWrite, programOf, readNamed, writeNamed } from './files.ts';
import { playInteractively } from './interactive.ts';
import { namedSeats, seedFrom } from './seats.ts';
import { clockWords, endedLines, readerOf, refusalLines } from './words.ts';
import { wordsFor } from '../text/story-words.ts';

/** `play`: one session, by an automatic player, from a file, or by hand. */
export const playCommand: TerminalCommand = {
  name: 'play', takes: 'SCENARIO', about: 'play a case: by hand, from a file of choices, or automatically', count: [1, 1], run: play,
  options: {
    seed: { kind: 'word', value: 'S', about: 'the seed of the session; "1" unless told' },
    seat: { kind: 'word', value: 'A,B', many: true, about: 'seats that are played; by hand the first seat, else all' },
    seats: { kind: 'word', value: 'A,B', many: true, about: 'the same as --seat' },
    auto: { kind: 'word', value: 'P', about: 'an automatic player: typical, careful or random' },
    choices: { kind: 'word', value: 'FILE', about: 'take the commands from a file; with --auto the player goes on after its end' },
    log: { kind: 'word', value: 'FILE', about: 'write the session to a file that replay and export read' },
  },
  more: CHOICES_FORM,
};

interface Job { readonly program: Program; readonly seed: string; readonly seats: readonly string[]; readonly policy: Policy | null; readonly log: string | undefined; readonly source: string }

async function play(given: Given): Promise<Answer> {
  const file = findCase(given.things[0] ?? '');
  const program = programOf(file);
  const auto = given.word('auto');
  const choices = given.word('choices');
  const named = namedSeats(program, [...given.words('seat'), ...given.words('seats')]);
  const byHand = auto === undefined && choices === undefined;
  const seats = named.length > 0 ? named : byHand ? program.names.seats.slice(0, 1) : program.names.seats;
  if (auto !== undefined && existsSync(auto)) throw new Usage(`--auto is one of ${POLICIES.join(', ')}. A file of your own goes with simulate, whatif and explore --best: --policy FILE.`);
  const policy = auto === undefined ? null : oneOf(given, 'auto', POLICIES, 'typical');
  const job: Job = { program, seed: seedFrom(given.word('seed')), seats, policy, log: given.word('log'), source: file.text };
  if (byHand && given.mark('json')) throw new Usage('play --json needs --auto or --choices: by hand it talks line by line.');
  mayWrite(job.log);
  const opened = openSession(program, { seed: job.seed, seating: seatingFor(job) });
  if (byHand) return finished(job, await playInteractively(opened, seats), { brief: true });
  const lines = choices === undefined ? [] : readChoices(program, readNamed(choices), choices);
  const chosen = giveAll(job, opened, { lines, file: choices ?? '' });
  return finished(job, policy === null ? chosen : continuePlay(chosen, { policy, seats }), { brief: false });
}

/** Played seats take commands; the others are stand-ins, of the automatic player's kind where there is one. */
const seatingFor = ({ program, seats, policy }: Job): Readonly<Record<string, Player>> =>
  Object.fromEntries(program.names.seats.map((seat) => [seat, seats.includes(seat) ? 'trainee' : policy ?? 'typical']));

function giveAll(job: Job, opened: Session, { lines, file }: { readonly lines: readonly ChoiceLine[]; readonly file: string }): Session {
  let session = opened;
  for (const { command, line } of lines) {
    const submitted = submit(session, command);
    if (!submitted.accepted) {
      saveLog(job, session);
      const why = refusalLines(submitted.refusal);
      const open = openNow(session, job.seats);
      throw new Found([`${file}:${line}:1 error: This is refused. ${why[0] ?? ''}`, ...why.slice(1), ...open], { ok: false, file, line, command, refusal: submitted.refusal, open });
    }
    session = submitted.session;
  }
  return session;
}

const openNow = (session: Session, seats: readonly string[]): readonly string[] => {
  const open = seats.flatMap((seat) => viewFor(session, seat).moments.map((moment) => `${moment.beat} (${seat})`));
  return [open.length > 0 ? `Open now: ${open.join(', ')}.` : 'No moment is open now.'];
};

function saveLog(job: Job, session: Session): void {
  if (job.log !== undefined) writeNamed(job.log, writeLog(session, job.source));
}

/** A title before its story; one that ends as a question needs no full stop. */
const headed = (title: string | null): string => (title === null ? '' : `${title}${/[.?!]$/.test(title) ? '' : '.'} `);

function finished(job: Job, session: Session, { brief }: { readonly brief: boolean }): Answer {
  saveLog(job, session);
  const { program, seed } = job;
  const view = viewFor(session, job.seats[0] ?? program.names.seats[0] ?? '');
  const hash = session.steps.at(-1)?.hash ?? '';
  const summary = {
    case: program.scenario.id, version: program.scenario.version, seed, seating: session.seating, commands: session.steps.length - 1, facts: factsOf(session).length,
    minute: view.minute, ended: view.ended !== null, ending: view.ended?.ending ?? null, hash, program: program.hash, ...(job.log === undefined ? {} : { log: job.log }),
  };
  const told = job.seats.flatMap((seat) => viewFor(session, seat).story.map((line) => ({ ...line, teller: seat }))).sort((a, b) => a.fact - b.fact).filter((line, index, all) => all[index - 1]?.fact !== line.fact);
  const wordsOf = (line: (typeof told)[number]): string => wordsFor(line, readerOf(program, line.teller));
  const lines = [
    ...(brief ? [] : [...told.map((line) => `[${clockWords(program, line.minute)}] ${headed(line.title)}${wordsOf(line)}`), ...endedLines(view, program), '']),
    `${summary.case}, seed ${seed}: ${summary.commands} commands, ${view.ended ? `ended: ${view.ended.ending ?? 'left open'}` : 'not ended'}, ${clockWords(program, view.minute)}. State ${hash.slice(0, 16)}.`,
    ...(job.log === undefined ? [] : [`Written to ${job.log}.`]),
  ];
  return { exit: 0, lines, json: { ...summary, story: told.map((line) => ({ minute: line.minute, seat: line.teller, kind: line.kind, title: line.title, text: wordsOf(line) })) } };
}
