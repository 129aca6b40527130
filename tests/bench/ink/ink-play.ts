import { hashOfState, type Program } from '#engine';
import { chanceKey, draw } from '../../engine/session/bare-tables.ts';
import type { Comparable } from '../contenders.ts';
import { storyEngine } from '../installed.ts';
import { inkStory } from './ink-story.ts';
import { named } from './ink-words.ts';

/** The parts of inkjs that a story without a screen needs. */
interface Ink { readonly Compiler: new (text: string) => { readonly Compile: () => Story } }
interface Story {
  readonly canContinue: boolean;
  readonly currentChoices: readonly { readonly text: string }[];
  readonly variablesState: Readonly<Record<string, unknown>>;
  readonly Continue: () => string;
  readonly ChooseChoiceIndex: (index: number) => void;
  readonly ResetState: () => void;
  readonly BindExternalFunction: (name: string, answer: (slot: number, asked: number, below: number) => number, mayBeLookedAhead: boolean) => void;
}

/** The case as an ink story, played by inkjs; the host weighs the choices as the automatic player does. `seeds` is on how many it is compared. */
export function inkPlay(program: Program, seeds: number): Comparable {
  const { Compiler } = storyEngine('inkjs/full') as Ink;
  const story = new Compiler(inkStory(program)).Compile();
  let key: readonly [number, number] = [0, 0];
  const drawn = (slot: number, asked: number, below: number): number => draw(key[0], key[1], program.questions[slot] ?? 0, asked) % below;
  story.BindExternalFunction('drawn', drawn, true);
  const play = (seed: string): void => {
    key = chanceKey(seed);
    story.ResetState();
    for (;;) {
      while (story.canContinue) story.Continue();
      const { currentChoices } = story;
      if (currentChoices.length === 0) return;
      story.ChooseChoiceIndex(pick(program, currentChoices, drawn));
    }
  };
  const record = (): Int32Array => {
    const state = Int32Array.from({ length: program.layout.size }, (_, place) => Number(story.variablesState[named(place)]));
    state.set(key, 1);
    return state;
  };
  return { name: 'inkjs', seeds, play, finalHash: (seed) => { play(seed); return hashOfState(record()); } };
}

function pick(program: Program, offered: Story['currentChoices'], drawn: (slot: number, asked: number, below: number) => number): number {
  const choices = offered.map(({ text }) => program.choices[Number(text)]);
  const weights = choices.map((choice) => choice?.typical ?? 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const slot = program.beats[choices[0]?.beat ?? -1]?.question;
  if (slot === undefined) return 0;
  let rest = drawn(slot, 0, total > 0 ? total : weights.length);
  return weights.findIndex((weight) => (rest -= total > 0 ? weight : 1) < 0);
}
