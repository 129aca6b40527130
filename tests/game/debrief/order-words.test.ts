import { expect, test } from 'vitest';
import type { DialOrder, Flip } from '#engine';
import { flipWords, orderWords, sharedWords } from '../../../game/debrief/order-words.ts';
import { programWith } from '../../engine/impact/hand-made.ts';

const flip: Flip = { dial: 'load', factor: 'disbelief-or-blame', part: 'harm', from: 'high', to: 'medium', before: 1, after: -1 };
const order: DialOrder = { dial: 'load', until: 43_200, firstTenths: 160, secondTenths: 60, order: 1, flips: [] };

test('The order of two ways names the dial, both amounts and whether one weight turns it', () => {
  expect(orderWords(order, 'original')).toBe('Load: this way 16, the original 6. No single weight turns that.');
  expect(orderWords({ ...order, dial: 'risk', firstTenths: 57, flips: [flip] }, 'branch')).toBe('Mean of the danger left: this way 5.7, the branch 6. One weight alone turns that:');
  expect(orderWords({ ...order, flips: [flip, flip] }, 'branch')).toBe('Load: this way 16, the branch 6. Each of these weights alone turns that:');
});

test('A weight that turns the order says what would stand then', () => {
  expect(flipWords(flip)).toBe('Disbelief or blame as a burden, medium instead of high: this way has less.');
  expect(flipWords({ ...flip, part: 'anchor', after: 1 })).toBe('Disbelief or blame as what holds, medium instead of high: this way has more.');
  expect(flipWords({ ...flip, after: 0 })).toBe('Disbelief or blame as a burden, medium instead of high: the two stand level.');
});

test('The days that are compared end where the shorter record ends', () => {
  expect(sharedWords(programWith([]), 43_200)).toBe('Compared to day 30, as far as both records go. Later days are left out.');
});
