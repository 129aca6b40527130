import { compileScenario, hashOfState, parseScenario, pathwayOf, playOut, type Policy } from '#engine';

/** What to play: the text of a case, a policy, and seeds. */
export interface Asked { readonly source: string; readonly policy: Policy; readonly seeds: readonly string[] }

/** The hash of the last state of an automatic play of each seed. The test runs this very function here and in the browser. */
export function finalHashes({ source, policy, seeds }: Asked): readonly string[] {
  const parsed = parseScenario(source, 'case.yaml');
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message ?? 'The case cannot be read.');
  const pathway = pathwayOf(parsed.scenario.country);
  if (!pathway) throw new Error('There is no such pathway.');
  const program = compileScenario(parsed.scenario, pathway);
  return [program.hash, ...seeds.map((seed) => hashOfState(playOut(program, { seed, auto: { policy, seats: program.names.seats } }, () => undefined).state))];
}

Reflect.set(globalThis, 'ariadneFinalHashes', finalHashes);
