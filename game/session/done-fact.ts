import { factsOf, groundOf, type Fact, type Program, type RuleGround, type Session } from '#engine';

/** What stands behind a done line of the story: which acts of the pathway, under which rules. Only what the seat came to know. */
export interface DoneFact { readonly acts: readonly string[]; readonly rules: readonly { readonly id: string; readonly ground: RuleGround }[] }

/** A fact that begins something of its own: what follows no longer belongs to the line before. */
const BEGINS: readonly Fact['type'][] = ['choice.landed', 'beat.lapsed', 'clock.fired', 'hazard.came', 'inject.came', 'items.told', 'case.ended'];

/** The fact of a line, opened: events that were accepted with it and the rules that were applied, each once. */
export function doneFact(session: Session, seat: string, fact: number): DoneFact {
  const facts = factsOf(session);
  const minute = facts[fact]?.minute;
  const rest = facts.slice(fact + 1);
  const end = rest.findIndex((each) => each.minute !== minute || BEGINS.includes(each.type));
  const known = [...facts.slice(fact, fact + 1), ...(end < 0 ? rest : rest.slice(0, end))].filter((each) => each.seenBy.includes(seat));
  const rules = known.filter(({ type }) => type === 'rule.applied').flatMap(({ a }) => ruleAt(session.program, a));
  return {
    acts: [...new Set(known.filter(({ type }) => type === 'act.accepted').map((each) => String(each.names['event'] ?? '')))],
    rules: rules.filter((rule, place) => rules.findIndex(({ id }) => id === rule.id) === place),
  };
}

const ruleAt = ({ pathway }: Program, index: number): DoneFact['rules'] => {
  const rule = pathway.rules[index];
  return rule ? [{ id: rule.id, ground: groundOf(pathway.country, rule) }] : [];
};

/** The minute since which a seat is asked something: when its newest moment opened. Null when none did. */
export const askedSince = (session: Session, seat: string): number | null =>
  factsOf(session).findLast((fact) => fact.type === 'beat.opened' && fact.names['seat'] === seat)?.minute ?? null;
