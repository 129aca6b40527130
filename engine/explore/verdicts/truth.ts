import type { Test } from '../../scenario/program.ts';

/**
 * Values that a place of the state may ever have, by place. A place that is missing may have any value. The sets only grow
 * while they are worked out, so that at the end they hold at least every value of every play.
 */
export type Values = Map<number, Set<number>>;

/** What a condition may come to in some play. Both may be true; if `yes` is false, it holds in no play at all. */
export interface Truth { readonly yes: boolean; readonly no: boolean }

/** Add a value; returns whether it is new. A place that may have any value already stays so. */
export function addValue(values: Values, place: number, value: number): boolean {
  const set = values.get(place);
  if (set === undefined || set.has(value)) return false;
  set.add(value);
  return true;
}

/** Whether a place may have a value that a question answers with yes. */
export function someValue(values: Values, place: number, asks: (value: number) => boolean): boolean {
  const set = values.get(place);
  return set === undefined || [...set].some(asks);
}

/**
 * Judge a condition over all values that its places may have, each place for itself: what can hold together is not asked,
 * so that more seems possible than is, and never less.
 */
export function truthOf(test: Test | null, values: Values, horizon: number): Truth {
  if (test === null) return { yes: true, no: false };
  switch (test.op) {
    case 'leaf': case 'field':
      return asked(values, test.at, (value) => test.values.includes(value));
    case 'bits':
      return asked(values, test.at, (value) => (value & test.mask) === test.mask);
    case 'atLeast':
      return asked(values, test.at, (value) => value >= test.value);
    case 'since':
      return { yes: test.minute <= horizon, no: test.minute > 0 };
    case 'until':
      return { yes: test.minute > 0, no: true };
    case 'all': case 'any': {
      const truths = test.tests.map((each) => truthOf(each, values, horizon));
      return test.op === 'all'
        ? { yes: truths.every(({ yes }) => yes), no: truths.some(({ no }) => no) }
        : { yes: truths.some(({ yes }) => yes), no: truths.every(({ no }) => no) };
    }
    case 'not': {
      const { yes, no } = truthOf(test.test, values, horizon);
      return { yes: no, no: yes };
    }
  }
}

const asked = (values: Values, place: number, asks: (value: number) => boolean): Truth =>
  ({ yes: someValue(values, place, asks), no: someValue(values, place, (value) => !asks(value)) });
