import { viewFor } from '#engine';
import { commandCount } from '../session/command-count.ts';
import { listed } from '../text/listed.ts';
import { fromTenths, fromThousandths, idWords } from './amounts.ts';
import { BOARD_SIDES, entriesOf, type BoardEntry, type DebriefNotes } from './notes.ts';
import { REACTION_QUESTIONS } from './reaction-questions.ts';
import type { DebriefReading } from './reading.ts';
import { endingLines } from './compare.ts';
import { markWords } from './step-table.tsx';
import { measureWords, WARNING } from './words-analysis.ts';
import { BOARD, SUMMARY } from './words.ts';

/** What the summary may hold: numbers only once the analysis was opened, notes only where somebody ticked. */
export interface SummaryOptions { readonly notes: DebriefNotes; readonly includeNotes: boolean }

/** The summary as Markdown, for a report or a hand-out. Ends with a line break. */
export function summaryText(reading: DebriefReading, { notes, includeNotes }: SummaryOptions): string {
  const { session } = reading.record;
  const { scenario } = session.program;
  const parts = [
    [`# Debrief: ${plain(scenario.title)}`],
    [`Case ${scenario.id}, version ${scenario.version}. Seed ${plain(session.seed)}. ${commandCount(session.steps.length - 1)} recorded.`],
    section('Where the record stops', [...endingLines(session), ...lastWords(session)].map(plain)),
    section('What happened', reading.steps.map((step) => `${step.index + 1}. ${step.when}: ${plain([step.line, ...step.after].join(' '))} (${plain(step.placeName)}; ${markWords(step, notes.analysisOpened)})`), '\n'),
    ...(notes.analysisOpened ? numbers(reading) : [[SUMMARY.closedNumbers]]),
    ...(includeNotes ? written(reading, notes) : []),
  ];
  return `${parts.flat().join('\n\n')}\n`;
}

/** What the person said last, with her name; nothing where the case has no such words. */
function lastWords(session: DebriefReading['record']['session']): readonly string[] {
  const { seats, person } = session.program.scenario;
  const words = viewFor(session, seats[0]?.id ?? '').ended?.lastWords ?? null;
  return words === null ? [] : [`${person.name}: “${words}”`];
}

/** Text from a case or from people, so that none of it becomes markup. */
const plain = (text: string): string => text.replaceAll(/[\r\n]+/g, ' ').replaceAll(/([\\`*_{}[\]<>#|])/g, '\\$1');

function section(title: string, lines: readonly string[], between = '\n\n'): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, lines.join(between)];
}

function numbers({ impact, weights, record }: DebriefReading): readonly (readonly string[])[] {
  const { load, risk, quality } = impact;
  const name = record.session.program.scenario.person.name;
  const harms = load.harms.map((line) => `- ${idWords(line.factor)}: ${fromTenths(line.harmTenths)} (from our choices ${fromTenths(line.oursTenths)}, from the system ${fromTenths(line.systemTenths)}). Evidence ${listed([...line.evidence])}. Sources: ${line.sources.join('; ')}.`);
  const checks = quality.measures.map((measure) => {
    const title = weights.quality.find(({ id }) => id === measure.id)?.title ?? '';
    return `- ${measure.id} ${title}: ${measure.thousandths === null ? 'no value' : fromThousandths(measure.thousandths)}. ${plain(measureWords(measure, name))} Sources: ${measure.sources.join('; ')}.`;
  });
  return [
    section('Warning', WARNING.lines.map((line) => `- ${line}`), '\n'),
    section('Load that was added [teaching value]', [[`- Load ${load.svl} of 100 (${load.band}).`, `- From our choices ${fromTenths(load.ours.harmTenths)}, from the system ${fromTenths(load.system.harmTenths)}, protection ${fromTenths(load.protectionTenths)}.`, ...harms].join('\n')]),
    section('Danger that is left [teaching value]', [`Mean ${fromTenths(risk.meanTenths)}, at the end ${risk.last}, of 5 to 95.`]),
    section('How well the services worked [teaching value]', [[quality.rqiTenths === null ? '- No check applies.' : `- Mean ${fromTenths(quality.rqiTenths)} of 100.`, ...checks].join('\n')]),
  ];
}

function written({ record }: DebriefReading, notes: DebriefNotes): readonly (readonly string[])[] {
  const questions: readonly (readonly [string, string])[] = [...REACTION_QUESTIONS, ...caseQuestions(record.session.program.scenario.debrief), ['system', SUMMARY.system]];
  const answers = questions.flatMap(([id, question]) => {
    const text = notes.answers[id]?.trim() ?? '';
    return text === '' ? [] : [`**${plain(question)}**\n\n${plain(text)}`];
  });
  return [section('What was said', answers), ...BOARD_SIDES.map((side) => section(BOARD[side], entriesOf(notes, side).map(entryLine), '\n'))];
}

const entryLine = ({ text, step }: BoardEntry): string => `- ${plain(text)}${step === null ? '' : ` (step ${step + 1})`}`;

/** The case's own debrief questions, with the ids their answers are kept under. */
export const caseQuestions = (questions: readonly string[]): readonly (readonly [id: string, question: string])[] =>
  questions.map((question, index) => [`case-${index}`, question]);
