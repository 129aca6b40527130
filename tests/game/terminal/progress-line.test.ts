import { expect, it } from 'vitest';
import { progressLine } from '../../../game/terminal/progress-line.ts';

const ANEW = '\r\u001b[K';

it('A line of progress stands where a person looks, twice a second at the most, within the width, and is gone at the end', () => {
  const written: string[] = [];
  let time = 0;
  const line = progressLine({ isTTY: true, columns: 11, write: (text) => void written.push(text) }, () => time);
  for (const [at, text] of [[0, 'one'], [499, 'left out'], [500, 'longer than the line']] as const) {
    time = at;
    line.tell(text);
  }
  line.clear();
  expect(written).toEqual([`${ANEW}one`, `${ANEW}longer tha`, ANEW]);
});

it('A terminal that does not know its width gets a line all the same; a line that told nothing clears nothing', () => {
  const written: string[] = [];
  const stream = { isTTY: true, columns: 0, write: (text: string): void => void written.push(text) };
  progressLine(stream).clear();
  progressLine(stream).tell('three of ten');
  expect(written).toEqual([`${ANEW}three of ten`]);
});

it('Nothing is written where no person looks: into a file or a pipe', () => {
  const written: string[] = [];
  const line = progressLine({ write: (text) => void written.push(text) });
  line.tell('one');
  line.clear();
  expect(written).toEqual([]);
});
