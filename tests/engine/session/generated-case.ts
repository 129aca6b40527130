import type { Pathway } from '../../../engine/pathways/pathway.ts';
import { compileScenario } from '../../../engine/scenario/compile.ts';
import { parseScenario } from '../../../engine/scenario/parse.ts';
import type { Program } from '../../../engine/scenario/program.ts';
import { AGENCY_KINDS, FIGURE_LOOKS, FURNITURE, HAIR_STYLES, INDICATOR_STRENGTHS, ITEM_KINDS, OPEN_RISKS, POSTURES, PRESENCES, SCENE_KINDS, SLOT_KINDS } from '../../../engine/scenario/words.ts';
import { CASELOADS, PLACE_KINDS, RIGHTS, ROLES, SERVICES, SHIFT_STAFF } from '../../../engine/vocabulary.ts';
import { pick } from '../pathways/support/random.ts';
import { when } from './generated-case-conditions.ts';
import { CAST, chance, duration, FLAGS, ITEMS, maybe, PLACES, SEATS, SIGNS, some, type Draft } from './generated-case-draft.ts';
import { actInTurn, actOfSeat, effect } from './generated-case-effects.ts';
import { draftOf } from './generated-case-start.ts';
import { story } from './generated-case-story.ts';

/*
 * Cases nobody would write: each drawn from a seed, for the pathway of any country, with every kind of condition, effect,
 * chance and wait that the format has. They mean nothing; they are there to find where two ways of playing part.
 */

const ROLES_OF_SEATS = [['police', 'health', 'labour_inspector'], ['specialised', 'ngo', 'social_services', 'guardian'], ['prosecutor', 'immigration', 'asylum', 'judge', 'protocol']];

/** The text of a case for a pathway. JSON is YAML, so this is what a trainer could have written. */
export function generatedText(pathway: Pathway, seed: number): string {
  const draft = draftOf(pathway, seed);
  return JSON.stringify({ ...head(draft, seed), person: person(draft), ...setting(draft), ...people(draft), ...things(draft), ...story(draft) });
}

/** The same, compiled. Throws what is wrong with a text that does not parse: then the generator is to be mended. */
export function generatedCase(pathway: Pathway, seed: number): Program {
  const parsed = parseScenario(generatedText(pathway, seed), `${pathway.country} ${seed}`);
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => `${problem.file}: ${problem.message}`).join('\n'));
  return compileScenario(parsed.scenario, pathway);
}

const upTo = ({ random }: Draft, words: readonly string[]): readonly string[] => words.slice(0, 1 + random(words.length));

function head(draft: Draft, seed: number): object {
  const { random, pathway, days, deal } = draft;
  return {
    format: 1, id: `generated-${seed}`, version: '1.0.0', country: pathway.country, region: 'Nowhere', title: 'A drawn case', summary: 'Nothing in it is meant.', minutes: 20, languages: upTo(draft, ['en', 'el']),
    content: { short: 'Nothing.', themes: [{ theme: 'none', beat: 'b-0', sentence: 'None.' }, { theme: 'nothing', beat: 'b-1', sentence: 'None.' }].slice(random(2)) },
    needs: upTo(draft, ['N-GR-9', 'N-GR-1']), recommendations: some(random, ['R1', 'R2', 'R3'], 3), sources: upTo(draft, ['Amelie §5.3', 'CopeHope §4.2']),
    start: { weekday: 1 + random(7), time: `1${random(10)}:00`, place: pick(random, PLACES), month: 1 + random(12) }, horizon: `${days} d`,
    lens: { town: 'Nowhere', lon: 0, lat: 0 }, debrief: upTo(draft, ['Why?', 'And then?']), ...maybe(random, 75, 'rights', () => [0, 1, 2].map(() => deal('right', RIGHTS))),
  };
}

