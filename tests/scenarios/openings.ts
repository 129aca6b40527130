import { CODE, createPlayer, POLICIES, type Program, type Sink } from '#engine';

/** What held in a play when a moment of the case opened. */
export interface Opening {
  readonly seed: string;
  readonly beat: string;
  readonly minute: number;
  readonly flags: ReadonlySet<string>;
  /** Choices that were done, as `beat/choice`. */
  readonly done: ReadonlySet<string>;
  /** Moments that were decided or had passed. */
  readonly over: ReadonlySet<string>;
  /** The state of each region of the pathway. */
  readonly states: Readonly<Record<string, string>>;
}

/** Every moment that opens in some automatic plays of each policy, with what held then. */
export function openingsOf(program: Program, runs: number): readonly Opening[] {
  return POLICIES.flatMap((policy) => {
    const play = createPlayer(program, { policy, seats: program.names.seats });
    return Array.from({ length: runs }, (_, run) => `${program.scenario.id}/told/${policy}/${run}`).flatMap((seed) => {
      const { sink, openings } = listener(program, seed);
      play(seed, sink);
      return openings;
    });
  });
}

function listener({ scenario, beats, choices, start, pathway }: Program, seed: string): { readonly sink: Sink; readonly openings: Opening[] } {
  const openings: Opening[] = [];
  const [flags, done, over] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const states = Object.fromEntries(pathway.regions.map(({ id, leaves }, region) => [id, leaves[start.situation[region] ?? -1] ?? '']));
  const beatId = (beat: number): string => beats[beat]?.id ?? '';
  const hears: Readonly<Record<number, (minute: number, a: number, b: number) => unknown>> = {
    [CODE['flag.set']]: (_, flag, value) => (value === 1 ? flags.add(scenario.flags[flag] ?? '') : flags.delete(scenario.flags[flag] ?? '')),
    [CODE['leaf.entered']]: (_, region, leaf) => { states[pathway.regions[region]?.id ?? ''] = pathway.regions[region]?.leaves[leaf] ?? ''; },
    [CODE['choice.made']]: (_, choice) => over.add(beatId(choices[choice]?.beat ?? -1)),
    [CODE['choice.landed']]: (_, choice) => done.add(`${beatId(choices[choice]?.beat ?? -1)}/${choices[choice]?.id ?? ''}`),
    [CODE['beat.lapsed']]: (_, beat) => over.add(beatId(beat)),
    [CODE['beat.opened']]: (minute, beat) => openings.push({ seed, beat: beatId(beat), minute, flags: new Set(flags), done: new Set(done), over: new Set(over), states: { ...states } }),
  };
  return { sink: (code, minute, a, b) => { hears[code]?.(minute, a, b); }, openings };
}
