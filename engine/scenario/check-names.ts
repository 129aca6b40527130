import { suggest } from '../knowledge/nearest.ts';
import type { Path } from '../knowledge/problem.ts';
import { effectsOf } from './check-walk.ts';
import type { Effect, Report, Seat } from './check-walk.ts';
import type { Beat, Scenario } from './schema.ts';
import { PERSON } from './words.ts';

/** The kinds of things a case names, in the words of the messages. */
export type Kind = 'beat' | 'seat' | 'item' | 'indicator' | 'agency' | 'place' | 'cast member' | 'flag' | 'inject' | 'ending' | 'hazard';
export type Names = Readonly<Record<Kind, readonly string[]>>;

export function namesOf(scenario: Scenario): Names {
  const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
  return {
    beat: ids(scenario.beats), seat: ids(scenario.seats), item: ids(scenario.items), indicator: ids(scenario.indicators), agency: ids(scenario.agencies),
    place: ids(scenario.places), 'cast member': ids(scenario.cast), flag: scenario.flags, inject: ids(scenario.injects), ending: ids(scenario.endings), hazard: ids(scenario.hazards),
  };
}

/** A report when no thing of these kinds has this name. */
export function unknownName(names: Names, kinds: readonly Kind[], name: string, path: Path): readonly Report[] {
  const known = kinds.flatMap((kind) => names[kind]);
  if (known.includes(name)) return [];
  const elsewhere = (Object.keys(names) as readonly Kind[]).find((kind) => names[kind].includes(name));
  const other = elsewhere === undefined ? undefined : `“${name}” is the name of ${/^[aei]/.test(elsewhere) ? 'an' : 'a'} ${elsewhere}.`;
  const near = suggest(name, known) ?? (other === undefined && kinds[0] === 'flag' ? 'Add it to the list “flags”.' : undefined);
  const hint = other === undefined || near === undefined ? other ?? near : `${other} ${near}`;
  return [{ path, message: `No ${kinds.join(' or ')} is called “${name}”.`, hint }];
}

/** The same for a name on the left of a colon. */
export function unknownKey(names: Names, kind: Kind, name: string, path: Path): readonly Report[] {
  return unknownName(names, [kind], name, path).map((report) => ({ ...report, at: 'key' }));
}

/** Every name in the case leads to something, and every name is given once. */
export function checkNames(scenario: Scenario): readonly Report[] {
  const names = namesOf(scenario);
  return [...repeatedNames(scenario), ...headNames(scenario, names), ...beatNames(scenario, names), ...effectsOf(scenario).flatMap(({ effect, path, seat }) => effectNames(effect, { names, path, seat, scenario }))];
}

const FIELDS_WITH_IDS = ['cast', 'agencies', 'seats', 'places', 'items', 'indicators', 'hazards', 'beats', 'injects', 'endings'] as const;

function repeatedNames(scenario: Scenario): readonly Report[] {
  const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
  return [
    ...FIELDS_WITH_IDS.flatMap((field) => repeated(ids(scenario[field]), (index) => [field, index, 'id'])),
    ...repeated(scenario.flags, (index) => ['flags', index]),
    ...scenario.seats.flatMap((seat, index) => repeated(ids(seat.menu ?? []), (entry) => ['seats', index, 'menu', entry, 'id'])),
    ...scenario.beats.flatMap((beat, index) => [
      ...repeated(ids(beat.choices), (choice) => ['beats', index, 'choices', choice, 'id']),
      ...beat.choices.flatMap((choice, at) => repeated(ids(choice.answers ?? []), (answer) => ['beats', index, 'choices', at, 'answers', answer, 'id'])),
    ]),
    ...scenario.cast.flatMap((member, index) => {
      const path = ['cast', index, 'id'];
      if (member.id === PERSON) return [{ path, message: `“${PERSON}” stands for the person herself.`, hint: 'Give this cast member another id.' }];
      return scenario.seats.some((seat) => seat.id === member.id) ? [{ path, message: `“${member.id}” is the name of a seat too.`, hint: 'Give one of them another id.' }] : [];
    }),
  ];
}

