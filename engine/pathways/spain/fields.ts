import { REGION_PROFILES } from '../../vocabulary.ts';
import { flag, oneOf } from '../field-spec.ts';
import { PERMIT_DOORS } from './events.ts';

/** What the Spanish pathway alone keeps: the services of the region, the obligatory NGO, the longer reflection period, the door asked for. */
export const SPANISH_FIELDS = [
  oneOf('regionProfile', REGION_PROFILES, 'INTEGRATED'), flag('ngoEngaged'), flag('reflectionExtended'), oneOf('permitDoor', ['NONE', ...PERMIT_DOORS], 'NONE'),
] as const;
