import { describe, expect, it } from 'vitest';
import { specOf } from '#engine';
import { compiledHeart, HEART, parsedHeart } from '../session/heart.ts';

describe('a background act of a rule that stands in several regions', () => {
  it('G5: waits where her contact can break off, not where nobody has met her, though a guardian can be “none” too', () => {
    const [wait] = compiledHeart({ ...parsedHeart(), background: [{ rule: 'G5' }] }).clocks.filter(({ background }) => background);
    const contact = HEART.pathway.regions[wait?.region ?? -1];
    expect({ region: contact?.id, starts: wait?.starts.map((leaf) => contact?.leaves[leaf]) }).toEqual({ region: 'contact', starts: ['initial', 'trusted', 'fragile', 'lost'] });
  });

  it('every rule with days: waits on states that its region has', () => {
    const { pathway } = HEART;
    const rules = [...new Set(pathway.rules.filter(({ id, region, days }) => days !== undefined && region !== 'conduct' && !pathway.rules.some((rule) => rule.id === id && (specOf(rule.event).required ?? []).length > 0)).map(({ id }) => id))];
    const program = compiledHeart({ ...parsedHeart(), background: rules.map((rule) => ({ rule })) });
    const waits = program.clocks.filter(({ background }) => background);
    expect(waits.filter(({ region, starts }) => starts.length === 0 || starts.some((leaf) => pathway.regions[region]?.leaves[leaf] === undefined)).map(({ id }) => id)).toEqual([]);
    expect(waits.length).toBeGreaterThan(20);
  });
});
