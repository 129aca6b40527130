import { sourceEntry } from '#engine';
import type { JSX } from 'preact';
import { READ_WORDS } from '../../text/en-backing.ts';
import { shippedRegisters } from '../../cases/registers.ts';

/** A source as a rule names it, with the document it stands for. */
export function SourceLine({ source }: { readonly source: string }): JSX.Element {
  const entry = sourceEntry(shippedRegisters().register, source);
  const section = entry?.sections?.find(({ id }) => id === /§([\d.]*\d)/.exec(source)?.[1]);
  return <span class="source-line"><cite>{source}</cite>{entry && <span class="source-document">{`: ${entry.document} (${entry.read ?? READ_WORDS[entry.part]})`}</span>}{section && `, section “${section.title}”`}</span>;
}
