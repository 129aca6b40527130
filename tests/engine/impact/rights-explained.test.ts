import { expect, test } from 'vitest';
import { RIGHTS } from '#engine';
import type { Right } from '#engine';
import { createImpact } from '../../../engine/impact/fold.ts';
import type { Impact } from '../../../engine/impact/impact.ts';
import { loadWeights } from '../../../engine/impact/load-weights.ts';
import { open, programWith, shippedWeights, teller, weightTexts } from './hand-made.ts';

const DAY = 1440;
const weights = shippedWeights();
const program = programWith([{ event: 'RIGHTS_EXPLAINED', by: 'health' }]);
/** The options that the definition names. */
const OPTIONS: readonly Right[] = ['REFLECTION', 'RESIDENCE', 'ASYLUM', 'ASSISTANCE', 'LEGAL_AID', 'COMPENSATION', 'RETURN'];
const setOf = (rights: readonly Right[]): number => rights.reduce((set, right) => set | (1 << RIGHTS.indexOf(right)), 0);

/** These rights on the first day, those as well on the second. */
function told(first: readonly Right[], more: readonly Right[] = []): Impact {
  const { sink, result } = createImpact(program, weights);
  const tells = open(teller(program, sink), program).leaf('contact', 'initial').field('interpreter', 'TRAINED').act('RIGHTS_EXPLAINED').field('rightsExplained', setOf(first));
  tells.at(DAY).act('RIGHTS_EXPLAINED').field('rightsExplained', setOf([...first, ...more])).at(9 * DAY).tell('case.ended', -1, -1);
  return result();
}
const from = (impact: Impact): number | undefined => impact.reading.protections.find(({ factor }) => factor === 'rights-explained')?.spans[0]?.from;

test('Rights are explained when all seven options have been told, not with any single right', () => {
  expect(from(told(['CONFIDENTIALITY']))).toBeUndefined();
  OPTIONS.forEach((left) => expect(from(told(OPTIONS.filter((right) => right !== left), ['CONFIDENTIALITY']))).toBeUndefined());
  expect(from(told(OPTIONS))).toBe(0);
});

test('Options told in several talks add up, and they hold from the talk that told the last of them', () => {
  const impact = told(['REFLECTION', 'RETURN', 'CONFIDENTIALITY'], OPTIONS);
  expect(from(impact)).toBe(DAY);
  expect(impact.reading.pieces.map(({ from: minute, anchors }) => [minute, anchors.includes('rights-explained')])).toEqual([[0, false], [DAY, true]]);
  expect(impact.reading.protections.find(({ factor }) => factor === 'rights-explained')?.spans[0]?.cause).toMatchObject({ event: 'RIGHTS_EXPLAINED', minute: DAY });
});

test('The options it asks for are those its definition names, and a member that the set does not know is refused', () => {
  const factor = weights.protections.find(({ id }) => id === 'rights-explained');
  expect(factor?.while?.contains).toEqual({ rightsExplained: OPTIONS });
  const misspelt = loadWeights({ ...weightTexts, protective: weightTexts.protective.replace('COMPENSATION, RETURN]', 'COMPENSATION, RETURNING]') });
  expect(() => misspelt.ok && createImpact(program, misspelt.weights)).toThrow('rightsExplained=RETURNING');
});
