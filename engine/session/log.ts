import { z } from '../knowledge/zod.ts';
import type { Command } from '../command.ts';
import { canonicalJson, digestText } from '../digest.ts';
import { PLAYERS } from '../fact.ts';
import { ENGINE_VERSION, LOG_FORMAT } from '../version.ts';
import { MOST_COMMANDS, MOST_MEBIBYTES } from './log-size.ts';
import type { Session, Step } from './session.ts';

/** The longest session file that is read, wherever it is opened; what is said of a longer one stands below it. */
export const LOG_LIMIT = MOST_MEBIBYTES * 1024 * 1024;
export const LOG_TOO_LARGE = { message: `The file is larger than ${MOST_MEBIBYTES} MiB, so it was not read.`, hint: 'A session file of Ariadne is far smaller. Choose the file that was saved from the game.' } as const;

const id = z.string().min(1).max(200);
const commandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('choose'), seat: id, beat: id, choice: id }),
  z.strictObject({ type: z.literal('act'), seat: id, act: id }),
  z.strictObject({ type: z.literal('wait'), seat: id }),
  z.strictObject({ type: z.literal('step-over'), seat: id, beat: id }),
  z.strictObject({ type: z.literal('tell'), seat: id, to: id, items: z.array(id).max(200).readonly() }),
  z.strictObject({ type: z.literal('ask'), seat: id, to: id }),
  z.strictObject({ type: z.literal('inject'), inject: id }),
  z.strictObject({ type: z.literal('step-out'), seat: id }),
  z.strictObject({ type: z.literal('step-in'), seat: id }),
  z.strictObject({ type: z.literal('end') }),
]);

