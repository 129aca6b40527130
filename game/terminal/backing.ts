import { backingOf, type Register, type RuleBacking, type RuleGround } from '#engine';
import { groundWords } from '../text/en-backing.ts';
import { readKnowledge } from './files.ts';

let register: Register | undefined;

/** What stands behind a rule, as the register of sources has it. The register is read once. */
export function backingRead(ground: RuleGround): RuleBacking {
  register ??= readKnowledge().register;
  return backingOf(register, ground);
}

/** Sources, dates, and what stands behind a rule, in one line. */
export const groundLine = (ground: RuleGround): string => `${ground.sources.join('; ') || 'none'}; ${groundWords(backingRead(ground))}`;
