import type { Path } from '../knowledge/problem.ts';
import type { Act, Answer, Condition, Scenario } from './schema.ts';

/** One finding of a check, at a place in the data; `check.ts` gives it its line. */
export interface Report {
  readonly path: Path;
  readonly message: string;
  readonly hint?: string | undefined;
  /** Where the name was given first, of a thing that is named twice; its line is told. */
  readonly first?: Path;
  /** Where the path ends in a name that is itself wrong: the name is meant, not what stands after its colon. */
  readonly at?: 'key';
  /** An error unless said. */
  readonly level?: 'error' | 'warning';
}

export type Effect = Partial<Omit<Answer, 'id' | 'text' | 'odds'>>;
export type Seat = Scenario['seats'][number];

/** Something that can happen, and the seat that makes it happen; null where no seat does. */
export interface PlacedEffect { readonly path: Path; readonly effect: Effect; readonly seat: Seat | null }

/** Everything in a case that can have effects: moments as they open, choices, answers, lapses, menus, hazards, news, injects. */
export function effectsOf(scenario: Scenario): readonly PlacedEffect[] {
  const seatOf = (id: string): Seat | null => scenario.seats.find((seat) => seat.id === id) ?? null;
  const free = (field: string, list: readonly Effect[]): readonly PlacedEffect[] => list.map((effect, index) => ({ path: [field, index], effect, seat: null }));
  return [
    ...scenario.seats.flatMap((seat, index) => (seat.menu ?? []).map((effect, entry) => ({ path: ['seats', index, 'menu', entry], effect, seat }))),
    ...scenario.beats.flatMap((beat, index) => {
      const seat = seatOf(beat.seat);
      const lapse = beat.lapse === undefined ? [] : [{ path: ['beats', index, 'lapse'], effect: beat.lapse, seat }];
      const { presence, postures, moves } = beat;
      return [{ path: ['beats', index], effect: { presence, postures, moves }, seat }, ...choiceEffects(beat, ['beats', index, 'choices'], seat), ...lapse];
    }),
    ...free('hazards', scenario.hazards), ...free('news', scenario.news), ...free('injects', scenario.injects),
  ];
}

function choiceEffects(beat: Scenario['beats'][number], path: Path, seat: Seat | null): readonly PlacedEffect[] {
  return beat.choices.flatMap((choice, index) => [
    { path: [...path, index], effect: choice, seat },
    ...(choice.answers ?? []).map((effect, answer) => ({ path: [...path, index, 'answers', answer], effect, seat })),
  ]);
}

/** One event that the case raises itself. `roles` are those of the acting seat, or null where no seat acts. */
export interface PlacedAct { readonly path: Path; readonly act: Act; readonly roles: readonly string[] | null; /** What else happens with it. */ readonly effect: Effect }

export function actsOf(scenario: Scenario): readonly PlacedAct[] {
  return [
    ...effectsOf(scenario).flatMap(({ path, effect, seat }) => (effect.acts ?? []).map((act, index) => ({ path: [...path, 'acts', index], act, roles: seat?.roles ?? null, effect }))),
    ...scenario.hazards.map((effect, index) => ({ path: ['hazards', index], act: eventOf(effect), roles: null, effect })),
    ...scenario.seats.flatMap((seat, index) => (seat.menu ?? []).map((effect, entry) => ({ path: ['seats', index, 'menu', entry], act: eventOf(effect), roles: seat.roles, effect }))),
  ];
}

const eventOf = ({ event, by, with: carried }: Act): Act => ({ event, by, with: carried });

export interface PlacedCondition { readonly path: Path; readonly condition: Condition }

/** Every condition of a case, those inside `any` and `not` too. */
export function conditionsOf(scenario: Scenario): readonly PlacedCondition[] {
  const single = (field: string, list: readonly { readonly when?: readonly Condition[] | undefined }[]): readonly PlacedCondition[] =>
    list.flatMap((entry, index) => listed(entry.when, [field, index]));
  return [
    ...scenario.beats.flatMap((beat, index) => beatConditions(beat, ['beats', index])),
    ...scenario.seats.flatMap((seat, index) => (seat.menu ?? []).flatMap((entry, at) => listed(entry.when, ['seats', index, 'menu', at]))),
    ...single('background', scenario.background), ...single('hazards', scenario.hazards), ...single('news', scenario.news),
    ...single('injects', scenario.injects), ...single('endings', scenario.endings),
    ...scenario.hazards.flatMap((hazard, index) => oddsConditions(hazard.odds, ['hazards', index, 'odds'])),
  ];
}

function beatConditions(beat: Scenario['beats'][number], path: Path): readonly PlacedCondition[] {
  const texts = typeof beat.text === 'string' ? [] : beat.text;
  return [
    ...listed(beat.when, path), ...listed(beat.until?.when, [...path, 'until']), ...texts.flatMap((text, index) => listed(text.when, [...path, 'text', index])),
    ...beat.choices.flatMap((choice, index) => {
      const at = [...path, 'choices', index];
      return [
        ...listed(choice.when, at), ...(choice.needs ?? []).flatMap((need, each) => listed(need.when, [...at, 'needs', each])),
        ...(choice.answers ?? []).flatMap((answer, each) => oddsConditions(answer.odds, [...at, 'answers', each, 'odds'])),
      ];
    }),
  ];
}

type Odds = Answer['odds'];

const oddsConditions = (odds: Odds, path: Path): readonly PlacedCondition[] => (typeof odds === 'number' ? [] : odds.flatMap((line, index) => listed(line.when, [...path, index])));

function listed(when: readonly Condition[] | undefined, path: Path): readonly PlacedCondition[] {
  return (when ?? []).flatMap((condition, index) => withInner(condition, [...path, 'when', index]));
}

function withInner(condition: Condition, path: Path): readonly PlacedCondition[] {
  const any = (condition.any ?? []).flatMap((inner, index) => withInner(inner, [...path, 'any', index]));
  const not = condition.not === undefined ? [] : withInner(condition.not, [...path, 'not']);
  return [{ path, condition }, ...any, ...not];
}

export interface PlacedText { readonly path: Path; readonly field: string; readonly text: string }

/** Every text of a case, whatever it is for. `field` is the name of the nearest field around it. */
export function textsOf(value: unknown, path: Path = [], field = ''): readonly PlacedText[] {
  if (typeof value === 'string') return [{ path, field, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => (Array.isArray(value) ? textsOf(inside, [...path, Number(key)], field) : textsOf(inside, [...path, key], key)));
}

/** One word or several, as a list. */
export const asList = <T extends string | number | boolean>(value: T | readonly T[] | undefined): readonly T[] =>
  (value === undefined ? [] : typeof value === 'object' ? value : [value]);
