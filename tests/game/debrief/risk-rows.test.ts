import { expect, test } from 'vitest';
import { createImpact, factsOf, impactOf, replayLog } from '#engine';
import type { Impact } from '#engine';
import { boundWords, riskRows } from '../../../game/debrief/risk-rows.ts';
import { open, programWith, shippedWeights, teller } from '../../engine/impact/hand-made.ts';
import { programFrom, readRecorded } from '../../seeds/sessions.ts';

const DAY = 1440;
const weights = shippedWeights();

/** A recorded session as the debrief reads it. */
function recorded(name: string): Impact {
  const log = readRecorded(name);
  const program = programFrom(log.header.case.source);
  const { session } = replayLog(log, program);
  if (!session) throw new Error(`${name} does not replay.`);
  return impactOf(program, weights, factsOf(session));
}

test('The table of the danger has a row for every change of what pulls back or holds, also where the index stands still', () => {
  const impact = recorded('gr-1-own-door');
  const rows = riskRows(impact);
  expect(rows.length).toBeGreaterThan(impact.risk.series.length);
  rows.slice(1).forEach((row, index) => expect([row.risks, row.anchors]).not.toEqual([rows[index]?.risks, rows[index]?.anchors]));
  expect(rows.at(-1)).toMatchObject({ value: impact.risk.last, risks: impact.reading.pieces.at(-1)?.risks });
  const ended = impact.risk.risks.flatMap(({ spans }) => spans.flatMap(({ to }) => (to === null ? [] : [to])));
  expect(ended.filter((minute) => !rows.some((row) => row.minute === minute))).toEqual([]);
});

test('No minute has two rows, and every change of the index has one with its value', () => {
  ['gr-1-own-door', 'gr-1-sent-away', 'be-1-waiting', 'it-3-in-the-van'].map(recorded).forEach((impact) => {
    const rows = riskRows(impact);
    expect(new Set(rows.map(({ minute }) => minute)).size).toBe(rows.length);
    impact.risk.series.forEach(([minute, value]) => expect(rows.find((row) => row.minute === minute)?.value).toBe(value));
  });
});

test('The page says what the figure cannot show only where the index came to a bound', () => {
  const [least, most] = ['5 is the lowest the index can show; what changes below it is not seen here.', '95 is the highest the index can show; what changes above it is not seen here.'];
  expect(boundWords(recorded('gr-1-own-door'))).toEqual([least, most]);
  expect(boundWords(recorded('gr-1-no-sign'))).toEqual([most]);
  const program = programWith([]);
  const { sink, result } = createImpact(program, weights);
  open(teller(program, sink), program).leaf('contact', 'initial').at(DAY).tell('case.ended', -1, -1);
  expect(boundWords(result())).toEqual([]);
});
