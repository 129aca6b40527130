import { readFileSync } from 'node:fs';
import { CAUSE, causeOf } from '../../../engine/cause.ts';
import { CODE, PLAYERS } from '../../../engine/fact.ts';
import type { CauseKind, FactType, Player, Sink } from '../../../engine/fact.ts';
import type { PathwayEvent } from '../../../engine/pathways/events.ts';
import { pathwayOf } from '../../../engine/pathways/registry.ts';
import { compileScenario } from '../../../engine/scenario/compile.ts';
import { parseScenario } from '../../../engine/scenario/parse.ts';
import type { Program } from '../../../engine/scenario/program.ts';
import { loadWeights } from '../../../engine/impact/load-weights.ts';
import type { WeightTexts } from '../../../engine/impact/load-weights.ts';
import type { Weights } from '../../../engine/impact/weights.ts';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

export const weightTexts: WeightTexts = {
  harms: read('seeds/impact/harms.yaml'), protective: read('seeds/impact/protective.yaml'), risks: read('seeds/impact/risks.yaml'),
  rights: read('seeds/impact/rights.yaml'), model: read('seeds/impact/model.yaml'),
};

export function shippedWeights(): Weights {
  const loaded = loadWeights(weightTexts);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 1));
  return loaded.weights;
}

/** The smallest case, compiled, with acts of a test's own put behind its table. */
export function programWith(events: readonly PathwayEvent[], change: (yaml: string) => string = (yaml) => yaml): Program {
  const parsed = parseScenario(change(read('tests/fixtures/scenario/minimal.yaml')), 'minimal.yaml');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 1));
  const pathway = pathwayOf('greece');
  if (!pathway) throw new Error('The Greek pathway is missing.');
  const program = compileScenario(parsed.scenario, pathway);
  return { ...program, acts: [...program.acts, ...events] };
}

/** Writes a stream of facts by name, as the interpreter would tell them. */
export interface Teller {
  readonly at: (minute: number) => Teller;
  readonly leaf: (region: string, leaf: string) => Teller;
  readonly field: (name: string, value: string | number) => Teller;
  readonly act: (event: string, cause?: readonly [CauseKind, number]) => Teller;
  readonly tell: (type: FactType, a?: number, b?: number) => Teller;
  readonly chose: (beat: string, choice: string, player?: Player) => Teller;
}

export function teller(program: Program, sink: Sink): Teller {
  let minute = 0;
  const { regions, fields } = program.pathway;
  const tell = (type: FactType, a = 0, b = 0): Teller => { sink(CODE[type], minute, a, b); return self; };
  const self: Teller = {
    tell,
    at: (to) => { minute = to; return self; },
    leaf: (region, leaf) => {
      const at = regions.findIndex((each) => each.id === region);
      return tell('leaf.entered', at, place(regions[at]?.leaves ?? [], leaf));
    },
    field: (name, value) => {
      const at = fields.findIndex((each) => each.name === name);
      return tell('field.set', at, typeof value === 'number' ? value : place(fields[at]?.values ?? [], value));
    },
    act: (event, [kind, index] = ['choice', 0]) => {
      const act = program.acts.findLastIndex((each) => each.event === event);
      if (act < 0) throw new Error(`The program has no act ${event}.`);
      return tell('act.accepted', act, causeOf(CAUSE[kind], index));
    },
    chose: (beat, choice, player = 'trainee') => {
      const index = program.choices.findIndex((each) => each.id === choice && program.beats[each.beat]?.id === beat);
      tell('choice.made', index, PLAYERS.indexOf(player));
      return tell('choice.landed', index, PLAYERS.indexOf(player));
    },
  };
  return self;
}

function place(list: readonly string[], name: string): number {
  const at = list.indexOf(name);
  if (at < 0) throw new Error(`${name} is none of ${list.join(', ')}.`);
  return at;
}

/** The situation of the program, as it is told before a session opens. */
export function open(tells: Teller, program: Program): Teller {
  const { regions } = program.pathway;
  program.start.situation.forEach((value, at) => tells.tell(at < regions.length ? 'leaf.entered' : 'field.set', at < regions.length ? at : at - regions.length, value));
  return tells.tell('session.opened');
}
