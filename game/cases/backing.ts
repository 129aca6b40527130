import { backingOf, groundOf, type Country, type RuleBacking, type RuleGround, type RuleMeta } from '#engine';
import { shippedRegisters } from './registers.ts';

/** What stands behind a rule, as the shipped register of sources has it. */
export const backingHere = (ground: RuleGround): RuleBacking => backingOf(shippedRegisters().register, ground);

/** The same for a rule as it stands in the tables of a country. */
export const backingOfRule = (country: Country, rule: RuleMeta): RuleBacking => backingHere(groundOf(country, rule));