/** Check one command from outside: the command, or null when it is none. */
export function readCommand(value: unknown): Command | null {
  const parsed = commandSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/**
 * A session on disk: one JSON object a line. The first line is the header with the case's source embedded, so that a
 * trainer's own variant replays anywhere; then one line a step. Each line carries the SHA-256 of the line before it and of
 * itself. The chain shows damage, not forgery: whoever rewrites the whole file can rewrite the chain.
 */
const headerSchema = z.strictObject({
  ariadne: z.number().int(), engine: z.string().max(40), country: z.string().max(40), pathway: z.string().length(64), program: z.string().length(64),
  case: z.strictObject({ id, version: z.string().max(40), title: z.string().max(400), source: z.string().max(1024 * 1024) }),
  seed: z.string().min(1).max(200), seating: z.record(z.string().max(60), z.enum(PLAYERS)),
  branch: z.strictObject({ of: z.string().length(64), step: z.number().int().min(0) }).nullable(), chain: z.string().length(64),
});
/** Only the outer form: replaying compares every fact. Nothing nests deeper, and no number is beyond what JSON can write. */
const factValue = z.union([z.string(), z.number(), z.array(z.string()).readonly(), z.record(z.string(), z.union([z.string(), z.number()])).readonly()]);
const factSchema = z.record(z.string(), factValue);
const stepSchema = z.strictObject({
  step: z.number().int().min(0), command: commandSchema.nullable(), facts: z.array(factSchema), hash: z.string().length(64), chain: z.string().length(64),
});

export type LogHeader = z.infer<typeof headerSchema>;
export type LogStep = z.infer<typeof stepSchema>;
/** Where a branch left its trunk: the trunk's chain at that step. */
export type Branch = NonNullable<LogHeader['branch']>;

/** The header line of a session. `source` is the case's text as it was read. */
export function headerLine(session: Session, source: string, branch: Branch | null = null): LogHeader {
  const { scenario, pathway, hash } = session.program;
  const body = {
    ariadne: LOG_FORMAT, engine: ENGINE_VERSION, country: pathway.country, pathway: pathway.hash, program: hash,
    case: { id: scenario.id, version: scenario.version, title: scenario.title, source }, seed: session.seed, seating: { ...session.seating }, branch,
  };
  return { ...body, chain: digestText(canonicalJson(body)) };
}

/** The line of one step, chained to the line before it. */
export function stepLine(step: Step, place: number, previous: string): LogStep {
  const body = { step: place, command: step.command, facts: step.facts.map((fact) => ({ ...fact })), hash: step.hash };
  return { ...body, chain: chainOf(previous, body) };
}

const chainOf = (previous: string, body: object): string => digestText(`${previous}\n${canonicalJson(body)}`);

/** A whole session as text, ending with a line break. */
export function writeLog(session: Session, source: string, branch: Branch | null = null): string {
  const header = headerLine(session, source, branch);
  let chain = header.chain;
  const lines = session.steps.map((step, place) => {
    const line = stepLine(step, place, chain);
    chain = line.chain;
    return canonicalJson(line);
  });
  return [canonicalJson(header), ...lines, ''].join('\n');
}

/** A log that was read and whose chain holds; its commands are still to be replayed. */
export interface ReadLog { readonly header: LogHeader; readonly steps: readonly LogStep[] }
export type LogReading = { readonly ok: true; readonly log: ReadLog } | { readonly ok: false; readonly problem: LogProblem };
/** What is wrong with a log. `line` counts from 1; `step` is the step of the session, or null for the header. */
export interface LogProblem {
  readonly line: number;
  readonly step: number | null;
  readonly message: string;
  readonly hint: string;
  /** What was recorded and what came, as data: for whoever looks into it, not for a first reading. */
  readonly detail?: string;
}

/** Read a log from outside. The first thing that is wrong is named with its line and step; nothing is repaired. */
export function readLog(text: string): LogReading {
  if (text.length > LOG_LIMIT) return bad(1, null, [LOG_TOO_LARGE.message, LOG_TOO_LARGE.hint]);
  const lines = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n').split('\n');
  const whole = lines.at(-1) === '';
  const content = whole ? lines.slice(0, -1) : lines;
  const header = headerOf(content[0] ?? '', lines.length === 1);
  if (!header.ok) return header;
  if (content.length > MOST_COMMANDS + 2) return bad(MOST_COMMANDS + 3, MOST_COMMANDS + 1, [`The file has ${content.length - 2} commands; at most ${MOST_COMMANDS} are read.`, 'A session of Ariadne is far shorter. Choose the file that was saved from the game.']);
  const steps: LogStep[] = [];
  let chain = header.log.header.chain;
  for (const [index, line] of content.slice(1).entries()) {
    const last = index === content.length - 2;
    const read = stepOf(line, { place: index, previous: chain, cut: last && !whole });
    if ('problem' in read) return { ok: false, problem: read.problem };
    steps.push(read.step);
    chain = read.step.chain;
  }
  if (steps.length === 0) return bad(1, null, ['The file ends after its first line: not even the opening is in it.', 'Save the session again; the copy in the browser is still there.']);
  return { ok: true, log: { header: header.log.header, steps } };
}

/** What every first line of a session begins with: its fields stand in the order of their names. */
const BEGINNING = '{"ariadne":';

/** Whether a text begins as a session file does, whatever comes after. */
export const beginsAsLog = (text: string): boolean => text.replace(/^\ufeff/, '').startsWith(BEGINNING);

/** `alone`: no line break follows. The case stands in the first line, so a copy that was cut mostly ends there. */
function headerOf(line: string, alone: boolean): LogReading {
  const value = parseLine(line);
  if (value === undefined && alone && line.startsWith(BEGINNING)) return bad(1, null, ['The file breaks off within its first line, so the copy is not whole.', 'Copy or save the session again. Nothing was opened.']);
  if (value === undefined) return bad(1, null, ['This is not a session file of Ariadne: its first line is not one JSON object.', 'Choose a file that was saved from the game; its name ends in .ariadne.jsonl.']);
  const form = z.looseObject({ ariadne: z.number() }).safeParse(value);
  if (!form.success) return bad(1, null, ['This is not a session file of Ariadne: the first line does not say which form it has.', 'Choose a file that was saved from the game.']);
  if (form.data.ariadne !== LOG_FORMAT) return bad(1, null, [`The file has form ${form.data.ariadne}; this version of Ariadne reads form ${LOG_FORMAT}.`, 'Open it with the version that wrote it.']);
  const parsed = headerSchema.safeParse(value);
  if (!parsed.success) return bad(1, null, [`The first line is damaged at "${parsed.error.issues[0]?.path.join('.') ?? ''}".`, 'Save the session again, or use another copy.']);
  const { chain, ...body } = parsed.data;
  if (digestText(canonicalJson(body)) !== chain) return bad(1, null, ['The first line was changed after it was written: its checksum does not fit.', 'Use an unchanged copy. Nothing was opened.']);
  return { ok: true, log: { header: parsed.data, steps: [] } };
}

/** A step of the log as messages name it. What people did is counted as commands everywhere; a step of the debrief is another thing. */
export const stepWords = (place: number): string => (place === 0 ? 'The opening' : `Command ${place}`);

function stepOf(line: string, at: { readonly place: number; readonly previous: string; readonly cut: boolean }): { readonly step: LogStep } | { readonly problem: LogProblem } {
  const problem = (message: string, hint: string): { readonly problem: LogProblem } => ({ problem: { line: at.place + 2, step: at.place, message, hint } });
  const value = parseLine(line);
  if (at.cut && line.trim() === '') return problem('After the last command stands a line of blanks.', 'Delete that line, or use an unchanged copy. Nothing was opened.');
  if (value === undefined && at.cut) return problem(`${stepWords(at.place)} breaks off in the middle: the file was cut there.`, 'Use a whole copy, or save the session again from the game.');
  const parsed = value === undefined ? null : stepSchema.safeParse(value);
  if (!parsed?.success) return problem(`${stepWords(at.place)} cannot be read${parsed ? ` at "${parsed.error.issues[0]?.path.join('.') ?? ''}"` : ': the line is not one JSON object'}.`, 'Use an unchanged copy. Nothing was opened.');
  const { chain, ...body } = parsed.data;
  if (body.step !== at.place) return problem(`${stepWords(at.place)} is missing: the line says it is ${body.step === 0 ? 'the opening' : `command ${body.step}`}.`, 'Use a whole copy. Nothing was opened.');
  if ((body.command === null) !== (at.place === 0)) return problem(at.place === 0 ? 'The opening holds a command; a session opens without one.' : `${stepWords(at.place)} holds none.`, 'Use an unchanged copy. Nothing was opened.');
  if (chainOf(at.previous, body) !== chain) return problem(`${stepWords(at.place)} was changed after it was written: its checksum does not fit.`, 'Use an unchanged copy. Nothing was opened.');
  return { step: parsed.data };
}

/** The value of one line, or undefined when it is no JSON object. */
function parseLine(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function bad(line: number, step: number | null, [message, hint]: readonly [string, string]): { readonly ok: false; readonly problem: LogProblem } {
  return { ok: false, problem: { line, step, message, hint } };
}