function repeated(ids: readonly string[], pathOf: (index: number) => Path): readonly Report[] {
  return ids.flatMap((id, index) => (ids.indexOf(id) === index ? [] : [{ path: pathOf(index), first: pathOf(ids.indexOf(id)), message: `“${id}” is already taken`, hint: 'Give one of the two another id.' }]));
}

function headNames(scenario: Scenario, names: Names): readonly Report[] {
  const one = (kind: Kind, name: string, path: Path): readonly Report[] => unknownName(names, [kind], name, path);
  const many = (kind: Kind, list: readonly string[], path: Path): readonly Report[] => list.flatMap((name, index) => one(kind, name, [...path, index]));
  return [
    ...one('place', scenario.start.place, ['start', 'place']),
    ...scenario.content.themes.flatMap((theme, index) => one('beat', theme.beat, ['content', 'themes', index, 'beat'])),
    ...many('item', scenario.person.wishes, ['person', 'wishes']),
    ...scenario.person.wishes.flatMap((wish, index) => (scenario.items.some(({ id, kind }) => id === wish && kind !== 'wish') ? [{ path: ['person', 'wishes', index], message: `“${wish}” is an item, but not of the kind “wish”.` }] : [])),
    ...scenario.agencies.flatMap((agency, index) => [...one('place', agency.place, ['agencies', index, 'place']), ...many('item', agency.needs, ['agencies', index, 'needs'])]),
    ...scenario.seats.flatMap((seat, index) => [...one('agency', seat.agency, ['seats', index, 'agency']), ...many('item', seat.knows, ['seats', index, 'knows'])]),
  ];
}

function beatNames(scenario: Scenario, names: Names): readonly Report[] {
  return scenario.beats.flatMap((beat, index) => [
    ...unknownName(names, ['seat'], beat.seat, ['beats', index, 'seat']), ...unknownName(names, ['place'], beat.place, ['beats', index, 'place']),
    ...people(names, beat.present, ['beats', index, 'present']), ...people(names, beat.line ?? [], ['beats', index, 'line']),
    ...twice(scenario, beat.present, ['beats', index, 'present']), ...twice(scenario, beat.line ?? [], ['beats', index, 'line']),
    ...(beat.line ?? []).flatMap((name, at) => onTheLine(scenario, beat, name).map((message) => ({ path: ['beats', index, 'line', at], ...message }))),
  ]);
}

const people = (names: Names, list: readonly string[], path: Path): readonly Report[] =>
  list.flatMap((name, at) => (name === PERSON ? [] : unknownName(names, ['cast member', 'seat'], name, [...path, at])));

/** The person herself may be called by her own id in the cast, or “person”. */
const called = ({ cast }: Scenario, name: string): string => (cast.some(({ id, role }) => id === name && role === 'person') ? PERSON : name);

function twice(scenario: Scenario, list: readonly string[], path: Path): readonly Report[] {
  const all = list.map((name) => called(scenario, name));
  const again = (name: string, at: number): boolean => all.indexOf(name) !== at && all.indexOf(name, all.indexOf(name) + 1) === at;
  return all.flatMap((name, at) => (!again(name, at) ? [] : [{ path: [...path, at], message: `“${list[at] ?? ''}” stands in this list twice.`, hint: 'Once is enough.' }]));
}

/** Nobody telephones herself, and nobody is both in the room and on its telephone. A seat that hears only voices has no room. */
function onTheLine(scenario: Scenario, beat: Beat, name: string): readonly Omit<Report, 'path'>[] {
  if (name === beat.seat) return [{ message: `“${name}” decides this moment, so nobody hears “${name}” on the line.`, hint: 'Name whom this seat hears.' }];
  const inRoom = beat.present.some((each) => called(scenario, each) === called(scenario, name)) && scenario.seats.find(({ id }) => id === beat.seat)?.sees !== 'voices';
  return inRoom ? [{ message: `“${name}” is in the room and on the line at once.`, hint: 'Take the name out of one of the two lists.' }] : [];
}

