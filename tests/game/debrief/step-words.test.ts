import { expect, it } from 'vitest';
import { autoPlay, factsOf, impactOf, timeline, type Program, type TimelineStep } from '#engine';
import { afterWords, stepText, waitWords } from '../../../game/debrief/step-words.ts';
import { findCase, programOf } from '../../../game/terminal/files.ts';
import { shippedWeights } from '../../engine/impact/hand-made.ts';

/** News that came in some play of the case although an earlier entry words the same event for another situation. */
function laterNews(program: Program): { readonly step: TimelineStep; readonly index: number } | undefined {
  const weights = shippedWeights();
  const first = (index: number): number => program.scenario.news.findIndex(({ event }) => event === program.scenario.news[index]?.event);
  for (let run = 0; run < 20; run += 1) {
    const facts = factsOf(autoPlay(program, { seed: `news/${run}`, auto: { policy: 'random', seats: program.names.seats } }));
    for (const step of timeline({ program, facts, weights, impact: impactOf(program, weights, facts) }).steps) {
      const word = step.words.find(({ kind, index }) => kind === 'news' && first(index) < index);
      if (word) return { step, index: word.index };
    }
  }
  return undefined;
}

it('tells news in the words of the entry that came, not of the first entry for the same event', () => {
  const program = programOf(findCase('gr-1'));
  const found = laterNews(program);
  if (!found) throw new Error('No play came by such news.');
  const { news } = program.scenario;
  const told = [stepText(program, found.step), ...afterWords(program, found.step)];
  expect(told).toContain(news[found.index]?.text);
  expect(told).not.toContain(news.find(({ event }) => event === news[found.index]?.event)?.text);
});

it('says of a wait which one it is, and how long nothing had moved', () => {
  expect(waitWords('delayed-identification', 60 * 1440)).toBe('Recognition had not moved for 60 days. That is longer than is usual.');
  expect(waitWords('long-limbo', 31 * 1440)).toBe('No paper and no decision had come for 31 days. That is longer than is usual.');
  expect(waitWords('unmet-basic-needs', 1440)).toBe('First needs had been open for 24 hours.');
});

it('has such words for every burden of the model that only a wait can bring', () => {
  const weights = shippedWeights();
  const waits = ['gr-1', 'be-1', 'it-3', 'es-1', 'de-1'].map((id) => programOf(findCase(id))).flatMap((program) =>
    [0, 1, 2, 3].flatMap((run) => {
      const facts = factsOf(autoPlay(program, { seed: `wait/${run}`, auto: { policy: 'typical', seats: program.names.seats } }));
      return timeline({ program, facts, weights, impact: impactOf(program, weights, facts) }).steps.filter(({ kind }) => kind === 'wait').map((step) => stepText(program, step));
    }));
  expect(waits.length).toBeGreaterThan(10);
  expect(waits.filter((text) => !/ for \d+ (hours|days)\./.test(text))).toEqual([]);
});
