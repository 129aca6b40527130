import { checkEvent, isEventName, specOf } from '../../../engine/pathways/events.ts';
import type { EventName } from '../../../engine/pathways/events.ts';
import type { Pathway } from '../../../engine/pathways/pathway.ts';
import { compileScenario } from '../../../engine/scenario/compile.ts';
import { parseScenario } from '../../../engine/scenario/parse.ts';
import type { Program } from '../../../engine/scenario/program.ts';
import { OUTCOMES } from '../../../engine/vocabulary.ts';
import { anyEvent, eventsOf, pick, seeded } from '../pathways/support/random.ts';

/*
 * Cases nobody would write: each drawn from a seed, for the pathway of any country, with every kind of condition, effect,
 * chance and wait that the format has. They mean nothing; they are there to find where two ways of playing part.
 */

type Random = (below: number) => number;
interface Draft { readonly random: Random; readonly pathway: Pathway }

const SEATS = ['one', 'two', 'three'];
const CAST = ['she', 'companion', 'voice'];
const PLACES = ['here', 'there', 'yonder'];
const ITEMS = ['wish', 'fact', 'note', 'sign', 'promise', 'paper'];
const SIGNS = ['sign-a', 'sign-b', 'sign-c'];
const FLAGS = ['f-a', 'f-b', 'f-c', 'f-d', 'f-e'];
const BEATS = ['b-0', 'b-1', 'b-2', 'b-3', 'b-4', 'b-5', 'b-6', 'b-7', 'b-8', 'b-9'];
const CHOICES = ['c-0', 'c-1', 'c-2'];
const ROLES_OF_SEATS = [['police', 'health', 'labour_inspector'], ['specialised', 'ngo', 'social_services', 'guardian'], ['prosecutor', 'immigration', 'asylum', 'judge', 'protocol']];

/** The text of a case for a pathway. JSON is YAML, so this is what a trainer could have written. */
export function generatedText(pathway: Pathway, seed: number): string {
  const draft: Draft = { random: seeded(seed), pathway };
  return JSON.stringify({ ...head(draft, seed), ...people(draft), ...things(), ...happenings(draft), beats: BEATS.map((id, index) => beat(draft, id, index)), ...ends(draft) });
}

/** The same, compiled. Throws what is wrong with a text that does not parse: then the generator is to be mended. */
export function generatedCase(pathway: Pathway, seed: number): Program {
  const parsed = parseScenario(generatedText(pathway, seed), `${pathway.country} ${seed}`);
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => `${problem.file}: ${problem.message}`).join('\n'));
  return compileScenario(parsed.scenario, pathway);
}

const chance = (random: Random, perCent: number): boolean => random(100) < perCent;
const some = <T>(random: Random, list: readonly T[], most: number): readonly T[] => [...new Set(Array.from({ length: random(most + 1) }, () => pick(random, list)))];
const maybe = <K extends string, T>(random: Random, perCent: number, key: K, value: () => T): Partial<Record<K, T>> => (chance(random, perCent) ? { [key]: value() } as Record<K, T> : {});
const duration = (random: Random): string => `${random(4) === 0 ? random(3) : 1 + random(20)} ${pick(random, ['min', 'h', 'd'])}`;
const moment = (random: Random): string => (chance(random, 50) ? `D+${random(90)}` : `D+${random(30)} H+${random(24)}`);

function head({ random, pathway }: Draft, seed: number): object {
  const regions = pathway.regions.filter(() => chance(random, 40));
  return {
    format: 1, id: `generated-${seed}`, version: '1.0.0', country: pathway.country, region: 'Nowhere', title: 'A drawn case', summary: 'Nothing in it is meant.', minutes: 20, languages: ['en'],
    content: { short: 'Nothing.', themes: [{ theme: 'none', beat: 'b-0', sentence: 'None.' }] }, needs: ['N-GR-9'], recommendations: [], sources: ['Amelie §5.3'],
    start: { weekday: 1 + random(7), time: `1${random(10)}:00`, place: 'here', month: 1 + random(12) }, horizon: `${60 + random(300)} d`,
    person: {
      name: 'She', age: 20, language: 'Any', facts: { age: pick(random, ['ADULT', 'ADULT', 'CHILD']), interpreter: pick(random, ['TRAINED', 'NONE']), danger: pick(random, ['LOW', 'HIGH']), 'consent.referral': pick(random, ['YES', 'NO']) },
      starts: Object.fromEntries(regions.map((region) => [region.id, pick(random, region.leaves)])), wishes: ['wish'], skills: ['any'], special: 'Nothing.', services: ['shelter'], placeKind: 'ADULT',
      baseline: 25, agenciesNeeded: 2, appearance: { look: 'person' },
    },
    setting: { caseload: 'BUSY', onShift: [], teamTrained: true, places: { ADULT: random(3) } }, lens: { town: 'Nowhere', lon: 0, lat: 0 }, debrief: ['Why?'],
  };
}

