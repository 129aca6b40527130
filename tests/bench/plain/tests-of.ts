import type { Program } from '#engine';
import type { FieldName } from '../../engine/pathways/plain-pathway.ts';
import type { Test } from '../../engine/session/bare-tables.ts';
import type { PlainState } from './state.ts';

/** A condition of a case as a function of the plain state, made once. */
export type Holds = (state: PlainState) => boolean;
type Read = (state: PlainState) => number;

const ALWAYS: Holds = () => true;

/** Turn a compiled condition into a function. */
export function holdsOf(program: Program, test: Test | null): Holds {
  if (test === null) return ALWAYS;
  switch (test.op) {
    case 'leaf':
      return leafTest(program, test);
    case 'field': {
      const read = readerOf(program, test.at);
      const { values } = test;
      return (state) => values.includes(read(state));
    }
    case 'bits': {
      const read = readerOf(program, test.at);
      return (state) => (read(state) & test.mask) === test.mask;
    }
    case 'atLeast': {
      const read = readerOf(program, test.at);
      return (state) => read(state) >= test.value;
    }
    case 'since':
      return ({ minute }) => minute >= test.minute;
    case 'until':
      return ({ minute }) => minute < test.minute;
    case 'all': {
      const tests = test.tests.map((each) => holdsOf(program, each));
      return (state) => tests.every((each) => each(state));
    }
    case 'any': {
      const tests = test.tests.map((each) => holdsOf(program, each));
      return (state) => tests.some((each) => each(state));
    }
    case 'not': {
      const inner = holdsOf(program, test.test);
      return (state) => !inner(state);
    }
  }
}

function leafTest({ layout, pathway }: Program, { at, values }: { readonly at: number; readonly values: readonly number[] }): Holds {
  const region = pathway.regions[at - layout.situation.at];
  const [id, leaves] = [region?.id ?? '', values.map((value) => region?.leaves[value] ?? '')];
  return (state) => leaves.includes(state.leaves[id] ?? '');
}

/** What stands at a place of the integers, found in the plain state by name. */
function readerOf(program: Program, place: number): Read {
  const { layout, pathway, names } = program;
  const [block, index] = blockAt(program, place);
  switch (block) {
    case 'header':
      return headerReader(index);
    case 'situation': {
      const name = pathway.fields[index - pathway.regions.length]?.name as FieldName;
      return (state) => state.facts[name];
    }
    case 'beats':
      return (state) => state.beats[index]?.status ?? 0;
    case 'beatMinutes':
      return (state) => state.beats[index]?.minute ?? 0;
    case 'known':
      return ({ seats }) => seats[Math.floor(index / names.items.length)]?.knows[index % names.items.length] ?? 0;
    case 'noticed':
      return ({ seats }) => seats[Math.floor(index / names.indicators.length)]?.noticed[index % names.indicators.length] ?? 0;
    case 'seats':
      throw new RangeError(`A condition asks for place ${place} of ${layout.size}, which belongs to a seat.`);
    default:
      return (state) => state[block][index] ?? 0;
  }
}

type BlockName = Exclude<keyof Program['layout'], 'size'>;

function blockAt({ layout }: Program, place: number): readonly [BlockName, number] {
  const { size: _, ...blocks } = layout;
  for (const [name, { at, count }] of Object.entries(blocks)) if (place >= at && place < at + count) return [name as BlockName, place - at];
  throw new RangeError(`There is no place ${place} in the state.`);
}

function headerReader(index: number): Read {
  const readers: readonly Read[] = [(state) => state.minute, (state) => state.key[0], (state) => state.key[1], (state) => state.ended, (state) => state.outcome, (state) => state.place, (state) => state.wasSafe, (state) => state.lostSince, (state) => state.commands];
  return readers[index] ?? (() => 0);
}
