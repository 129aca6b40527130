import { hashOfState, type Program } from '#engine';
import type { Comparable } from './contenders.ts';
import { storyEngine } from './installed.ts';
import { plainCase } from './plain/plain-case.ts';
import { decideOnce, openCase } from './plain/play.ts';
import { blankPlain, integersOf, type PlainState } from './plain/state.ts';

/** The parts of boardgame.io's inner door that a game without a network needs. */
interface BoardGame {
  readonly InitializeGame: (options: { readonly game: object; readonly setupData: unknown }) => Held;
  readonly CreateGameReducer: (options: { readonly game: object }) => (state: Held, action: object) => Held;
}
interface Held { readonly G: PlainState }

const DECIDE = { type: 'MAKE_MOVE', payload: { type: 'decide', args: [], playerID: '0' } } as const;

/**
 * The case as a game of boardgame.io: its state is the plain state, each decision one move of its reducer, which calls the
 * plain interpreter on immer's draft. No client, no network, no log kept by us.
 */
export function boardGame(program: Program): Comparable {
  const { InitializeGame, CreateGameReducer } = storyEngine('boardgame.io/internal') as BoardGame;
  const of = plainCase(program);
  const game = {
    disableUndo: true,
    setup: (_: unknown, seed: string): PlainState => {
      const state = blankPlain(program, of.tables, seed);
      openCase(of, state);
      return state;
    },
    moves: { decide: ({ G }: Held) => decideOnce(of, G, 'typical') },
  };
  const reduce = CreateGameReducer({ game });
  const final = (seed: string): PlainState => {
    let held = InitializeGame({ game, setupData: seed });
    while (held.G.ended === 0) held = reduce(held, DECIDE);
    return held.G;
  };
  return { name: 'boardgame.io', play: (seed) => void final(seed), finalHash: (seed) => hashOfState(integersOf(program, final(seed))) };
}
