import { sourceEntry, type SourceEntry } from '#engine';
import type { JSX } from 'preact';
import { shippedRegisters } from '../../cases/registers.ts';
import { READ_WORDS } from '../../text/en-backing.ts';
import { SOURCES } from '../../text/en-atlas-sources.ts';

/** The entry of the register that a source names, or null. */
const entryOf = (source: string): SourceEntry | null => sourceEntry(shippedRegisters().register, source);

/** A source with the title of its section: “Amelie §5.3, Greece, KMOP”. */
export function sourceWords(source: string): string {
  const entry = entryOf(source);
  const section = entry?.sections?.find(({ id }) => `${source} `.startsWith(`${entry.tag} §${id} `));
  return section === undefined ? source : `${source} (${section.title})`;
}

/** The year that a document gives for itself, or null: what it states holds as of then. */
export function statedIn(source: string): string | null {
  const dated = entryOf(source)?.dated;
  if (dated !== undefined) return dated;
  const years = `${source} ${entryOf(source)?.document ?? ''}`.match(/\b(19|20)\d\d\b/g) ?? [];
  return years.toSorted().at(-1) ?? null;
}

/** The years in which the documents state something, in words. */
export function asOfWords(sources: readonly string[]): string {
  const years = [...new Set(sources.flatMap((source) => statedIn(source) ?? []))].sort();
  return years.length === 0 ? SOURCES.undated : years.join(', ');
}

/** Where something stands: document and section. */
export function Sources({ sources }: { readonly sources: readonly string[] }): JSX.Element {
  return <p class="small cited">{sources.map((source, index) => <span key={source}>{index > 0 && '; '}<cite>{sourceWords(source)}</cite></span>)}</p>;
}

/** What the short names on this page stand for. */
export function Documents({ sources }: { readonly sources: readonly string[] }): JSX.Element {
  const entries = [...new Map(sources.map(entryOf).filter((entry) => entry !== null).map((entry) => [entry.tag, entry])).values()];
  const sorted = entries.toSorted((a, b) => (a.tag < b.tag ? -1 : 1));
  return (
    <section class="documents">
      <h3>{SOURCES.documents}</h3>
      <dl>{sorted.map(({ tag, document, part, read }) => <div key={tag}><dt>{tag}</dt><dd>{document} <span class="small">({read ?? READ_WORDS[part]})</span></dd></div>)}</dl>
    </section>
  );
}
