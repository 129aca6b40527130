import { boardGame } from './board-game.ts';
import type { BenchCase } from './cases.ts';
import { contendersOf, firstDifference, floorFor, FLOOR_BATCH, workFloorFor, workOf, type Comparable, type Work } from './contenders.ts';
import { figure, reading, unmeasured, type Figure, type GateName, type Reading } from './figures.ts';
import { median, ratioToFirst, takeTurns, warm, type Contender, type Pace, type Rounds } from './rounds.ts';

/** What a group of measurements came to. */
export interface Measured { readonly figures: readonly Figure[]; readonly readings: readonly Reading[]; readonly equal: readonly Equality[] }

/** Something that was compared before anything was timed. `difference` is null where nothing differed. */
export interface Equality { readonly what: string; readonly count: number; readonly difference: string | null }

/** How calmly to measure. */
export interface Order extends Pace { readonly seeds: number; readonly storyEngines: 'installed' | 'missing' | 'not asked for' }

const OWN = ['idiomatic', 'lean', 'plain'] as const satisfies readonly GateName[];
const WITH_STORY_ENGINES = [...OWN, 'inkjs', 'boardgame.io'] as const satisfies readonly GateName[];

/** One case with every contender, and whether they end alike. */
export interface Compared { readonly name: string; readonly contenders: readonly Comparable[]; readonly equality: Equality; readonly work: Work }

/** Compare the final states of one case, and let all contenders play it without counting: the compiler has then seen it before another one is timed. */
export function compareCase(each: BenchCase, order: Order, others: readonly Comparable[]): Compared {
  const contenders = [...contendersOf(each), ...(order.storyEngines === 'installed' ? [boardGame(each.program)] : []), ...others];
  const seeds = Array.from({ length: order.seeds }, (_, index) => `equal/${index}`);
  const equality = { what: `final states of ${each.name}: ${contenders.map(({ name, seeds: most }) => (most === undefined ? name : `${name} (the first ${Math.min(most, seeds.length)})`)).join(', ')}`, count: seeds.length, difference: firstDifference(contenders, seeds) };
  if (equality.difference === null) warm(contenders, `${each.name}/before`, order);
  return { name: each.name, contenders, equality, work: workOf(each, seeds) };
}

/** How long a session takes each contender. Unequal work is not timed. */
export function measureCase({ name, contenders, equality, work }: Compared, order: Order): Measured {
  if (equality.difference !== null) return { figures: [], readings: [], equal: [equality] };
  return { ...timed(name, contenders, work, order), equal: [equality] };
}

function timed(name: string, contenders: readonly Contender[], work: Work, order: Order): Pick<Measured, 'figures' | 'readings'> {
  const [floor, workFloor] = [floorFor(work), workFloorFor(work)];
  const timings = takeTurns([...contenders, floor, workFloor], name, order);
  const ratios = (order.storyEngines === 'not asked for' ? OWN : WITH_STORY_ENGINES).map((other) => {
    const words = `${name}: sessions a second against ${other}`;
    return timings.has(other) ? figure(words, other, ratioToFirst(timings, other)) : unmeasured(words, other, 'its package could not be installed');
  });
  const distanceTo = (loop: string): Rounds => {
    const { median: usual, best } = ratioToFirst(timings, loop);
    return { median: FLOOR_BATCH / usual, best: FLOOR_BATCH / best };
  };
  return {
    figures: [...ratios, figure(`${name}: distance to a draw and a look-up for each decision`, 'floor', distanceTo(floor.name))],
    readings: [reading(`${name}: distance to a look-up for each draw, question and fact`, distanceTo(workFloor.name), 'times'), ...contenders.map((each) => {
      const times = (timings.get(each.name) ?? []).map(({ time }) => time);
      return reading(`${name}: a session, ${each.name}`, { median: median(times), best: Math.min(...times) }, 'microseconds');
    })],
  };
}