function people(draft: Draft): object {
  const { random } = draft;
  return {
    cast: CAST.map((id, index) => ({ id, name: id, ...(index === 0 ? { role: 'person' } : {}), starts: pick(random, ['present', 'at-door', 'gone', 'not-yet']), appearance: { look: 'ordinary' } })),
    agencies: SEATS.map((id, index) => ({ id: `a-${id}`, name: id, kind: 'ngo', place: PLACES[index], needs: some(random, ITEMS, 3) })),
    seats: SEATS.map((id, index) => ({
      id, title: id, roles: ROLES_OF_SEATS[index], agency: `a-${index === 2 && chance(random, 30) ? 'two' : id}`, knows: some(random, ITEMS, 2), briefing: 'None.', pressure: 'None.', youKnow: 'None.', youDecide: 'None.', youAct: 'None.',
      sees: pick(random, ['room', 'voices', 'desk']), appearance: { look: 'social' },
      menu: [0, 1].map((entry) => {
        const act = anAct(draft);
        return { id: `m-${entry}`, ...act, text: 'Do it.', done: 'It was done.', takes: duration(random), ...maybe(random, 50, 'when', () => when(draft)), ...effect(draft, 40) };
      }),
    })),
  };
}

const things = (): object => ({
  places: PLACES.map((id) => ({ id, name: id, short: id, kind: 'ngo', scene: 'office' })), items: ITEMS.map((id) => ({ id, kind: id === 'wish' ? 'wish' : 'fact', text: `${id}.` })),
  indicators: SIGNS.map((id) => ({ id, text: `${id}.`, strength: 'M', how: 'Look.', roles: ['health'] })), flags: FLAGS,
});

function happenings(draft: Draft): object {
  const { random, pathway } = draft;
  const timed = [...new Set(pathway.rules.filter((rule) => rule.days !== undefined && rule.region !== 'conduct' && (specOf(rule.event).required ?? []).length === 0).map((rule) => rule.id))];
  const hazards = pathway.rules.filter((rule) => rule.kind === 'hazard');
  return {
    background: some(random, timed, 5).map((rule) => ({ rule, perMille: 1 + random(1000), ...maybe(random, 40, 'when', () => when(draft)) })),
    hazards: [0, 1, 2].map((index) => ({
      id: `h-${index}`, ...anAct(draft, hazards.length > 0 && chance(random, 70) ? pick(random, hazards).event : undefined), every: pick(random, ['6 h', '1 d', '7 d', '30 d']),
      ...maybe(random, 60, 'when', () => when(draft)), odds: [{ perMille: random(1001), when: when(draft) }, { perMille: random(300) }], text: 'It came.', ...effect(draft, 50),
    })),
    news: [0, 1, 2, 3, 4].map(() => ({ event: pick(random, eventsOf(pathway)), ...maybe(random, 30, 'when', () => when(draft)), text: 'News.', ...effect(draft, 40) })),
    injects: [0, 1, 2].map((index) => ({ id: `i-${index}`, ...maybe(random, 60, 'at', () => moment(random)), ...maybe(random, 60, 'when', () => when(draft)), text: 'It came.', ...effect(draft, 60), ...acts(draft, 1) })),
  };
}

function ends(draft: Draft): object {
  const { random } = draft;
  return {
    endings: [0, 1, 2, 3].map((index) => ({
      id: `e-${index}`, outcome: pick(random, OUTCOMES), ...maybe(random, 40, 'when', () => when(draft)), lasting: `${20 + random(80)} d`,
      where: 'Somewhere.', beside: 'Nobody.', open: 'All.', lastWords: 'None.',
    })),
  };
}

function beat(draft: Draft, id: string, index: number): object {
  const { random } = draft;
  const opens = index < 5 ? { when: [{ after: `D+${index * 4}` }] } : maybe(random, 65, 'when', () => [condition(draft, 1)]);
  return {
    id, seat: pick(random, SEATS), place: pick(random, PLACES), title: id, present: some(random, [...CAST, ...SEATS], 3), ...opens, ...maybe(random, 25, 'presence', () => presences(random)), ...maybe(random, 15, 'moves', () => pick(random, PLACES)),
    text: chance(random, 60) ? 'It is so.' : [{ when: when(draft), text: 'It is so.' }, { text: 'It is otherwise.' }],
    ...maybe(random, 50, 'until', () => (chance(random, 50) ? { after: `${1 + random(20)} d` } : { when: when(draft), after: '30 d' })), ...maybe(random, 50, 'lapse', () => ({ ...effect(draft, 50), ...acts(draft, 1) })),
    choices: CHOICES.map((choice) => ({
      id: choice, text: 'Do it.', done: 'It was done.', takes: duration(random), typical: random(4), careful: random(4), ...maybe(random, 20, 'when', () => when(draft)), ...maybe(random, 15, 'needs', () => [{ when: when(draft), why: 'Not yet.' }]),
      ...maybe(random, 60, 'answers', () => [0, 1, 2].map((answer) => ({ id: `w-${answer}`, text: 'She said so.', odds: chance(random, 50) ? random(500) : [{ perMille: random(1001), when: when(draft) }, { perMille: random(500) }], ...effect(draft, 40), ...acts(draft, 1) }))),
      note: { text: 'None.', stance: 'defensible', sources: ['Amelie §5.3'] }, ...effect(draft, 70), ...acts(draft, 3),
    })),
  };
}

