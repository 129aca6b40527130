import { GUARD_SENTENCES, leafInWords, REGION_WORDS, ROLE_WORDS, type Pathway, type Role, type RuleMeta } from '#engine';
import { BELOW, KIND_WORDS, STANDING_WORDS } from '../../text/en-atlas.ts';
import { BODY_ALSO, EMPTY_WORDS } from '../../text/en-atlas-find.ts';
import { eventWords } from '../../text/events.ts';

/** One numbered rule as it is found: all its branches, and the words by which it can be. */
export interface FindableRule {
  readonly id: string;
  readonly event: RuleMeta['event'];
  readonly region: RuleMeta['region'];
  readonly branches: readonly RuleMeta[];
  /** Its number in small letters, and the number without the country. */
  readonly numbers: readonly string[];
  /** Words of what it does: a rule that is called so comes before one that only mentions it. */
  readonly named: readonly string[];
  readonly told: readonly string[];
}

/** What is looked for: words or a number, and who may do it. Empty: everything. */
export interface Sought { readonly words: string; readonly by: Role | null }

/** The rules of a pathway by lane and number, branches of one number gathered, with the words to find each by. */
export function findableRules(pathway: Pathway): readonly FindableRule[] {
  const gathered = new Map<string, RuleMeta[]>();
  for (const rule of pathway.rules) {
    const key = `${rule.region} ${rule.id} ${rule.event}`;
    gathered.set(key, [...(gathered.get(key) ?? []), rule]);
  }
  const lanes = [...pathway.regions.map(({ id }) => id), 'conduct'];
  return [...gathered.values()].flatMap((branches) => branches.slice(0, 1).map((first) => findable(pathway, first, branches)))
    .toSorted((a, b) => lanes.indexOf(a.region) - lanes.indexOf(b.region) || a.id.localeCompare(b.id, 'en', { numeric: true }));
}

function findable(pathway: Pathway, { id, event, region }: RuleMeta, branches: readonly RuleMeta[]): FindableRule {
  const { act, done } = eventWords(event);
  const number = id.toLowerCase();
  const told = wordsOf([done, ...branches.map((rule) => toldOf(pathway, rule))].join(' '));
  return { id, event, region, branches, numbers: [number, number.slice(number.indexOf('-') + 1)], named: wordsOf(act), told };
}

function toldOf({ country }: Pathway, rule: RuleMeta): string {
  const { region } = rule;
  const places = region === 'conduct' ? [BELOW.conduct] : [REGION_WORDS[region], ...[...rule.from, rule.to].map((leaf) => (leaf === '*' || leaf === 'same' ? '' : leafInWords(region, leaf, country)))];
  const bodies = rule.by.flatMap((role) => [ROLE_WORDS[role], BODY_ALSO[role] ?? '']);
  const needs = rule.needs.flatMap((need) => [GUARD_SENTENCES[need].closed, GUARD_SENTENCES[need].opens]);
  return [...places, ...bodies, ...needs, KIND_WORDS[rule.kind], STANDING_WORDS[rule.standing], ...rule.sources, rule.note ?? ''].join(' ');
}

/** Small letters without accents; a hyphen stays within a number. */
const wordsOf = (text: string): readonly string[] => [...new Set(text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}_-]+/u).filter((word) => word !== ''))];

/** The words of a question that can tell rules apart, without the endings that words take in a sentence. */
const soughtWords = (words: string): readonly string[] => wordsOf(words).filter((word) => !EMPTY_WORDS.has(word)).map((word) => (word.length > 5 && !LIKE_A_NUMBER.test(word) ? word.replace(/(?:(?<twice>[a-z])\k<twice>(?:ing|ed)|ing|ed|s)$/, '$<twice>') : word));

const LIKE_A_NUMBER = /[\d_-]/;
const SHORTEST_BEGINNING = 5;

/** The rules that have every word, each word at least as a beginning: of a known one, or a longer known one of it. Those that are called so come first. */
export function findRules(rules: readonly FindableRule[], { words, by }: Sought): readonly FindableRule[] {
  const sought = soughtWords(words);
  const own = by === null ? rules : rules.filter(({ branches }) => branches.some((rule) => rule.by.includes(by)));
  const has = (known: readonly string[], word: string): boolean => known.some((each) => each.startsWith(word) || (each.length >= SHORTEST_BEGINNING && word.startsWith(each)));
  const numbered = ({ numbers }: FindableRule, word: string): boolean => LIKE_A_NUMBER.test(word) && numbers.some((number) => number.startsWith(word));
  const found = own.filter((rule) => sought.every((word) => numbered(rule, word) || has(rule.named, word) || has(rule.told, word)));
  const called = (rule: FindableRule): number => sought.reduce((sum, word) => sum + (rule.numbers[0] === word ? 3 : rule.numbers.includes(word) ? 2 : 0), 0) + sought.filter((word) => numbered(rule, word) || has(rule.named, word)).length;
  return sought.length === 0 ? found : found.toSorted((a, b) => called(b) - called(a));
}
