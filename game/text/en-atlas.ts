import type { Country } from '#engine';
import type { AtlasPart } from '../app/routes.ts';

/** Each country as it is called in a sentence. */
export const COUNTRY_NAMES: Readonly<Record<Country, string>> = { belgium: 'Belgium', germany: 'Germany', greece: 'Greece', italy: 'Italy', spain: 'Spain' };

/** The parts of the atlas, as its menu names them. */
export const PART_NAMES: Readonly<Record<AtlasPart, string>> = {
  pathway: 'The pathway', beside: 'Beside another country', roles: 'What each body may do', services: 'Services', figures: 'Figures', needs: 'Needs', sources: 'Law and sources',
};

/** Words around the atlas. */
export const ATLAS = {
  title: 'Atlas',
  chooseTitle: 'Atlas: five countries',
  chooseWhat: 'How each country notices, recognises and supports a person who may have been trafficked. Choose a country.',
  chooseSteps: (steps: number, states: number): string => `${steps} rules between ${states} states`,
  countries: 'Countries',
  parts: 'Parts of the atlas',
  unknown: (name: string): string => `The atlas has no country called “${name}”. These are the five it has.`,
  caution: 'A model for teaching, not legal advice. Each rule shows its date and source: check it before you rely on it.',
  caseLink: (country: string): string => `The atlas of ${country}`,
} as const;
