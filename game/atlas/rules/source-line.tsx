import { sourceEntry } from '#engine';
import type { JSX } from 'preact';
import { shippedRegisters } from '../../cases/registers.ts';

/** A source as a rule names it, with the document it stands for. */
export function SourceLine({ source }: { readonly source: string }): JSX.Element {
  const entry = sourceEntry(shippedRegisters().register, source);
  const section = entry?.sections?.find(({ id }) => id === /§([\d.]*\d)/.exec(source)?.[1]);
  return <span class="source-line"><cite>{source}</cite>{entry && <span class="source-document">: {entry.document}</span>}{section && `, section “${section.title}”`}</span>;
}
