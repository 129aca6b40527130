import type { Gap, RuleMeta } from '#engine';

const NUMBER = /\b(?:[A-Z]{2}-)?[A-Z]\d+\b/g;

/** The rules that a gap names for play. A number may stand without its country: `IT-R14/R15`. */
export function rulesOfGap({ id, inPlay }: Gap, rules: readonly RuleMeta[]): readonly RuleMeta[] {
  const country = id.slice(0, 3);
  const named = (inPlay.match(NUMBER) ?? []).map((number) => (rules.some((rule) => rule.id === number) ? number : `${country}${number}`));
  return rules.filter((rule) => named.includes(rule.id));
}
