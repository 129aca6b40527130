import type { Role } from '#engine';

/** Words of the part that finds a rule. */
export const FIND = {
  ask: 'Which rule do you look for?',
  what: (number: string): string => `Every rule of this country in one list; branches of one number stand together. Type a few words, or a number such as ${number}.`,
  words: 'Words or a number',
  hint: 'refer',
  who: 'Who may do it',
  anybody: 'Everybody',
  count: (shown: number, all: number): string => (shown === all ? `All ${all} entries.` : `${shown} of ${all} entries.`),
  none: 'No rule has all these words. Try fewer words, or only the beginning of one.',
  clear: 'Show all rules',
  found: 'Rules',
  lane: 'Where',
  from: 'from',
} as const;

/** What people may call a body when they look for its rules, beside its name in the rules. */
export const BODY_ALSO: Readonly<Partial<Record<Role, string>>> = {
  person: 'she he victim', police: 'officers', border: 'guards airport', labour_inspector: 'inspection', health: 'doctors nurses hospital clinic', ngo: 'association organisation',
  specialised: 'counselling shelter', outreach: 'street', reception: 'shelter centre', teacher: 'school', social_services: 'social workers', helpline: 'telephone hotline',
  prosecutor: 'magistrate', judge: 'court', immigration: 'foreigners residence', asylum: 'international protection', protocol: 'embassy diplomatic', mediator: 'interpreters',
  lawyer: 'legal aid', guardian: 'child', child_protection: 'youth office', trade_union: 'unions', iom: 'return',
};

/** Words of a question that no rule is told apart by. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set([
  'a', 'an', 'and', 'are', 'by', 'can', 'could', 'day', 'days', 'do', 'does', 'for', 'from', 'how', 'if', 'in', 'is', 'it', 'long', 'many', 'may', 'must', 'of', 'on', 'or', 'should', 'take', 'takes', 'the', 'to', 'what', 'when',
  'where', 'which', 'who', 'whom', 'with', 'within', 'rule', 'rules', 'belgium', 'germany', 'greece', 'italy', 'spain',
]);
