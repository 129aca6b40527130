import { canonicalJson } from '../digest.ts';
import { withHiddenShown } from '../knowledge/plain-text.ts';
import { ENGINE_VERSION } from '../version.ts';
import type { Program } from '../scenario/program.ts';
import { stepWords, type LogProblem, type ReadLog } from './log.ts';
import { faultOfOpening, openSession, submit, type Session, type Step } from './session.ts';
import { Restless } from './restless.ts';

/** What came of replaying a log. `session` is what the commands lead to here, as far as they were accepted. */
export type Replay =
  | { readonly same: true; readonly session: Session; readonly notes: readonly string[] }
  | { readonly same: false; readonly session: Session | null; readonly problem: LogProblem; readonly notes: readonly string[] };

/**
 * Decide every command of a log again and compare every hash and every fact with what was recorded.
 * A log of another engine version is replayed too; its first difference is named, never hidden.
 */
export function replayLog(log: ReadLog, program: Program): Replay {
  const { header, steps } = log;
  const notes = notesOf(log, program);
  const opened = openedFrom(header, program);
  if ('problem' in opened) return { same: false, session: null, notes, problem: { line: 1, step: null, message: opened.problem, hint: 'Use an unchanged copy.' } };
  let { session } = opened;
  for (const [place, recorded] of steps.entries()) {
    if (place > 0) {
      const command = recorded.command;
      const submitted = command ? submit(session, command) : null;
      if (!submitted?.accepted) return differs(session, place, notes, { message: `${stepWords(place)} is refused here${submitted ? ` (${submitted.refusal.reason})` : ': the line holds none'}, but was accepted when it was recorded.` });
      session = submitted.session;
    }
    const played = session.steps[place];
    const difference: Difference | null = played ? differenceOf(played, recorded) : { how: 'is missing here' };
    if (difference !== null) return differs(session, place, notes, { message: `${stepWords(place)} ${difference.how}.`, detail: difference.detail });
  }
  return { same: true, session, notes };
}

/** Open the case as the header says. A header that does not fit, or a case that circles, is an answer; a fault of the engine is none. */
function openedFrom(header: ReadLog['header'], program: Program): { readonly session: Session } | { readonly problem: string } {
  const fault = faultOfHeader(header, program) ?? faultOfOpening(program, header);
  if (fault !== null) return { problem: fault };
  try {
    return { session: openSession(program, { seed: header.seed, seating: header.seating }) };
  } catch (error) {
    if (error instanceof Restless) return { problem: error.message };
    throw error;
  }
}

/** The first line says again what the case in it says: both were written at once. */
function faultOfHeader(header: ReadLog['header'], { scenario: { id, version, title, country } }: Program): string | null {
  const twice = [['case', header.case.id, id], ['version', header.case.version, version], ['title', header.case.title, title], ['country', header.country, country]] as const;
  const differs = twice.find(([, said, carried]) => said !== carried);
  return differs === undefined ? null : `The first line names the ${differs[0]} "${withHiddenShown(differs[1])}", but carries "${withHiddenShown(differs[2])}".`;
}

function notesOf({ header }: ReadLog, program: Program): readonly string[] {
  const notes: string[] = [];
  if (header.engine !== ENGINE_VERSION) notes.push(`This session was made by engine ${withHiddenShown(header.engine)}; this is ${ENGINE_VERSION}. It was replayed and compared.`);
  if (header.pathway !== program.pathway.hash) notes.push(`The pathway of ${titled(header.country)} has changed since.`);
  else if (header.program !== program.hash) notes.push('The case has changed in more than its words since.');
  return notes;
}

/** A country as a sentence names it: files write it small. */
const titled = (country: string): string => country.slice(0, 1).toUpperCase() + country.slice(1);

interface Difference { readonly how: string; readonly detail?: string }

function differenceOf(played: Step, recorded: ReadLog['steps'][number]): Difference | null {
  const facts = played.facts.map((fact) => canonicalJson(fact));
  const at = recorded.facts.findIndex((fact, index) => canonicalJson(fact) !== facts[index]);
  if (at >= 0) return { how: `differs at fact ${at}`, detail: `Recorded: ${textOf(recorded.facts[at])}. Replayed: ${textOf(played.facts[at])}.` };
  if (facts.length !== recorded.facts.length) return { how: `has ${facts.length} facts here and ${recorded.facts.length} in the log` };
  return played.hash === recorded.hash ? null : { how: 'leads to another state than the one recorded' };
}

const textOf = (fact: unknown): string => (fact === undefined ? 'nothing' : canonicalJson(fact).slice(0, 160));

function differs(session: Session, step: number, notes: readonly string[], { message, detail }: { readonly message: string; readonly detail?: string | undefined }): Replay {
  const hint = notes.length > 0 ? 'Keep the file: the Ariadne that made it can still replay it.' : 'The file was changed, or two machines disagree. Please keep it and report it.';
  return { same: false, session, notes, problem: { line: step + 2, step, message, hint, ...(detail === undefined ? {} : { detail }) } };
}
