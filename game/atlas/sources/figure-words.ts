import type { Figure } from '#engine';
import { FIGURES } from '../../text/en-atlas-sources.ts';
import { asOfWords } from './cited.tsx';

const number = new Intl.NumberFormat('en');

/** The printed value with its unit, which the data give in the plural: “over 800 professionals”, “255 of 463 persons”, “8 to 20 years of prison”. */
export function valueWords({ value, atLeast, to, of, unit }: Figure): string {
  const own = number.format(value);
  const said = to !== undefined ? FIGURES.span(own, number.format(to)) : of !== undefined ? FIGURES.part(own, number.format(of)) : atLeast ? FIGURES.over(own) : own;
  return `${said} ${said === '1' ? unit.replace(/s$/, '') : unit}`;
}

/** The year of a figure. A length set by law is as of its document; a count without a year says so. */
export const yearWords = ({ year, kind, sources }: Figure): string => year ?? (kind === 'term' ? FIGURES.asOf(asOfWords(sources)) : FIGURES.noYear);

/** Figures of one country that count the same thing in different years. Only such a series may be drawn side by side. */
export function seriesOf(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  const byMeaning = new Map<string, Figure[]>();
  for (const figure of figures.filter(({ year }) => year !== undefined)) {
    const meaning = [figure.country, figure.kind, figure.unit, figure.counts].join('/');
    byMeaning.set(meaning, [...(byMeaning.get(meaning) ?? []), figure]);
  }
  return [...byMeaning.values()].filter((series) => new Set(series.map(({ year }) => year)).size > 1);
}
