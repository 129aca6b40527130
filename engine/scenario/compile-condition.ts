import { momentMinutes } from '../calendar.ts';
import type { Pathway } from '../pathways/pathway.ts';
import { encodeField, fieldIndex, layoutOf, leafIndex, regionIndex } from '../pathways/situation.ts';
import { placeOf } from './named.ts';
import type { Layout, Test } from './program.ts';
import type { Condition } from './schema.ts';

/** What conditions are compiled against: the layout and the ids in table order. */
export interface ConditionScope {
  readonly pathway: Pathway;
  readonly layout: Layout;
  readonly flags: readonly string[];
  readonly beats: readonly string[];
  readonly seats: readonly string[];
  readonly items: readonly string[];
  readonly indicators: readonly string[];
  readonly cast: readonly string[];
  /** `beat/choice` and `beat/choice/answer`, in table order. */
  readonly choices: readonly string[];
  readonly answers: readonly string[];
  readonly alarms: Set<number>;
}

/** A list of conditions as one test; null when there is nothing to ask. */
export function compileWhen(scope: ConditionScope, when: readonly Condition[] | undefined): Test | null {
  if (!when || when.length === 0) return null;
  const tests = when.map((condition) => compileCondition(scope, condition));
  return tests.length === 1 ? tests[0] ?? null : { op: 'all', tests };
}

function compileCondition(scope: ConditionScope, condition: Condition): Test {
  const tests: Test[] = [
    ...Object.entries(condition.state ?? {}).map(([region, leaves]) => leafTest(scope, region, list(leaves))),
    ...Object.entries(condition.fact ?? {}).map(([name, values]) => fieldTest(scope, name, listOf(values))),
    ...Object.entries(condition.atLeast ?? {}).map(([name, value]): Test => ({ op: 'atLeast', at: fieldAt(scope, name), value })),
    ...list(condition.flag).map((flag) => isOne(scope.layout.flags.at + placeOf('flag', scope.flags, flag))),
    ...list(condition.noFlag).map((flag): Test => ({ op: 'not', test: isOne(scope.layout.flags.at + placeOf('flag', scope.flags, flag)) })),
    ...list(condition.over).map((beat): Test => ({ op: 'atLeast', at: scope.layout.beats.at + placeOf('beat', scope.beats, beat), value: 3 })),
    ...Object.entries(condition.knows ?? {}).flatMap(([seat, items]) => list(items).map((item): Test => ({ op: 'atLeast', at: scope.layout.known.at + placeOf('seat', scope.seats, seat) * scope.items.length + placeOf('item', scope.items, item), value: 1 }))),
    ...Object.entries(condition.noticed ?? {}).flatMap(([seat, signs]) => list(signs).map((sign) => isOne(scope.layout.noticed.at + placeOf('seat', scope.seats, seat) * scope.indicators.length + placeOf('indicator', scope.indicators, sign)))),
    ...list(condition.here).map((member): Test => presenceTest(scope, member)),
    ...list(condition.away).map((member): Test => ({ op: 'not', test: presenceTest(scope, member) })),
  ];
  if (condition.chose) tests.push({ op: 'any', tests: list(condition.chose).map((path) => choseTest(scope, path)) });
  if (condition.after) tests.push({ op: 'since', minute: alarm(scope, condition.after) });
  if (condition.before) tests.push({ op: 'until', minute: alarm(scope, condition.before) });
  if (condition.any) tests.push({ op: 'any', tests: condition.any.map((each) => compileCondition(scope, each)) });
  if (condition.not) tests.push({ op: 'not', test: compileCondition(scope, condition.not) });
  return tests.length === 1 && tests[0] ? tests[0] : { op: 'all', tests };
}

const list = (value: string | readonly string[] | undefined): readonly string[] => (value === undefined ? [] : typeof value === 'string' ? [value] : value);
const listOf = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);
const isOne = (at: number): Test => ({ op: 'field', at, values: [1] });
/** `present` or `at-door`: the first two words of PRESENCES. */
const presenceTest = (scope: ConditionScope, member: string): Test => ({ op: 'field', at: scope.layout.presence.at + placeOf('cast member', scope.cast, member), values: [0, 1] });

function alarm(scope: ConditionScope, moment: string): number {
  const minute = momentMinutes(moment);
  scope.alarms.add(minute);
  return minute;
}

function choseTest(scope: ConditionScope, path: string): Test {
  const answer = scope.answers.indexOf(path);
  return isOne(answer >= 0 ? scope.layout.answers.at + answer : scope.layout.choices.at + placeOf('choice or answer', scope.choices, path));
}

function leafTest({ pathway, layout }: ConditionScope, region: string, leaves: readonly string[]): Test {
  const index = regionIndex(pathway, region);
  return { op: 'leaf', at: layout.situation.at + index, values: leaves.map((leaf) => leafIndex(pathway, index, leaf)) };
}

const fieldAt = ({ pathway, layout }: ConditionScope, name: string): number => layout.situation.at + fieldIndex(pathway, name);

function fieldTest(scope: ConditionScope, name: string, values: readonly (string | number | boolean)[]): Test {
  const at = fieldAt(scope, name);
  const field = layoutOf(scope.pathway, name);
  if (field.kind === 'set') return { op: 'bits', at, mask: encodeField(field, values.map(String)) };
  return { op: 'field', at, values: values.map((value) => encodeField(field, value)) };
}
