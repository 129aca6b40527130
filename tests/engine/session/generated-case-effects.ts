import { checkEvent, specOf } from '../../../engine/pathways/events.ts';
import type { EventName, PathwayEvent } from '../../../engine/pathways/events.ts';
import { PASSING_WAYS, POSTURES, PRESENCES } from '../../../engine/scenario/words.ts';
import { ROLES } from '../../../engine/vocabulary.ts';
import { anyEvent, eventsOf, pick } from '../pathways/support/random.ts';
import { CAST, duration, few, FLAGS, ITEMS, LED_BEATS, maybe, PLACES, SEATS, SIGNS, some, type Draft } from './generated-case-draft.ts';

/** An event of the pathway as a case may write it: most often one that it takes where the case begins, or somewhere on a walk from there. */
export function anAct(draft: Draft, event?: EventName): PathwayEvent {
  for (let turn = 0; turn < 50; turn += 1) {
    const { with: carried, ...drawn } = event === undefined ? someEvent(draft) : anyEvent(draft.pathway, draft.random, event);
    const written = carried !== undefined && Object.keys(carried).length > 0 ? { ...drawn, with: carried } : drawn;
    if (checkEvent(written).ok) return written;
  }
  throw new Error(`No lawful form of ${event ?? 'an event'} was found.`);
}

function someEvent({ random, pathway, open, walk }: Draft): PathwayEvent {
  const lot = random(100);
  if (lot < 30 && open.length > 0) return pick(random, open);
  if (lot < 80 && walk.length > 0) return pick(random, walk);
  return anyEvent(pathway, random, pick(random, lot < 90 ? eventsOf(pathway).filter((name) => specOf(name).conduct) : eventsOf(pathway)));
}

/** The draft for one part of the story, by its place among so many: the walk's steps about there. */
export function whereWalked(draft: Draft, place: number, places: number): Draft {
  const step = Math.floor((place * draft.walk.length) / places);
  return { ...draft, walk: draft.walk.slice(Math.max(0, step - 1), step + 3) };
}

/** Acts of a seat: its role may be left out. */
export const acts = (draft: Draft, most: number): object => maybe(draft.random, 80, 'acts', () => Array.from({ length: 1 + draft.random(most) }, () => actOfSeat(draft)));
export const actOfSeat = (draft: Draft): object => bySeat(draft, anAct(draft));

/** Acts of nobody's seat: each names its role. */
export const namedActs = (draft: Draft, most: number): object => maybe(draft.random, 80, 'acts', () => Array.from({ length: 1 + draft.random(most) }, () => anAct(draft)));

/** An act with its role left out at times: then the seat raises it in its own. Now and then it is a role of another kind. */
function bySeat({ random, deal }: Draft, act: PathwayEvent): object {
  const { by: _, ...rest } = act;
  const lot = random(100);
  return lot < 35 ? rest : lot < 42 ? { ...rest, by: deal('act', ROLES) } : act;
}

/** An act in the role whose turn it is at this place of the text: of a rule that names this role, where there is one. */
export function actInTurn(draft: Draft, place: string): PathwayEvent {
  const { random, pathway, deal } = draft;
  const by = deal(place, ROLES);
  const own = pathway.rules.filter((rule) => rule.by.some((role) => role === by));
  return { ...anAct(draft, own.length > 0 ? pick(random, own).event : pick(random, eventsOf(pathway))), by };
}

/** Who comes, goes and stands how, each with some chance. */
export const comings = ({ random }: Draft, perCent: number): object => ({
  ...maybe(random, perCent, 'presence', () => ofCast(random, PRESENCES)), ...maybe(random, perCent, 'postures', () => ofCast(random, POSTURES)), ...maybe(random, perCent, 'moves', () => pick(random, PLACES)),
});

const ofCast = (random: Draft['random'], words: readonly string[]): object => Object.fromEntries(few(random, CAST, 2).map((id) => [id, pick(random, words)]));

/** Every kind of effect but acts, each with some chance. */
export function effect(draft: Draft, perCent: number): object {
  const { random } = draft;
  const rare = Math.ceil(perCent / 3);
  return {
    ...comings(draft, rare),
    ...maybe(random, rare, 'reveals', () => [{ item: pick(random, ITEMS) }, { item: pick(random, ITEMS), to: some(random, SEATS, 2) }]), ...maybe(random, rare, 'notices', () => few(random, SIGNS, 2)),
    ...maybe(random, rare, 'passes', () => few(random, SEATS, 2).map((seat) => ({ to: `a-${seat}`, how: pick(random, PASSING_WAYS), items: some(random, ITEMS, 3), ...maybe(random, 30, 'exception', () => pick(random, ['danger-to-life', 'child'])) }))),
    ...maybe(random, rare, 'meets', () => few(random, SEATS, 2).map((seat) => `a-${seat}`)), ...maybe(random, perCent, 'sets', () => few(random, FLAGS, 3)), ...maybe(random, rare, 'clears', () => few(random, FLAGS, 2)),
    ...maybe(random, perCent, 'leads', () => few(random, LED_BEATS, 2).map((beat) => ({ beat, ...maybe(random, 60, 'after', () => duration(random)) }))), ...maybe(random, perCent, 'tells', () => some(random, SEATS, 2)),
  };
}
