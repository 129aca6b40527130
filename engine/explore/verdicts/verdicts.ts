import type { Sink } from '../../fact.ts';
import type { Program } from '../../scenario/program.ts';
import { playOut } from '../auto-play.ts';
import { COVERED_PARTS, createCoverage, type Covered } from '../coverage.ts';
import { POLICIES } from '../policy.ts';
import { seedOfRun } from '../simulate.ts';
import { wander } from '../wander.ts';
import { mayReach } from './may-reach.ts';

/** What is known of a part of a case: a play came by it (its seed is the witness), no play can (proved), or neither. */
export interface Verdict extends Omit<Covered, 'verdict'> { readonly verdict: 'reached' | 'never' | 'unknown' }

/** How many plays of each kind of player, and the seed they grow from. */
export interface Exploring { readonly plays: number; readonly seed: string }

/** Kinds of players an exploration lets play: the three policies, and one who also waits, acts and steps over. */
export const EXPLORERS = [...POLICIES, 'wandering'] as const;

/**
 * One verdict for every beat, choice, answer, hazard, inject, news and ending of a case. A witness is `SEED/KIND/N`. Throws when a
 * play came by what was proved never to come: then the proof is wrong, and nothing it says may be believed.
 */
export function verdictsOf(program: Program, { plays, seed }: Exploring): readonly Verdict[] {
  const coverage = createCoverage(program);
  for (const kind of EXPLORERS) for (let play = 0; play < plays; play += 1) explore(program, kind, { seed: seedOfRun(`${seed}/${kind}`, play), sinkFor: coverage.sinkFor });
  return withProofs(program, coverage.result());
}

/** What plays covered, with `never` where it is proved that no play can come by. Throws as `verdictsOf` does. */
export function withProofs(program: Program, coverage: readonly Covered[]): readonly Verdict[] {
  const reach = mayReach(program);
  const possible = COVERED_PARTS.flatMap((part) => placesOf(coverage, part).map((_, index) => reach[part].has(index)));
  return coverage.map((covered, at): Verdict => {
    if (possible[at] === true) return covered;
    if (covered.witness !== null) throw new Error(`The proof is unsound: ${covered.part} ${covered.id} was reached by ${covered.witness}.`);
    return { ...covered, verdict: 'never' };
  });
}

const placesOf = (covered: readonly Covered[], part: Covered['part']): readonly Covered[] => covered.filter((each) => each.part === part);

function explore(program: Program, kind: (typeof EXPLORERS)[number], { seed, sinkFor }: { readonly seed: string; readonly sinkFor: (seed: string) => Sink }): void {
  const { seats } = program.names;
  if (kind === 'wandering') wander(program, { seed, auto: { policy: 'random', seats } }, sinkFor(seed));
  else playOut(program, { seed, auto: { policy: kind, seats } }, sinkFor(seed));
}
