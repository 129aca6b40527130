import type { Program } from '#engine';
import { plainPathway, type PlainPathway } from '../../engine/pathways/plain-pathway.ts';
import { bareTables, draw, type BareTables } from '../../engine/session/bare-tables.ts';
import type { PlainState } from './state.ts';
import { holdsOf, type Holds } from './tests-of.ts';

/** A case as functions over plain objects, made once from the same program. */
export interface PlainCase {
  readonly program: Program;
  readonly tables: BareTables;
  readonly pathway: PlainPathway;
  readonly when: Readonly<Record<'beats' | 'untils' | 'choices' | 'clocks' | 'hazards' | 'news' | 'injects' | 'endings' | 'outcomes', readonly Holds[]>>;
  readonly needs: readonly (readonly Holds[])[];
  readonly answerOdds: readonly (readonly Odds[])[];
  readonly hazardOdds: readonly (readonly Odds[])[];
  readonly clocks: readonly { readonly region: string; readonly starts: readonly string[]; readonly runsIn: readonly string[]; readonly during: { readonly region: string; readonly leaves: readonly string[] } | null; readonly mask: number }[];
}
interface Odds { readonly perMille: number; readonly when: Holds }

export function plainCase(program: Program): PlainCase {
  const tables = bareTables(program);
  const whens = (entries: readonly { readonly when: Parameters<typeof holdsOf>[1] }[]): readonly Holds[] => entries.map(({ when }) => holdsOf(program, when));
  const odds = ({ odds: lines }: Program['answers'][number] | Program['hazards'][number]): readonly Odds[] => lines.map(({ perMille, when }) => ({ perMille, when: holdsOf(program, when) }));
  return {
    program, tables, pathway: plainPathway(program.pathway),
    when: {
      beats: whens(program.beats), untils: program.beats.map(({ untilWhen }) => holdsOf(program, untilWhen)), choices: whens(program.choices), clocks: whens(program.clocks),
      hazards: whens(program.hazards), news: whens(program.news), injects: whens(program.injects), endings: whens(program.endings), outcomes: whens(tables.outcomes),
    },
    needs: program.choices.map(({ needs }) => needs.map((need) => holdsOf(program, need))), answerOdds: program.answers.map(odds), hazardOdds: program.hazards.map(odds),
    clocks: program.clocks.map(({ region, starts, through, during, seats }) => {
      const inRegion = (number: number, leaves: readonly number[]): { readonly region: string; readonly leaves: readonly string[] } => {
        const layout = program.pathway.regions[number];
        return { region: layout?.id ?? '', leaves: leaves.map((leaf) => layout?.leaves[leaf] ?? '') };
      };
      const { region: id, leaves: first } = inRegion(region, starts);
      return { region: id, starts: first, runsIn: [...first, ...inRegion(region, through).leaves], during: during && inRegion(during.region, during.leaves), mask: seats };
    }),
  };
}

const peek = ({ program }: PlainCase, { key, asked }: PlainState, slot: number): number => draw(key[0], key[1], program.questions[slot] ?? 0, asked[slot] ?? 0);

/** The next draw of a question; unsigned 32 bit. */
export function draws(of: PlainCase, state: PlainState, slot: number): number {
  const drawn = peek(of, state, slot);
  state.asked[slot] = (state.asked[slot] ?? 0) + 1;
  return drawn;
}

/** Which weight a question would choose now; -1 where all are zero. */
export function peekByWeight(of: PlainCase, state: PlainState, slot: number, weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total <= 0) return -1;
  let rest = peek(of, state, slot) % total;
  return weights.findIndex((weight) => (rest -= weight) < 0);
}

export function askByWeight(of: PlainCase, state: PlainState, slot: number, weights: readonly number[]): number {
  const place = peekByWeight(of, state, slot, weights);
  if (place >= 0) draws(of, state, slot);
  return place;
}

export const askPerMille = (of: PlainCase, state: PlainState, slot: number, perMille: number): boolean =>
  perMille > 0 && (perMille >= 1000 || draws(of, state, slot) % 1000 < perMille);

/** The per-mille of the first line that holds. */
export const oddsNow = (state: PlainState, odds: readonly Odds[] | undefined): number => odds?.find(({ when }) => when(state))?.perMille ?? 0;
