import { canonicalJson, digestText } from '#engine';

/** A log of one play, with something changed in it and the chain made anew. */
export function logWith(log: string, change: (line: Record<string, unknown>, index: number) => Record<string, unknown>): string {
  let chain = '';
  return `${log.trimEnd().split('\n').map((line, index) => {
    const { chain: _, ...body } = change(JSON.parse(line), index);
    chain = index === 0 ? digestText(canonicalJson(body)) : digestText(`${chain}\n${canonicalJson(body)}`);
    return canonicalJson({ ...body, chain });
  }).join('\n')}\n`;
}

/** The same log with another text of the case in it. */
export const logCarrying = (log: string, source: string): string =>
  logWith(log, (line, index) => (index === 0 ? { ...line, case: { ...Object(line['case']), source } } : line));