interface Around { readonly names: Names; readonly path: Path; readonly seat: Seat | null; readonly scenario: Scenario }

function effectNames(effect: Effect, around: Around): readonly Report[] {
  const { names, path, seat } = around;
  const many = (kind: Kind, field: 'notices' | 'meets' | 'sets' | 'clears' | 'tells'): readonly Report[] => (effect[field] ?? []).flatMap((name, index) => unknownName(names, [kind], name, [...path, field, index]));
  // In a moment somebody always acts; an unknown seat has its own message.
  const nobodyActs = seat === null && path[0] !== 'beats';
  const nobody = (field: string): Report => ({ path: [...path, field], message: `No seat acts here, so “${field}” does not say whose it is.`, hint: 'Name the seats: “reveals” with “to”, or “tells”.' });
  return [
    ...Object.keys(effect.presence ?? {}).flatMap((name) => comer(around, name, [...path, 'presence', name])),
    ...Object.keys(effect.postures ?? {}).flatMap((name) => (name === PERSON ? [] : unknownKey(names, 'cast member', name, [...path, 'postures', name]))),
    ...(effect.moves === undefined ? [] : unknownName(names, ['place'], effect.moves, [...path, 'moves'])),
    ...(effect.reveals ?? []).flatMap(({ item, to }, index) => [
      ...unknownName(names, ['item'], item, [...path, 'reveals', index, 'item']),
      ...(to ?? []).flatMap((name, at) => unknownName(names, ['seat'], name, [...path, 'reveals', index, 'to', at])),
      ...(to === undefined && nobodyActs ? [nobody('reveals')] : []),
    ]),
    ...many('indicator', 'notices'), ...(nobodyActs && (effect.notices ?? []).length > 0 ? [nobody('notices')] : noticedByWhom(effect, around)),
    ...(effect.passes ?? []).flatMap((pass, index) => [
      ...unknownName(names, ['agency'], pass.to, [...path, 'passes', index, 'to']),
      ...pass.items.flatMap((item, at) => unknownName(names, ['item'], item, [...path, 'passes', index, 'items', at])),
    ]),
    ...(nobodyActs && (effect.passes ?? []).length > 0 ? [{ path: [...path, 'passes'], message: 'No seat acts here, so nobody can pass anything on.', hint: 'Move it to a choice, an answer, a lapse or a menu.' }] : []),
    ...many('agency', 'meets'), ...many('flag', 'sets'), ...many('flag', 'clears'), ...many('seat', 'tells'),
    ...(effect.leads ?? []).flatMap((lead, index) => unknownName(names, ['beat'], lead.beat, [...path, 'leads', index, 'beat'])),
  ];
}

/** She comes and goes under her own id: “person” would be one more name for her. */
function comer({ names, scenario }: Around, name: string, path: Path): readonly Report[] {
  const her = name === PERSON ? scenario.cast.find(({ role }) => role === 'person')?.id : undefined;
  return her === undefined ? unknownKey(names, 'cast member', name, path) : [{ path, at: 'key', message: 'Here the person is called by her id in the cast.', hint: `Write “${her}”.` }];
}

/** Each profession has its own signs: a seat without a fitting role cannot notice one. */
function noticedByWhom(effect: Effect, { path, seat, scenario }: Around): readonly Report[] {
  return (effect.notices ?? []).flatMap((name, index) => {
    const indicator = scenario.indicators.find(({ id }) => id === name);
    if (indicator === undefined || seat === null || indicator.roles.some((role) => seat.roles.includes(role))) return [];
    return [{ path: [...path, 'notices', index], message: `Seat “${seat.id}” has no role that can notice “${name}”.`, hint: `It is for ${indicator.roles.join(', ')}.` }];
  });
}
