import { describe, expect, it, vi } from 'vitest';
import { autoPlay, factsOf, hashOfState, openState, PATHWAYS, playOut, POLICIES, seatingOf, step, wander, type AutoSeats, type Program } from '#engine';
import { caseFiles, programOf } from '../../game/terminal/files.ts';
import { generatedCase } from '../engine/session/generated-case.ts';

vi.setConfig({ testTimeout: 600_000 });

/*
 * Facts kept and facts dropped are two sinks of one interpreter. How a session goes must not depend on whether anybody
 * listens: looking ahead plays without a sink, and what the learner sees is played with one.
 */
const SEEDS = 6;
const DRAWN = 2;

interface Options { readonly seed: string; readonly auto: AutoSeats }

/** In every other session the first seat alone takes commands, and the others are stand-ins. */
const optionsOf = ({ names: { seats } }: Program, turn: number): Options =>
  ({ seed: `watched/${turn}`, auto: { policy: POLICIES[turn % POLICIES.length] ?? 'typical', seats: turn % 2 === 1 ? seats.slice(0, 1) : seats } });

/** The final states of one automatic play: with a session kept, and with no sink. */
function played(program: Program, options: Options): { readonly watched: string; readonly not: string; readonly facts: number } {
  const session = autoPlay(program, options);
  return { watched: hashOfState(session.state), not: hashOfState(playOut(program, options, null).state), facts: factsOf(session).length };
}

/** The same for a play off the main path: its commands are given again, and nobody listens. */
function wandered(program: Program, options: Options): { readonly watched: string; readonly not: string; readonly facts: number } {
  let facts = 0;
  const { state, commands } = wander(program, options, () => { facts += 1; });
  const end = commands.reduce((before, command) => {
    const stepped = step(program, before, { command, sink: null });
    if (!stepped.accepted) throw new Error(`Without a sink this is refused: ${JSON.stringify(command)}`);
    return stepped.state;
  }, openState(program, { seed: options.seed, seating: seatingOf(program, options.auto) }, null));
  return { watched: hashOfState(state), not: hashOfState(end), facts };
}

/** The sessions that end otherwise without a sink, in words, and those that told nothing. */
const differencesIn = (program: Program): readonly string[] => Array.from({ length: SEEDS }, (_, turn) => {
  const options = optionsOf(program, turn);
  const ends = { played: played(program, options), wandered: wandered(program, options) };
  return Object.entries(ends).flatMap(([kind, { watched, not, facts }]) => (facts > 0 && watched === not ? [] : [`${kind} ${options.seed}: ${facts} facts, ${watched} and ${not}`]));
}).flat();

describe('a session ends in the same state whether its facts are kept or dropped', () => {
  it.each(caseFiles().map((file) => [file.name, file] as const))(`%s, over ${SEEDS} plays and ${SEEDS} off the main path`, (_, file) => {
    expect(differencesIn(programOf(file))).toEqual([]);
  });

  it.each(Object.values(PATHWAYS).map((pathway) => [pathway.country, pathway] as const))(`${DRAWN} cases drawn for the pathway of %s`, (_, pathway) => {
    for (let seed = 1; seed <= DRAWN; seed += 1) expect(differencesIn(generatedCase(pathway, seed)), `case ${seed}`).toEqual([]);
  });
});
