import { compileScenario, createPlayer, packMemory, parseScenario, POLICIES, seedOfRun, tableText, type Pathway, type Program } from '#engine';

/** Plays of each case by each policy. Twice as many find a dozen answers more, of some three hundred. */
const PLAYS = 100;

/** The program of a case that is known to be whole. */
export function programFrom(source: string, pathway: Pathway): Program {
  const parsed = parseScenario(source, 'case.yaml');
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message ?? 'The case cannot be read.');
  return compileScenario(parsed.scenario, pathway);
}

/**
 * The table of a pathway: what it was asked while typical, careful and random people played its cases. Nothing else may have
 * asked this pathway before in the same process. The same cases give the same text.
 */
export function makeTable(pathway: Pathway, sources: readonly string[]): string {
  for (const source of sources) {
    const program = programFrom(source, pathway);
    for (const policy of POLICIES) {
      const play = createPlayer(program, { policy, seats: program.names.seats });
      for (let run = 0; run < PLAYS; run += 1) play(seedOfRun(`table/${policy}`, run), null);
    }
  }
  return `${tableText(packMemory(pathway))}\n`;
}
