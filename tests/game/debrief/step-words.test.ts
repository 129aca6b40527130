import { expect, it } from 'vitest';
import { autoPlay, factsOf, impactOf, timeline, type Program, type TimelineStep } from '#engine';
import { afterWords, stepText } from '../../../game/debrief/step-words.ts';
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
