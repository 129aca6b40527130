import { missedContacts, timeline, viewFor, withHiddenShown } from '#engine';
import type { Finished, HarmLine, Knot, Program, Session, Timeline, TimelineStep } from '#engine';
import { fromTenths, fromThousandths, idWords, momentWords } from '../debrief/amounts.ts';
import { choiceById, itemText, placeName, seatTitle } from '../debrief/case-words.ts';
import { causeOwner, causeWords } from '../debrief/cause-words.ts';
import { missedWords } from '../debrief/missed.ts';
import { passWords } from '../debrief/pass-words.ts';
import { ruleWords } from '../debrief/rule-words.ts';
import { numberedSteps, type NumberedStep } from '../debrief/step-numbers.ts';
import { actorWords, afterWords, stepText, wordsOfStep } from '../debrief/step-words.ts';
import { addsNothing, BAND_WORDS, measureWords, shareWords, WARNING } from '../debrief/words-analysis.ts';
import { commandCount } from '../session/command-count.ts';
import { NOT_OVER } from '../session/not-over.ts';
import { groundWords } from '../text/en-backing.ts';
import { backingRead } from './backing.ts';
import { endedLines } from './words.ts';

/** A session with everything the debrief reads from it, and the steps under the numbers that the page gives them. */
export interface Debriefed { readonly session: Session; readonly finished: Finished; readonly told: Timeline; readonly steps: readonly NumberedStep[] }

/** Put a session, its impact and its timeline side by side. */
export function debriefed(session: Session, finished: Finished): Debriefed {
  const told = timeline(finished);
  return { session, finished, told, steps: numberedSteps(session, told) };
}

/** A session as a debrief report in Markdown, with what must be known of its file. Pure: the same session gives the same text. */
export function reportMarkdown(debrief: Debriefed, notes: readonly string[]): string {
  const { program } = debrief.finished;
  const parts = [
    headLines(debrief), section('What is to be known of this session', notes.map((note) => `- ${plain(note)}`)), section('Where the record stops', stopLines(debrief)),
    section('Step by step', debrief.steps.flatMap((step) => stepLines(debrief, step))),
    section('Contacts that passed unseen', missedContacts(debrief.finished).map((missed) => `- ${plain(missedWords(program, missed))}`)),
    section('What the model says', WARNING.lines.map((line) => `- ${line}`)),
    loadLines(debrief), riskLines(debrief), qualityLines(debrief),
    section('Questions for the debrief', program.scenario.debrief.map((question) => `- ${plain(question)}`)),
  ];
  return `${parts.flat().join('\n').replaceAll(/\n{3,}/g, '\n\n').trimEnd()}\n`;
}

