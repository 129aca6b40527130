import { GUARD_SENTENCES, leafInWords, ROLE_WORDS, type Country, type Days, type StepAspect, type StepRules } from '#engine';
import { CLASS_WORDS, KIND_WORDS, MAP, rangeOfDays, RULE, STANDING_WORDS } from '../../text/en-atlas.ts';
import { bodiesInWords } from '../rules/rule-words.ts';

/** One aspect of a step as the parts two countries may share: bodies, sentences, ranges of days. */
export function partsInWords(step: StepRules, aspect: StepAspect, country: Country): readonly string[] {
  const { rules, waits } = step;
  switch (aspect) {
    case 'who': return unique(everybody(step) ? [bodiesInWords(rules.flatMap((rule) => rule.by))] : rules.flatMap((rule) => rule.by.map((role) => ROLE_WORDS[role])));
    case 'needs': return unique(rules.flatMap((rule) => rule.needs.map((need) => GUARD_SENTENCES[need].closed)));
    case 'days': return unique([...rules, ...waits].flatMap(({ days }) => (days ? [daysInWords(days)] : [])));
    case 'share': return unique([...rules.map((rule) => rule.perMille), ...waits.flatMap((wait) => wait.outcomes.filter((outcome) => outcome.event === rules[0]?.event).map((outcome) => outcome.perMille))].flatMap((share) => (share === undefined ? [] : [RULE.shareOf(share)])));
    case 'kind': return unique(rules.map((rule) => KIND_WORDS[rule.kind]));
    case 'ground': return unique(rules.map((rule) => STANDING_WORDS[rule.standing]));
    case 'ways': return unique(rules.flatMap((rule) => rule.from.map((leaf) => wayInWords(rule.region, [leaf, rule.to], country))));
  }
}

const everybody = ({ rules }: StepRules): boolean => bodiesInWords(rules.flatMap((rule) => rule.by)).startsWith(RULE.anyProfessional);
const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];
const daysInWords = (days: Days): string => `${rangeOfDays(days)}; ${CLASS_WORDS[days.class]}`;

function wayInWords(region: StepRules['rules'][number]['region'], [from, to]: readonly [string, string], country: Country): string {
  if (region === 'conduct') return MAP.stays;
  return `from “${leafInWords(region, from, country)}”, ${to === 'same' ? MAP.stays : `to “${leafInWords(region, to, country)}”`}`;
}
