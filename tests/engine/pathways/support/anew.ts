import { composePathway, rulesOf } from '../../../../engine/pathways/compose.ts';
import { FIELDS } from '../../../../engine/pathways/fields.ts';
import type { Pathway } from '../../../../engine/pathways/pathway.ts';

/** The same pathway composed once more: with a machine and a memory that nobody else asks. */
export const composedAnew = (pathway: Pathway): Pathway => composePathway({ ...pathway, rules: rulesOf(pathway), fields: pathway.fields.slice(FIELDS.length) });
