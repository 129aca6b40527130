import { createPlayer, hashOfState, playOut, type Program } from '#engine';
import { askIdiomatic, askLean } from '../engine/pathways/contending-askers.ts';
import { draw } from '../engine/session/bare-tables.ts';
import type { BenchCase } from './cases.ts';
import { plainCase } from './plain/plain-case.ts';
import { playPlain } from './plain/play.ts';
import { integersOf } from './plain/state.ts';
import type { Contender } from './rounds.ts';

/** A contender whose whole final state can be compared. */
export interface Comparable extends Contender {
  readonly finalHash: (seed: string) => string;
  /** A slow one is compared on so many seeds only. */
  readonly seeds?: number;
}

const POLICY = 'typical';
const autoOf = ({ names }: Program) => ({ policy: POLICY, seats: names.seats }) as const;

/** Our interpreter with its remembered answers, or with another way to ask the pathway. */
function interpreter(name: string, program: Program): Comparable {
  const auto = autoOf(program);
  const play = createPlayer(program, auto);
  return { name, play: (seed) => void play(seed, null), finalHash: (seed) => hashOfState(play(seed, null).state) };
}

function plainObjects(program: Program): Comparable {
  const of = plainCase(program);
  return { name: 'plain', play: (seed) => void playPlain(of, seed, POLICY), finalHash: (seed) => hashOfState(integersOf(program, playPlain(of, seed, POLICY))) };
}

/** Those that need nothing installed: ours first. */
export function contendersOf({ program }: BenchCase): readonly Comparable[] {
  return [
    interpreter('ours', program), interpreter('lean', { ...program, asker: askLean }), interpreter('idiomatic', { ...program, asker: askIdiomatic }), plainObjects(program),
  ];
}

/** What a session is made of, on average. */
export interface Work { readonly decisions: number; readonly facts: number; readonly draws: number; readonly asks: number; readonly hash: string }

/** Count what our interpreter does in some sessions. `asks` are questions to the pathway. */
export function workOf({ program }: BenchCase, seeds: readonly string[]): Work {
  let [decisions, facts, draws, asks] = [0, 0, 0, 0];
  const counting: Program = { ...program, asker: (...question) => { asks += 1; return askLean(...question); } };
  for (const seed of seeds) {
    const { state, commands } = playOut(counting, { seed, auto: autoOf(program) }, () => void (facts += 1));
    const { at, count } = program.layout.asked;
    draws += state.subarray(at, at + count).reduce((sum, value) => sum + value, 0);
    decisions += commands;
  }
  const mean = (sum: number): number => Number((sum / seeds.length).toFixed(1));
  return { decisions: mean(decisions), facts: mean(facts), draws: mean(draws), asks: mean(asks), hash: program.hash };
}

/** Play all seeds with all contenders. Returns the first seed on which they disagree, or null. */
export function firstDifference(contenders: readonly Comparable[], seeds: readonly string[]): string | null {
  for (const [at, seed] of seeds.entries()) {
    const [first, ...others] = contenders.filter((each) => at < (each.seeds ?? seeds.length)).map(({ name, finalHash }) => ({ name, hash: finalHash(seed) }));
    const odd = others.find(({ hash }) => hash !== first?.hash);
    if (odd) return `${odd.name} ends the seed ${seed} in another state than ${first?.name ?? 'nobody'}`;
  }
  return null;
}

/** Entries of the table that the floor looks into: 256 KB. */
const TABLE = 1 << 16;

/** The least that a decision can cost: one draw and one look-up that depends on it, as often as a session decides. */
export const floorFor = ({ decisions }: Work): Contender => loopOf('floor', decisions, 0);

/** The least that a session's own work can cost: its draws as above, and one more look-up for each question to the pathway and each fact. */
export const workFloorFor = ({ draws, asks, facts }: Work): Contender => loopOf('work floor', draws, asks + facts);

/** So many draws, each with a look-up that depends on it, and so many look-ups more; each depends on the one before. */
function loopOf(name: string, draws: number, lookUps: number): Contender {
  const table = Int32Array.from({ length: TABLE }, (_, at) => Math.imul(at, 0x9e3779b1) >>> 16);
  const [times, more] = [Math.max(1, Math.round(draws)), Math.round(lookUps)];
  let kept = 0;
  let session = 0;
  return {
    name,
    // A batch of sessions at a time: one alone is shorter than the clock can tell.
    play: () => {
      for (let batch = 0; batch < FLOOR_BATCH; batch += 1) {
        session += 1;
        for (let at = 0; at < times; at += 1) kept = table[(draw(session, kept, at, 0) ^ kept) & (TABLE - 1)] ?? 0;
        for (let at = 0; at < more; at += 1) kept = table[(kept + Math.imul(at, 0x9e3779b1)) & (TABLE - 1)] ?? 0;
      }
    },
  };
}

export const FLOOR_BATCH = 1000;
