import type { Country } from '#engine';

/** A telephone line as the list of the source prints it. What the list does not say stays empty. */
export interface Line {
  readonly number: string;
  readonly runBy: string;
  readonly forWhom: string;
  readonly does: string;
  readonly hours?: string;
  readonly languages?: string;
  readonly abroad?: string;
}
export interface LineList { readonly country: string; readonly year: number; readonly source: string; readonly lines: readonly Line[] }

const GREECE: LineList = {
  country: 'Greece',
  year: 2023,
  source: 'Amelie §4',
  lines: [
    { number: '1109', runBy: 'A21', forWhom: 'anybody, about trafficking', does: 'Information and support.', hours: 'day and night, every day', languages: 'Greek and English; interpreting by telephone in 186 languages', abroad: '0030 2310 019880' },
    { number: '197', runBy: 'EKKA, the National Centre for Social Solidarity', forWhom: 'adults', does: 'Urgent counselling, and information on welfare and mental health. Free of charge.' },
    { number: '1107', runBy: 'EKKA, the National Centre for Social Solidarity', forWhom: 'children, adolescents, and anybody who is worried about a child', does: 'Counselling, advice, and a way to social services. Free from four named providers.' },
    { number: '1056', runBy: 'The Smile of the Child', forWhom: 'children at risk', does: 'Takes reports with or without a name, and goes to the place.' },
    { number: '116000', runBy: 'The Smile of the Child', forWhom: 'children who may be trafficked', does: 'Takes reports, supports children, and refers to partners.' },
  ],
};

const LISTS: Partial<Readonly<Record<Country, LineList>>> = { greece: GREECE };

/** The lines of a country, or null where no list has been entered. Source: Amelie, section 4 of the country's chapter. */
export const linesOf = (country: Country): LineList | null => LISTS[country] ?? null;
