/**
 * Protections that stand for a while and that people at a table would name: these are drawn as strands in play. What is
 * done once and well (seeds/impact/protective.yaml holds both) opens in the debrief: naming it at once would be praise.
 */
const STRAND_NAMES: Readonly<Record<string, string>> = {
  'trained-mediator': 'a trained interpreter',
  'one-referent': 'one named service',
  'legal-counsel-early': 'a lawyer',
  'advocate-present': 'an independent companion at offices',
  'safe-accommodation': 'a safe place to sleep',
  'unconditional-economic-support': 'money as a right',
  'safety-plan': 'a safety plan',
  'guardian-appointed': 'a guardian',
  'social-support': 'people of one’s own',
  'lawful-work-access': 'lawful work or training',
  'secure-status': 'a lasting status',
  'digital-safety': 'a safe telephone and accounts',
};

/** Whether a protection is one that play draws. */
export const isStanding = (factor: string): boolean => Object.hasOwn(STRAND_NAMES, factor);

/** The name of a protection that play draws; for another one, its id in plain letters. */
export const strandName = (factor: string): string => STRAND_NAMES[factor] ?? factor.replaceAll('-', ' ');

/** Ids of all protections that play draws, for the test that the model knows each of them. */
export const STANDING: readonly string[] = Object.keys(STRAND_NAMES);
