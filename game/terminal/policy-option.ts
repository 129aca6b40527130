import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { POLICIES, readPolicy } from '#engine';
import type { AnyPolicy, Policy, Program } from '#engine';
import { Usage } from './answer.ts';
import type { Given } from './command.ts';
import { readNamed, withProblems } from './files.ts';

/** The form of a policy's file, as the help and the documentation print it. */
export const POLICY_FORM: readonly string[] = [
  'A policy of your own is a YAML file. Choices that it does not name keep the weight that the case gives them.',
  'whatif prints the name of each choice, moment/choice, before its words:',
  '  otherwise: typical            # or careful, or random',
  '  weights:',
  '    triage/desk: 0              # moment/choice: a whole number from 0 to 1000',
  '    triage/speak-first: 900',
];

/** Who plays on, of a case: one of the three policies, or the file that --policy names. Throws `Usage`, or `Found` with every line that is wrong. */
export function policyFrom(given: Given, program: Program): AnyPolicy {
  const text = given.word('policy') ?? 'typical';
  const named = POLICIES.find((each) => each === text);
  if (named !== undefined) return named;
  if (!existsSync(text)) throw new Usage(`--policy is one of ${POLICIES.join(', ')}, or the path of a file. There is no file "${text}".`);
  const read = readPolicy(program, readNamed(text), text);
  if (!read.ok) throw withProblems(read.problems);
  return { ...read.policy, name: basename(text) };
}

/** Automatic players, as people say them. */
const PLAYER_WORDS: Readonly<Record<Policy, string>> = { typical: 'typical people', careful: 'careful people', random: 'people who lean to all choices alike' };

/** Who plays on, as people say it. */
export const policyWords = (policy: AnyPolicy): string => (typeof policy === 'string' ? PLAYER_WORDS[policy] : `people who lean as ${policy.name} says`);
