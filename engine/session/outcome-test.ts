import type { OutcomeTest } from '../pathways/outcome-rules.ts';
import { encodeField, fieldIndex } from '../pathways/situation.ts';
import type { Program, Test } from '../scenario/program.ts';
import { HEADER } from './state.ts';

/** What an outcome asks, as a compiled condition over the state of a session. */
export function outcomeTest(program: Program, test: OutcomeTest): Test {
  const { layout, pathway } = program;
  const field = (name: string): number => fieldIndex(pathway, name) - pathway.regions.length;
  switch (test.is) {
    case 'in': {
      const region = pathway.regions.findIndex((each) => each.id === test.region);
      const values = test.of.map((leaf) => pathway.regions[region]?.leaves.indexOf(leaf) ?? -1).filter((leaf) => leaf >= 0);
      return { op: 'leaf', at: layout.situation.at + Math.max(0, region), values };
    }
    case 'fact':
      return { op: 'field', at: layout.situation.at + fieldIndex(pathway, test.field), values: [codeOf(program, field(test.field), test.value)] };
    case 'member':
      return { op: 'bits', at: layout.situation.at + fieldIndex(pathway, test.field), mask: codeOf(program, field(test.field), [test.member]) };
    case 'was-safe':
      return { op: 'field', at: layout.header.at + HEADER.wasSafe, values: [1] };
    case 'all': case 'any':
      return { op: test.is, tests: test.of.map((each) => outcomeTest(program, each)) };
    case 'not':
      return { op: 'not', test: outcomeTest(program, test.of) };
  }
}

function codeOf({ pathway }: Program, field: number, value: Parameters<typeof encodeField>[1]): number {
  const layout = pathway.fields[field];
  if (layout === undefined) throw new RangeError(`The pathway has no field ${field}.`);
  return encodeField(layout, value);
}
