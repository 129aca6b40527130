import { factsOf, viewFor } from '#engine';
import type { HarmLine, Impact, Measure, Occurrence, ProtectionLine, Session } from '#engine';
import { clockWords, endedLines, eventWords } from './words.ts';

/** A finished session as a debrief report in Markdown. Pure: the same session gives the same text. */
export function reportMarkdown(session: Session, impact: Impact): string {
  return [...headLines(session), ...storyLines(session), ...loadLines(session, impact), ...riskLines(session, impact), ...qualityLines(impact), ...closingLines(session), ''].join('\n');
}

function headLines(session: Session): readonly string[] {
  const { scenario } = session.program;
  const seats = scenario.seats.map((seat) => `- ${seat.title}: ${session.seating[seat.id] === 'trainee' ? 'played' : `a stand-in (${session.seating[seat.id] ?? 'typical'})`}`);
  return [
    `# ${scenario.title}`, '', `${scenario.id}, version ${scenario.version}. Seed: ${session.seed}.`, '', scenario.content.short, '', '## Who played', '', ...seats, '',
    'All figures below are teaching values. They rank what matters in one case; they measure nobody and predict nothing.', '',
  ];
}

/** The story as all seats together lived it, each line once. */
function storyLines(session: Session): readonly string[] {
  const { program } = session;
  const told = program.names.seats.flatMap((seat) => viewFor(session, seat).story).sort((a, b) => a.fact - b.fact).filter((line, index, all) => all[index - 1]?.fact !== line.fact);
  const view = viewFor(session, program.names.seats[0] ?? '');
  return [
    '## What happened', '', ...told.map((line) => `- **${clockWords(program, line.minute)}** ${line.seat ? `(${titleOf(session, line.seat)}) ` : ''}${oneLine(line.text)}`), '',
    '## How it stands', '', ...(view.ended ? endedLines(view).flatMap((line) => [line, '']) : ['The session was not over when it was saved.', '']),
  ];
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const titleOf = (session: Session, seat: string): string => session.program.scenario.seats.find((each) => each.id === seat)?.title ?? seat;

function loadLines(session: Session, { load }: Impact): readonly string[] {
  return [
    '## Load', '', `SVL ${load.svl} of 100 (${load.band}). Harm ${tenths(load.harmTenths)}: ${tenths(load.ours.harmTenths)} from our choices, ${tenths(load.system.harmTenths)} from the system. Protection ${tenths(load.protectionTenths)}.`, '',
    ...(load.harms.length > 0 ? ['| burden | harm | ours | system | evidence | sources |', '|---|--:|--:|--:|---|---|', ...load.harms.map(harmRow), ''] : ['No burden was counted.', '']),
    ...load.harms.flatMap((harm) => harm.occurrences.map((occurrence) => `- ${nameOf(harm.factor)}, ${clockWords(session.program, occurrence.minute)}: ${causeWords(occurrence)}`)), '',
    ...(load.protections.length > 0 ? ['### What protected', '', ...load.protections.map(protectionLine), ''] : []),
  ];
}

const harmRow = (line: HarmLine): string => `| ${nameOf(line.factor)} | ${tenths(line.harmTenths)} | ${tenths(line.oursTenths)} | ${tenths(line.systemTenths)} | ${line.evidence.join(', ')} | ${line.sources.join('; ')} |`;
const protectionLine = (line: ProtectionLine): string => `- ${nameOf(line.factor)}${line.counted ? '' : ' (came after the last burden, so it was not counted)'}: ${line.sources.join('; ')}`;

function causeWords({ cause, loosenedAt }: Occurrence): string {
  const who = cause.side === 'ours' ? `our choice${cause.seat === null ? '' : ` (${cause.seat})`}` : `the system (${cause.part ?? 'other'})`;
  const act = cause.event === null ? '' : `, ${eventWords(cause.event).toLowerCase()}`;
  return `${who}: ${cause.id}${act}${loosenedAt === null ? '' : '; put right later, and still counted'}.`;
}

function riskLines(session: Session, { risk }: Impact): readonly string[] {
  const steps = risk.series.map(([minute, value]) => `| ${clockWords(session.program, minute)} | ${value} |`);
  return ['## Risk over time', '', `Mean ${tenths(risk.meanTenths)}, last ${risk.last}; from 5 to 95, baseline ${risk.baseline}.`, '', '| from | RTR |', '|---|--:|', ...steps, ''];
}

function qualityLines({ quality }: Impact): readonly string[] {
  const whole = quality.rqiTenths === null ? 'No measure applies.' : `RQI ${tenths(quality.rqiTenths)} of 100: the mean of the measures that apply.`;
  return ['## Referral quality', '', whole, '', '| measure | value | why | sources |', '|---|--:|---|---|', ...quality.measures.map(measureRow), ''];
}

const measureRow = (measure: Measure): string => `| ${measure.id} | ${measure.thousandths === null ? 'does not apply' : tenths(measure.thousandths)} | ${measure.why} | ${measure.sources.join('; ')} |`;

function closingLines(session: Session): readonly string[] {
  const { scenario } = session.program;
  return ['## Questions for the debrief', '', ...scenario.debrief.map((question) => `- ${question}`), '', `${factsOf(session).length} facts; state ${(session.steps.at(-1)?.hash ?? '').slice(0, 16)}.`];
}

/** Tenths as a number with one decimal. */
const tenths = (value: number): string => (value / 10).toFixed(1);
const nameOf = (factor: string): string => factor.replaceAll('-', ' ');