function person(draft: Draft): object {
  const { random, deal, start } = draft;
  const { starts, facts } = start;
  return {
    name: 'She', age: 20, language: 'Any', ...maybe(random, 50, 'origin', () => 'Elsewhere'), facts, ...(Object.keys(starts).length > 0 && chance(random, 85) ? { starts } : {}),
    wishes: upTo(draft, ['wish', 'hope']), skills: upTo(draft, ['any', 'other']), special: 'Nothing.', services: [deal('service', SERVICES), deal('service', SERVICES)], placeKind: deal('place kind', PLACE_KINDS),
    baseline: 15 + random(26), agenciesNeeded: 2, ...maybe(random, 80, 'risks', () => [deal('risk', OPEN_RISKS), deal('risk', OPEN_RISKS)]), appearance: look(draft),
  };
}

const setting = (draft: Draft): object => ({
  setting: {
    caseload: draft.deal('caseload', CASELOADS), onShift: SHIFT_STAFF.filter(() => chance(draft.random, 50)), teamTrained: chance(draft.random, 50),
    places: Object.fromEntries(some(draft.random, PLACE_KINDS, 3).map((kind) => [kind, draft.random(3)])),
  },
});

const look = (draft: Draft): object => {
  const { random, deal } = draft;
  return {
    look: deal('look', FIGURE_LOOKS), ...maybe(random, 20, 'child', () => chance(random, 50)), ...maybe(random, 40, 'seated', () => chance(random, 50)), ...maybe(random, 40, 'posture', () => deal('posture', POSTURES)),
    ...maybe(random, 30, 'headCovering', () => chance(random, 50)), ...maybe(random, 50, 'skin', () => 1 + random(5)), ...maybe(random, 50, 'hair', () => 1 + random(5)), ...maybe(random, 60, 'hairStyle', () => deal('hair', HAIR_STYLES)),
    ...maybe(random, 30, 'bandage', () => chance(random, 60)), ...maybe(random, 20, 'bandageUntil', () => `D+${random(30)}`),
  };
};

function people(draft: Draft): object {
  const { random, deal } = draft;
  return {
    cast: CAST.map((id, index) => ({
      id, name: id, ...maybe(random, 40, 'knownAs', () => 'somebody'), ...(index === 0 ? (chance(random, 80) ? { role: 'person' } : {}) : { role: deal('cast', ROLES) }), ...maybe(random, 30, 'controller', () => chance(random, 60)),
      starts: pick(random, PRESENCES), appearance: look(draft),
    })),
    agencies: SEATS.map((id, index) => ({ id: `a-${id}`, name: id, kind: deal('agency', AGENCY_KINDS), place: PLACES[index], ...maybe(random, 30, 'service', () => 'any-service'), needs: some(random, ITEMS, 3) })),
    seats: SEATS.map((id, index) => ({
      id, title: id, roles: [...new Set([...(ROLES_OF_SEATS[index] ?? []), deal('role', ROLES)])], agency: `a-${index === 2 && chance(random, 30) ? 'two' : id}`, knows: some(random, ITEMS, 3), briefing: 'None.', pressure: 'None.', youKnow: 'None.', youDecide: 'None.', youAct: 'None.',
      sees: pick(random, ['room', 'voices', 'desk']), appearance: look(draft), ...maybe(random, 85, 'menu', () => ['m-0', 'm-1', 'm-2'].map((entry, at) => menuEntry(draft, entry, at < 2 ? actInTurn(draft, 'menu') : actOfSeat(draft)))),
    })),
  };
}

const menuEntry = (draft: Draft, id: string, act: object): object => ({
  id, ...act, text: 'Do it.', done: 'It was done.', takes: duration(draft.random), ...maybe(draft.random, 50, 'when', () => when(draft)), ...effect(draft, 45),
});

const things = ({ random, deal }: Draft): object => ({
  places: PLACES.map((id) => ({ id, name: id, short: id, kind: deal('place', SLOT_KINDS), scene: deal('scene', SCENE_KINDS), ...maybe(random, 85, 'pieces', () => Array.from({ length: 1 + random(5) }, () => deal('piece', FURNITURE))) })),
  items: ITEMS.map((id) => ({ id, kind: id === 'wish' || id === 'hope' ? 'wish' : deal('item', ITEM_KINDS), text: `${id}.` })),
  indicators: SIGNS.map((id) => ({ id, text: `${id}.`, strength: deal('strength', INDICATOR_STRENGTHS), how: 'Look.', roles: [deal('indicator', ROLES), ...some(random, ROLES, 1)] })), flags: FLAGS,
});
