import { durationMinutes } from '../calendar.ts';
import type { Effect } from './check-walk.ts';
import type { Scenario } from './schema.ts';

/** All looks of all hazards up to the horizon: about a look every hour for eleven years. More keep a machine busy for minutes. */
export const MOST_LOOKS = 100_000;
/** All that may follow from those looks: ten things from each of the most looks. */
export const MOST_FOLLOWING = 1_000_000;

type Hazards = Pick<Scenario, 'hazards' | 'horizon' | 'news'>;
type Hazard = Scenario['hazards'][number];

/** Why the hazards of a case are too much for one play, and the place of the one to mend; null when they are not. */
export function restlessHazards(scenario: Hazards): { readonly hazard: number; readonly message: string; readonly hint: string } | null {
  const looks = scenario.hazards.map((hazard) => looksAt(scenario, hazard));
  if (sum(looks) > MOST_LOOKS) {
    return { hazard: greatest(looks), message: `asked more than ${MOST_LOOKS} times before`, hint: 'Give this one a longer “every”, or the case a nearer “horizon”.' };
  }
  const following = scenario.hazards.map((hazard, index) => (looks[index] ?? 0) * thingsOf(scenario, hazard));
  if (sum(following) <= MOST_FOLLOWING) return null;
  return { hazard: greatest(following), message: `followed by more than ${MOST_FOLLOWING} things before`, hint: 'Give this one a longer “every”, or let less follow from it.' };
}

/** How often a hazard is asked at most until the horizon; Infinity for one that is asked without a pause. */
const looksAt = ({ horizon }: Hazards, { every }: Hazard): number => durationMinutes(horizon) / durationMinutes(every);

/** How much happens each time a hazard comes, with the news of its event that tells most. */
const thingsOf = ({ news }: Hazards, hazard: Hazard): number =>
  1 + thingsIn(hazard) + Math.max(0, ...news.filter(({ event }) => event === hazard.event).map(thingsIn));

const thingsIn = ({ acts = [], presence = {}, postures = {}, reveals = [], notices = [], passes = [], meets = [], sets = [], clears = [], leads = [] }: Effect): number =>
  [acts, Object.keys(presence), Object.keys(postures), reveals, notices, passes, meets, sets, clears, leads].reduce((count, list) => count + list.length, 0);

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

const greatest = (counts: readonly number[]): number => counts.indexOf(Math.max(...counts));