/** An event of the pathway as a case may write it; conduct is always open, so half of all acts are that. */
function anAct({ random, pathway }: Draft, event?: EventName): object {
  const conduct = eventsOf(pathway).filter((name) => specOf(name).conduct);
  for (let turn = 0; turn < 50; turn += 1) {
    const { with: carried, ...drawn } = anyEvent(pathway, random, event ?? pick(random, chance(random, 50) ? conduct : eventsOf(pathway)));
    const written = carried !== undefined && Object.keys(carried).length > 0 ? { ...drawn, with: carried } : drawn;
    if (isEventName(drawn.event) && checkEvent(written).ok) return written;
  }
  throw new Error(`No lawful form of ${event ?? 'an event'} was found.`);
}

const acts = (draft: Draft, most: number): object => ({ acts: Array.from({ length: draft.random(most + 1) }, () => anAct(draft)) });
const presences = (random: Random): object => ({ [pick(random, CAST)]: pick(random, ['present', 'at-door', 'outside', 'gone']) });

/** Every kind of effect but acts, each with some chance. */
function effect({ random }: Draft, perCent: number): object {
  const rare = Math.ceil(perCent / 3);
  return {
    ...maybe(random, rare, 'presence', () => presences(random)), ...maybe(random, rare, 'postures', () => ({ [pick(random, CAST)]: pick(random, ['upright', 'turned-away']) })), ...maybe(random, rare, 'moves', () => pick(random, PLACES)),
    ...maybe(random, rare, 'reveals', () => [{ item: pick(random, ITEMS) }, { item: pick(random, ITEMS), to: some(random, SEATS, 2) }]), ...maybe(random, rare, 'notices', () => [pick(random, SIGNS)]),
    ...maybe(random, rare, 'passes', () => [{ to: `a-${pick(random, SEATS)}`, how: pick(random, ['met', 'accompanied', 'phone', 'sent']), items: some(random, ITEMS, 3), ...maybe(random, 30, 'exception', () => pick(random, ['danger-to-life', 'child'])) }]),
    ...maybe(random, rare, 'meets', () => [`a-${pick(random, SEATS)}`]), ...maybe(random, perCent, 'sets', () => [pick(random, FLAGS)]), ...maybe(random, rare, 'clears', () => [pick(random, FLAGS)]),
    ...maybe(random, perCent, 'leads', () => [{ beat: pick(random, BEATS), ...maybe(random, 60, 'after', () => duration(random)) }]), ...maybe(random, perCent, 'tells', () => some(random, SEATS, 2)),
  };
}

const when = (draft: Draft): readonly object[] => Array.from({ length: 1 + draft.random(2) }, () => condition(draft, 2));

/** Every kind of condition, joined with `any` and `not` to some depth. */
function condition(draft: Draft, depth: number): object {
  const { random, pathway } = draft;
  const region = pick(random, pathway.regions);
  const field = pick(random, pathway.fields.filter(({ kind }) => kind === 'enum' || kind === 'flag' || kind === 'set'));
  const counted = pick(random, pathway.fields.filter(({ kind }) => kind === 'count'));
  const kinds: readonly (() => object)[] = [
    () => ({ state: { [region.id]: some(random, region.leaves, 6).concat(pick(random, region.leaves)) } }), () => ({ state: { [region.id]: pick(random, region.leaves) } }),
    () => ({ fact: { [field.name]: field.kind === 'flag' ? chance(random, 50) : pick(random, field.values ?? []) } }), () => ({ atLeast: { [counted.name]: random(3) } }),
    () => ({ flag: pick(random, FLAGS) }), () => ({ noFlag: pick(random, FLAGS) }), () => ({ chose: `${pick(random, BEATS)}/${pick(random, CHOICES)}` }), () => ({ over: pick(random, BEATS) }),
    () => ({ knows: { [pick(random, SEATS)]: pick(random, ITEMS) } }), () => ({ noticed: { [pick(random, SEATS)]: pick(random, SIGNS) } }), () => ({ here: pick(random, CAST) }), () => ({ away: pick(random, CAST) }),
    () => ({ after: moment(random) }), () => ({ before: moment(random) }),
  ];
  const deeper: readonly (() => object)[] = [() => ({ any: [condition(draft, depth - 1), condition(draft, depth - 1)] }), () => ({ not: condition(draft, depth - 1) })];
  return pick(random, depth > 0 ? [...kinds, ...deeper] : kinds)();
}
