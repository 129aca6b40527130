import { describe, expect, it } from 'vitest';
import { aboutOf } from '../../../engine/knowledge/register.ts';
import { backingOf, groundOf, type RuleBacking } from '../../../engine/pathways/backing.ts';
import { lawfulLimit } from '../../../engine/pathways/lawful-limit.ts';
import { pathwayOf, PATHWAYS } from '../../../engine/pathways/registry.ts';
import type { RuleGround } from '../../../engine/refusal.ts';
import type { Country } from '../../../engine/vocabulary.ts';
import { seedKnowledge } from '../knowledge/seeds.ts';

const { register } = seedKnowledge();
const ground = (given: Partial<RuleGround>): RuleGround => ({ country: 'spain', sources: [], asOf: null, derived: false, repairs: [], ...given });

/** What stands behind the first branch of a rule. */
function behind(country: Country, id: string): RuleBacking {
  const rule = pathwayOf(country)?.rules.find((each) => each.id === id);
  if (!rule) throw new Error(`${country} has no rule ${id}.`);
  return backingOf(register, groundOf(country, rule));
}

describe('what stands behind a rule', () => {
  it('is a source that is named, with how it was read and its year (ES-R1 rests on a news item of 2011)', () => {
    expect(behind('spain', 'ES-R1')).toEqual({ backing: 'source-named', read: ['news'], dates: { by: 'sources', years: ['2011'], undated: false }, changed: false });
  });

  it.each<[Country, string]>([
    ['germany', 'G2'], ['italy', 'G2'], ['spain', 'G2'], ['germany', 'J12'], ['belgium', 'J12'], ['germany', 'X5'], ['belgium', 'X5'], ['spain', 'X5'],
    ['germany', 'DE-I2'], ['germany', 'DE-I15'], ['belgium', 'S8'], ['germany', 'S8'], ['greece', 'S8'], ['italy', 'S8'],
  ])('in %s, of %s, is no more than a source of another country', (country, id) => {
    expect(behind(country, id).backing).toBe('source-elsewhere');
  });

  it.each<[Country, string]>([['greece', 'G2'], ['belgium', 'G2'], ['italy', 'J12'], ['greece', 'X5'], ['spain', 'S8']])('in %s, of %s, is a source of its own', (country, id) => {
    expect(behind(country, id).backing).toBe('source-named');
  });

  it('says of a part that no document gives that it is from memory (GR-I3: the consent rule)', () => {
    expect(behind('greece', 'GR-I3').backing).toBe('part-from-memory');
  });

  it.each<[Partial<RuleGround>, string]>([
    [{ sources: ['knowledge, unverified'] }, 'memory'], [{ sources: ['teaching value'] }, 'our-tables'], [{ sources: ['Ariadne-model'] }, 'our-tables'], [{ sources: ['ES-PM'], derived: true }, 'repair'],
    [{ sources: ['WHO-2003'] }, 'source-named'], [{ sources: ['ECPATUK-2016'] }, 'source-elsewhere'], [{ sources: ['DE-EMN', 'effect: knowledge, unverified'] }, 'source-elsewhere'],
    [{ sources: ['Amelie §5.3'] }, 'source-elsewhere'], [{ sources: ['CopeHope §3.1'] }, 'source-named'],
  ])('of %o it is %s', (given, backing) => {
    expect(backingOf(register, ground(given)).backing).toBe(backing);
  });

  it('counts years and readings of documents of another country only where there is no own one', () => {
    expect(backingOf(register, ground({ sources: ['DE-EMN', 'ES-EP'] }))).toMatchObject({ read: ['news'], dates: { years: ['2011'] } });
    expect(backingOf(register, ground({ sources: ['DE-EMN'] }))).toMatchObject({ read: ['part'], dates: { years: ['2013'] } });
  });

  it('is dated by the rule itself, else by its documents, and by the tables only where none is named', () => {
    expect(backingOf(register, ground({ sources: ['ES-EP', 'ES-GRETA-2018', 'ES-RLOEX'] })).dates).toEqual({ by: 'sources', years: ['2011', '2018'], undated: true });
    expect(backingOf(register, ground({ sources: ['ES-EP'], asOf: '2024-10-11' })).dates).toEqual({ by: 'rule', years: ['2024-10-11'], undated: false });
    expect(backingOf(register, ground({ sources: ['teaching value'] })).dates).toEqual({ by: 'tables', years: ['2023'], undated: false });
    expect(behind('spain', 'ES-R6').dates.years).toEqual(['2024']);
    expect(behind('germany', 'X2').dates.years).toEqual(['2019']);
  });

  it('says whether a repair of ours touched the printed rule', () => {
    expect([behind('greece', 'GR-R4').changed, behind('spain', 'ES-R1').changed]).toEqual([true, false]);
  });
});

describe('what a source speaks of', () => {
  it.each<[string, readonly string[]]>([
    ['BE-MYRIA', ['belgium']], ['Amelie §3.2', ['italy']], ['Amelie §4 BE', ['belgium']], ['Amelie §4', ['belgium', 'germany', 'greece', 'italy']], ['Amelie §5', ['greece', 'italy']],
    ['CopeHope §5.2', ['italy', 'spain']], ['WHO-2003', []], ['EU-2024/1712', []], ['ECPATUK-2016', ['elsewhere']],
  ])('%s: %j', (source, about) => {
    expect(aboutOf(register, source)).toEqual(about);
  });

  it('is a year that stands in its tag or in the words of its document', () => {
    const strange = register.sources.filter(({ tag, document, dated }) => dated !== undefined && !`${tag} ${document}`.includes(dated.slice(-4)) && tag !== 'EU-AMMR');
    expect(strange.map(({ tag }) => tag)).toEqual([]);
  });
});

describe('what of a length is law', () => {
  it('is the whole of a fixed length, the longest of a span, and the shortest where that is usual', () => {
    expect(lawfulLimit({ min: 90, typ: 90, max: 90, class: 'L' })).toEqual({ is: 'exact', days: 90 });
    expect(lawfulLimit({ min: 1, typ: 3, max: 5, class: 'L' })).toEqual({ is: 'most', days: 5 });
    expect(lawfulLimit({ min: 90, typ: 90, max: 120, class: 'L' })).toEqual({ is: 'least', days: 90 });
    expect(lawfulLimit({ min: 0, typ: 5, max: 30, class: 'T' })).toBeNull();
  });

  it('is known for each span by law of the five countries', () => {
    const spans = Object.values(PATHWAYS).flatMap(({ rules }) => rules.flatMap(({ id, days }) => (days?.class === 'L' && days.min !== days.max ? [`${id} ${lawfulLimit(days)?.is ?? ''} ${lawfulLimit(days)?.days ?? ''}`] : [])));
    expect([...new Set(spans)].sort()).toEqual(['BE-I7 most 45', 'BE-I9 most 45', 'DE-R7 least 90', 'ES-R1 most 2', 'ES-R2 most 5']);
  });
});
