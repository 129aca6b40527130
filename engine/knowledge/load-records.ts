import type { Knowledge } from './knowledge.ts';
import type { ServiceList } from './load-services.ts';
import { inReadingOrder } from './problem.ts';
import type { Problem } from './problem.ts';
import { placedIds, readList, repeatedIds, unknownSources } from './read-list.ts';
import type { ReadList } from './read-list.ts';
import { RECORDS } from './records.ts';
import type { Records } from './records.ts';
import type { Register } from './register.ts';

/** Texts of seeds/sources: figures.yaml, laws.yaml, gaps.yaml, stakeholders.yaml, vulnerabilities.yaml, methods.yaml, odd-prints.yaml. */
export type RecordTexts = Readonly<Record<keyof typeof RECORDS, string>>;
export type LoadedRecords = { readonly ok: true; readonly records: Records } | { readonly ok: false; readonly problems: readonly Problem[] };

interface Cited { readonly id: string; readonly sources: readonly string[] }

/** Reads what the two documents state besides needs, recommendations and services. All problems of all files come back at once. */
export function loadRecords(texts: RecordTexts, register: Register): LoadedRecords {
  const file = (name: keyof typeof RECORDS): string => `seeds/sources/${name}.yaml`;
  const figures = readList(RECORDS.figures, texts.figures, file('figures'));
  const laws = readList(RECORDS.laws, texts.laws, file('laws'));
  const gaps = readList(RECORDS.gaps, texts.gaps, file('gaps'));
  const stakeholders = readList(RECORDS.stakeholders, texts.stakeholders, file('stakeholders'));
  const vulnerabilities = readList(RECORDS.vulnerabilities, texts.vulnerabilities, file('vulnerabilities'));
  const methods = readList(RECORDS.methods, texts.methods, file('methods'));
  const oddPrints = readList(RECORDS['odd-prints'], texts['odd-prints'], file('odd-prints'));
  const problems = [figures, laws, gaps, stakeholders, vulnerabilities, methods, oddPrints].flatMap((list: ReadList<readonly Cited[]>) => problemsOf(list, register));
  if (problems.length > 0 || !figures.ok || !laws.ok || !gaps.ok || !stakeholders.ok || !vulnerabilities.ok || !methods.ok || !oddPrints.ok) {
    return { ok: false, problems: inReadingOrder(problems) };
  }
  return {
    ok: true,
    records: {
      figures: figures.value, laws: laws.value, gaps: gaps.value, stakeholders: stakeholders.value,
      vulnerabilities: vulnerabilities.value, methods: methods.value, oddPrints: oddPrints.value,
    },
  };
}

function problemsOf(list: ReadList<readonly Cited[]>, register: Register): readonly Problem[] {
  if (!list.ok) return list.problems;
  return [...repeatedIds(placedIds(list.value, list.positions)), ...unknownSources(list.value, register, list.positions)];
}

/** Every id that a case, a rule, a weight or a page may cite. */
export function citableIds(knowledge: Knowledge, list: ServiceList, records: Records): ReadonlySet<string> {
  const all: readonly (readonly { readonly id: string }[])[] = [
    knowledge.needs, knowledge.recommendations, list.services, records.figures, records.laws, records.gaps,
    records.stakeholders, records.vulnerabilities, records.methods, records.oddPrints,
  ];
  return new Set(all.flatMap((each) => each.map(({ id }) => id)));
}
