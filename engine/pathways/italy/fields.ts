import { flag, oneOf } from '../field-spec.ts';
import { CONVERSIONS } from './events.ts';

/** What the Italian pathway alone keeps: whether the programme was extended, and what a permit was converted to. */
export const ITALIAN_FIELDS = [flag('programmeExtended'), oneOf('convertedTo', ['NONE', ...CONVERSIONS], 'NONE')] as const;
