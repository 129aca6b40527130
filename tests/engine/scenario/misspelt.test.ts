import { describe, expect, it } from 'vitest';
import type { Scenario } from '#engine';
import { scenarioSchema } from '../../../engine/scenario/schema.ts';
import { compiledHeart, parsedHeart } from '../session/heart.ts';

type Path = readonly (string | number)[];
/** A word of the case: a value, or a name on the left of a colon. */
interface Site { readonly path: Path; readonly word: string; readonly as: 'value' | 'key' }

/** Every question that a condition can ask, and every effect, with names of the heart case. */
const ASKED = {
  state: { place: ['emergency_safe'] }, fact: { danger: 'MEDIUM', servicesReached: ['shelter'] }, atLeast: { dependants: 1 }, flag: 'asked', noFlag: ['aided'], chose: ['arrival/ask-her', 'arrival/ask-her/tells'],
  over: 'arrival', knows: { nurse: 'brother' }, noticed: { nurse: 'waits-outside' }, here: 'mina', away: ['cousin'], any: [{ flag: 'warned' }], not: { flag: 'lapsed' },
};
const DONE = {
  acts: [{ event: 'RIGHTS_EXPLAINED', by: 'ngo', with: { rights: ['CONFIDENTIALITY'] } }], presence: { cousin: 'gone' }, postures: { mina: 'upright' }, moves: 'office', reveals: [{ item: 'brother', to: ['nurse'] }],
  notices: ['waits-outside'], passes: [{ to: 'court-team', how: 'sent', items: ['brother'] }], meets: ['court-team'], sets: ['asked'], clears: ['aided'], leads: [{ beat: 'desk' }], tells: ['officer'],
};

/** The heart case with every place in it where a name can stand. */
function fullCase(): Scenario {
  const heart = parsedHeart();
  return scenarioSchema.parse({
    ...heart, beats: heart.beats.map((beat) => ({ ...beat, line: ['person', 'officer', 'cousin'] })),
    injects: [...heart.injects, { id: 'everything', when: [ASKED], text: 'Everything happens at once.', ...DONE }],
  });
}

const CASE = fullCase();
const HASH = compiledHeart(CASE).hash;

function sitesOf(value: unknown, path: Path = []): readonly Site[] {
  if (typeof value === 'string') return [{ path, word: value, as: 'value' }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return [...(Array.isArray(value) ? [] : [{ path: at, word: key, as: 'key' as const }]), ...sitesOf(inside, at)];
  });
}

/** The same data with the word at one site replaced; nothing is changed in place. */
function replaced(value: unknown, site: Site, word: string, depth = 0): unknown {
  const step = site.path[depth];
  if (step === undefined) return word;
  if (Array.isArray(value)) return value.map((inside: unknown, index) => (index === step ? replaced(inside, site, word, depth + 1) : inside));
  const last = depth === site.path.length - 1 && site.as === 'key';
  return Object.fromEntries(Object.entries(Object(value)).map(([key, inside]) => (key !== step ? [key, inside] : last ? [word, inside] : [key, replaced(inside, site, word, depth + 1)])));
}

/** Another word that the format would take as a name, and that nothing in the case has. */
const misspelt = (word: string): string => `${word}${word === word.toUpperCase() ? 'QX' : '-qx'}`;

/** The case with one word misspelt; null where the format itself refuses it. */
function caseWith(site: Site): Scenario | null {
  const parsed = scenarioSchema.safeParse(replaced(CASE, site, misspelt(site.word)));
  return parsed.success ? parsed.data : null;
}

/** What comes of putting a case together: the program's hash, or why not. */
function outcomeOf(scenario: Scenario): { readonly hash: string } | { readonly refused: string; readonly error: unknown } {
  try {
    return { hash: compiledHeart(scenario).hash };
  } catch (error) {
    return { error, refused: error instanceof RangeError ? error.message : 'an error of another kind' };
  }
}

/** What these hold is named on the left of a colon. */
const BY_NAME = ['knows', 'noticed', 'presence', 'postures'];
/** The ids of what a site stands in, from the outside in. */
function idsOn({ path }: Site): readonly string[] {
  let inside: unknown = CASE;
  return path.slice(0, -1).flatMap((step) => {
    inside = Reflect.get(Object(inside), step);
    const id: unknown = Reflect.get(Object(inside), 'id');
    return typeof id === 'string' ? [id] : [];
  });
}
const isDefinition = ({ path }: Site): boolean => path.at(-1) === 'id' || path[0] === 'flags';
const SITES = sitesOf(CASE);
const GIVEN = new Set(SITES.filter(isDefinition).map(({ word }) => word));
const isUse = (site: Site): boolean => (site.as === 'key' ? BY_NAME.some((field) => field === site.path.at(-2)) : !isDefinition(site) && (GIVEN.has(site.word) || site.path.includes('chose')));
const label = ({ path, word }: Site): string => `${path.join('.')} (${word})`;

describe('every name of a case that leads nowhere is refused by name and place, or changes nothing', () => {
  it('a name that is used: a RangeError names it and says where it stands', () => {
    const uses = SITES.filter(isUse);
    const judged = uses.flatMap((site) => {
      const scenario = caseWith(site);
      return scenario === null ? [] : [{ site, outcome: outcomeOf(scenario) }];
    });
    const quiet = judged.filter(({ site, outcome }) => !('refused' in outcome) || !outcome.refused.includes(`"${misspelt(site.word)}"`) || !/\(.+\)$/.test(outcome.refused) || !idsOn(site).every((id) => outcome.refused.includes(` ${id}`)));
    expect(quiet.map(({ site, outcome }) => `${label(site)}: ${JSON.stringify(outcome)}`)).toEqual([]);
    expect(judged.length).toBeGreaterThan(100);
  });

  it('a name that is given: whoever uses it is refused, and nobody else', () => {
    const told = SITES.filter(isDefinition).flatMap((site) => {
      const scenario = caseWith(site);
      const used = SITES.some((other) => isUse(other) && (other.word === site.word || other.word.split('/').includes(site.word)));
      if (scenario === null) return [];
      const outcome = outcomeOf(scenario);
      const refused = 'refused' in outcome ? outcome.refused : '';
      return used === refused.includes(site.word) ? [] : [`${label(site)}: ${JSON.stringify(outcome)}`];
    });
    expect(told).toEqual([]);
  });

  it('any other word: a RangeError that names it, or the very same program', () => {
    const others = SITES.filter((site) => !isUse(site) && !isDefinition(site) && !site.word.includes(' ')).flatMap((site) => {
      const scenario = caseWith(site);
      return scenario === null ? [] : [{ site, outcome: outcomeOf(scenario) }];
    });
    const changed = others.filter(({ site, outcome }) => ('refused' in outcome ? !outcome.refused.includes(misspelt(site.word)) : outcome.hash !== HASH));
    expect(changed.map(({ site, outcome }) => `${label(site)}: ${JSON.stringify(outcome)}`)).toEqual([]);
    expect(others.filter(({ outcome }) => 'refused' in outcome).length).toBeGreaterThan(20);
  });
});
