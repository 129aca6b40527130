import { CODE, type Sink } from '../fact.ts';
import type { Program } from '../scenario/program.ts';

/** Parts of a case that a play may or may not come by. */
export const COVERED_PARTS = ['beat', 'choice', 'answer', 'hazard', 'inject', 'news', 'ending'] as const;
export type CoveredPart = (typeof COVERED_PARTS)[number];

/** Whether plays came by a part. `witness` is the seed of the first that did; without one nothing is proved, only covered so far. */
export interface Covered {
  readonly part: CoveredPart;
  /** `beat`, `beat/choice`, `beat/choice/answer`, or the part's own id. */
  readonly id: string;
  readonly verdict: 'reached' | 'unknown';
  readonly witness: string | null;
  readonly plays: number;
}

/** Counts which parts of a case many plays come by. */
export interface Coverage {
  /** A sink for one play. */
  readonly sinkFor: (seed: string) => Sink;
  readonly result: () => readonly Covered[];
}

interface Tally { witness: string | null; plays: number; last: string | null }

const PART_OF_CODE: ReadonlyMap<number, CoveredPart> = new Map([
  [CODE['beat.opened'], 'beat'], [CODE['choice.landed'], 'choice'], [CODE['answer.given'], 'answer'], [CODE['hazard.came'], 'hazard'],
  [CODE['inject.came'], 'inject'], [CODE['news.came'], 'news'], [CODE['case.ended'], 'ending'],
]);

/** Begin to count for one case: give each play its own sink, by seed, and ask for the result at any time. */
export function createCoverage(program: Program): Coverage {
  const names = namesOfParts(program);
  const tallies = new Map(COVERED_PARTS.map((part) => [part, names[part].map((): Tally => ({ witness: null, plays: 0, last: null }))]));
  const sinkFor = (seed: string): Sink => (code, _minute, a) => {
    const part = PART_OF_CODE.get(code);
    const tally = part === undefined ? undefined : tallies.get(part)?.[a];
    if (!tally || tally.last === seed) return;
    tally.last = seed;
    tally.witness ??= seed;
    tally.plays += 1;
  };
  const result = (): readonly Covered[] => COVERED_PARTS.flatMap((part) => (tallies.get(part) ?? []).map(({ witness, plays }, index): Covered =>
    ({ part, id: names[part][index] ?? '', verdict: witness === null ? 'unknown' : 'reached', witness, plays })));
  return { sinkFor, result };
}

function namesOfParts(program: Program): Readonly<Record<CoveredPart, readonly string[]>> {
  const choice = (index: number): string => `${program.beats[program.choices[index]?.beat ?? -1]?.id ?? ''}/${program.choices[index]?.id ?? ''}`;
  return {
    beat: program.beats.map((beat) => beat.id), choice: program.choices.map((_, index) => choice(index)),
    answer: program.answers.map((answer) => `${choice(answer.choice)}/${answer.id}`), hazard: program.hazards.map((hazard) => hazard.id),
    inject: program.injects.map((inject) => inject.id), news: program.news.map((news, index) => `${news.event}/${index + 1}`), ending: program.endings.map((ending) => ending.id),
  };
}
