import { describe, expect, it } from 'vitest';
import { compiledHeart, factsIn, opened, parsedHeart } from './heart.ts';

describe('a wait whose rival answers share one draw', () => {
  it('GR-R5 keeps its first draw while that answer is closed, so that about half the permits are renewed and not nearly all', () => {
    const heart = parsedHeart();
    const program = compiledHeart({
      ...heart, hazards: [], injects: [], news: [], background: [], endings: heart.endings.slice(0, 1), content: { short: 'x', themes: [] }, horizon: '500 d',
      person: { ...heart.person, starts: { ...heart.person.starts, id: 'officially_recognised', res: 'permit_victim' } },
      beats: heart.beats.slice(0, 1).map((beat) => ({ ...beat, when: [{ flag: 'warned' }], choices: beat.choices.map((choice) => ({ ...choice, leads: [] })) })),
    });
    const renewed = Array.from({ length: 200 }, (_, seed) => factsIn(opened(`permit ${seed}`, [], program), 'act.accepted').some((fact) => fact.names['event'] === 'PERMIT_RENEWED')).filter(Boolean).length;
    expect(renewed).toBeGreaterThan(60);
    expect(renewed).toBeLessThan(140);
  });
});
