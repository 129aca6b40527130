import type { Country } from '../vocabulary.ts';
import { BELGIUM } from './belgium/chart.ts';
import { GERMANY } from './germany/chart.ts';
import { GREECE } from './greece/chart.ts';
import { ITALY } from './italy/chart.ts';
import type { Pathway } from './pathway.ts';
import { SPAIN } from './spain/chart.ts';

/** Every pathway there is, by country: the one list to edit when a country is added. */
export const PATHWAYS: Partial<Readonly<Record<Country, Pathway>>> = { belgium: BELGIUM, germany: GERMANY, greece: GREECE, italy: ITALY, spain: SPAIN };

/** The pathway of a country, or nothing when it is not written yet. */
export const pathwayOf = (country: Country): Pathway | undefined => PATHWAYS[country];