/** Text from a case, so that none of it becomes markup and none of it is hidden. */
const plain = (text: string): string => withHiddenShown(text).replaceAll(/\s+/g, ' ').trim().replaceAll(/([\\`*_{}[\]<>#|])/g, '\\$1');
const section = (title: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : [`## ${title}`, '', ...lines, '']);

function headLines({ session }: Debriefed): readonly string[] {
  const { scenario } = session.program;
  const played = scenario.seats.map((seat) => `- ${plain(seat.title)}: ${session.seating[seat.id] === 'trainee' ? 'played' : 'a stand-in'}`);
  return [`# Debrief: ${plain(scenario.title)}`, '', `Case ${scenario.id}, version ${scenario.version}. Seed ${plain(session.seed)}. ${commandCount(session.steps.length - 1)} recorded.`, '', ...section('Who played', played)];
}

function stopLines({ session }: Debriefed): readonly string[] {
  const view = viewFor(session, session.program.names.seats[0] ?? '');
  return view.ended ? endedLines(view, session.program).flatMap((line) => [plain(line), '']) : [NOT_OVER];
}

/** What happened in a step and followed at once. A case says “you” to whoever acted; of a stand-in that is told with its seat. */
const textsOf = (program: Program, step: TimelineStep): readonly string[] => [stepText(program, step), ...afterWords(program, step)].map((words) => wordsOfStep(program, step, words));

function stepLines({ finished: { program } }: Debriefed, { step, number }: NumberedStep): readonly string[] {
  const where = step.place === null ? '' : `, ${plain(placeName(program, step.place))}`;
  return [
    `### ${number}. ${momentWords(program, step.minute)}: ${plain(actorWords(program, step))}${where}`, '', textsOf(program, step).map(plain).join(' '), '',
    ...step.rules.map((rule) => ruleWords(rule, program.scenario.person.name)).map((rule) => `- ${rule.id === null ? '' : `Rule ${rule.id}: `}${plain(rule.words)}. ${rule.ground.sources.join('; ')}; ${rule.standing}; ${groundWords(backingRead(rule.ground))}`),
    ...step.passes.map((pass) => passWords(program, pass)).map(({ text, consent }) => `- Passed on to ${plain(`${text} ${consent}`)}`),
    ...step.knownElsewhere.map((known) => `- Known only elsewhere then: ${plain(itemText(program, known.item))} (${known.by.map((by) => plain(seatTitle(program, by.seat))).join(', ')})`),
    ...rightsLines(step), ...step.knots.map(knotLine), ...step.tied.map((factor) => `- Began to protect: ${idWords(factor)}`), ...noteLines(program, step), '',
  ];
}

const rightsLines = ({ rights }: TimelineStep): readonly string[] =>
  [...rights.honoured.map((right) => `- Right honoured: ${idWords(right)}`), ...rights.breached.map((right) => `- Right breached: ${idWords(right)}`)];

const knotLine = (knot: Knot): string => `- Burden: ${idWords(knot.factor)} (${knot.side === 'ours' ? 'from our choices' : 'from the system'}${knot.loosenedAt === null ? '' : '; put right later, and still counted'})`;

function noteLines(program: Finished['program'], step: TimelineStep): readonly string[] {
  const note = step.kind === 'choice' ? choiceById(program, step.id)?.note : undefined;
  if (!note) return [];
  return [`- Teaching note: ${plain(note.text)} (${plain(note.sources.join('; '))}${step.needs.length > 0 ? `; needs ${plain(step.needs.join(', '))}` : ''})`, ...(note.reflect === undefined ? [] : [`- To reflect on: ${plain(note.reflect)}`])];
}

function loadLines({ finished: { program, impact: { load } } }: Debriefed): readonly string[] {
  return section('Load that was added [teaching value]', [
    `Load ${load.svl} of 100, ${BAND_WORDS[load.band]}. Burden ${fromTenths(load.harmTenths)}: ${fromTenths(load.ours.harmTenths)} from our choices, ${fromTenths(load.system.harmTenths)} from the system. Protection ${fromTenths(load.protectionTenths)}.`, '',
    ...(load.harms.length > 0 ? ['| burden | points | ours | system | evidence | sources |', '|---|--:|--:|--:|---|---|', ...load.harms.map(harmRow), ''] : ['No burden was counted.', '']),
    ...load.harms.flatMap((harm) => burdenLines(program, harm)), '',
    ...load.protections.map((line) => `- Protected: ${idWords(line.factor)}${line.counted ? '' : ' (it came after the last burden, so it was not counted)'}. ${line.sources.join('; ')}`),
  ]);
}

/** Each time a burden counted, and what came beyond the cap in one line. */
function burdenLines(program: Program, { factor, kind, occurrences }: HarmLine): readonly string[] {
  const counted = occurrences.filter(({ halves }) => halves > 0);
  const beyond = occurrences.length - counted.length;
  return [
    ...counted.map(({ minute, cause, halves }) => `- ${idWords(factor)}, ${momentWords(program, minute)}, ${plain(causeOwner(program, cause))}: ${plain(causeWords(program, cause))}${shareWords(halves)}`),
    ...(beyond > 0 ? [`- ${idWords(factor)}: ${addsNothing(kind, beyond)}`] : []),
  ];
}

const harmRow = (line: HarmLine): string => `| ${idWords(line.factor)} | ${fromTenths(line.harmTenths)} | ${fromTenths(line.oursTenths)} | ${fromTenths(line.systemTenths)} | ${line.evidence.join(', ')} | ${line.sources.join('; ')} |`;

function riskLines({ finished: { program, impact: { risk } } }: Debriefed): readonly string[] {
  const rows = risk.series.map(([minute, value]) => `| ${momentWords(program, minute)} | ${value} |`);
  return section('Danger that is left [teaching value]', [`Mean ${fromTenths(risk.meanTenths)}, at the end ${risk.last}, of 5 to 95; baseline ${risk.baseline}.`, '', '| from | danger |', '|---|--:|', ...rows]);
}

function qualityLines({ finished: { program, impact: { quality }, weights } }: Debriefed): readonly string[] {
  const rows = quality.measures.map((measure) => {
    const title = weights.quality.find(({ id }) => id === measure.id)?.title ?? '';
    return `| ${measure.id} ${title} | ${measure.thousandths === null ? 'none' : fromThousandths(measure.thousandths)} | ${plain(measureWords(measure, program.scenario.person.name))} | ${measure.sources.join('; ')} |`;
  });
  return section('How well the services worked [teaching value]', [quality.rqiTenths === null ? 'No check applies.' : `${fromTenths(quality.rqiTenths)} of 100: the mean of the checks that apply.`, '', '| check | value | why | sources |', '|---|--:|---|---|', ...rows]);
}

const COLUMNS = ['step', 'minute', 'moment', 'kind', 'id', 'actor', 'place', 'text', 'rules', 'sources', 'burdens', 'told to'] as const;

/** The timeline as rows, one a step. */
export function timelineRows({ finished: { program }, steps }: Debriefed): readonly Readonly<Record<(typeof COLUMNS)[number], string | number>>[] {
  return steps.map(({ step, number }) => ({
    step: number, minute: step.minute, moment: momentWords(program, step.minute), kind: step.kind, id: step.id, actor: actorWords(program, step),
    place: step.place === null ? '' : placeName(program, step.place), text: textsOf(program, step).join(' '), rules: step.rules.map((rule) => rule.id).join(' '),
    sources: [...new Set(step.rules.flatMap((rule) => rule.ground.sources))].join('; '), burdens: step.knots.map((knot) => `${knot.factor} (${knot.side})`).join('; '), 'told to': step.toldTo.join(' '),
  }));
}

/** The timeline as comma-separated values (RFC 4180). */
export function timelineCsv(debrief: Debriefed): string {
  return [COLUMNS.join(','), ...timelineRows(debrief).map((row) => COLUMNS.map((column) => cell(row[column])).join(',')), ''].join('\r\n');
}

/** One cell. A text that a spreadsheet would read as a formula, in wide signs too, gets a quote before it. */
export function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

