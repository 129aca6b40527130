import { Lexer } from 'yaml';

/** Deeper than any honest case: the deepest condition of a case needs about twenty levels. */
export const MAX_DEPTH = 40;

/**
 * The offset at which a YAML text nests deeper than MAX_DEPTH, or null.
 * Asked before the text is parsed: the parser calls itself once per level, and some thousand levels end the whole
 * process (V8 cannot compile a regular expression on a full stack), which no `catch` can stop. The lexer does not.
 */
export function tooDeepAt(text: string): number | null {
  const columns: number[] = [];
  let offset = 0, column = 0, flow = 0, opensLevel = true;
  for (const token of new Lexer().lex(text)) {
    const kind = kindOf(token);
    if (kind === 'flow-open') flow += 1;
    if (kind === 'flow-close') flow = Math.max(0, flow - 1);
    if (flow === 0 && opensLevel && (kind === 'indicator' || kind === 'content')) {
      while (columns.length > 0 && (columns.at(-1) ?? 0) >= column) columns.pop();
      columns.push(column);
    }
    if (columns.length + flow > MAX_DEPTH) return offset;
    if (isMark(token)) continue;
    const lineEnd = token.lastIndexOf('\n');
    if (kind === 'indicator' || kind === 'colon' || lineEnd >= 0) opensLevel = true;
    else if (kind !== 'blank') opensLevel = false;
    column = lineEnd < 0 ? column + token.length : token.length - lineEnd - 1;
    offset += token.length;
  }
  return null;
}

type Kind = 'blank' | 'flow-open' | 'flow-close' | 'indicator' | 'colon' | 'content';

/** The lexer's own marks stand for no text: byte order mark, document, flow error, scalar. */
const MARKS = ['\u0002', '\u0018', '\u001f'];

function isMark(token: string): boolean {
  return MARKS.includes(token);
}

function kindOf(token: string): Kind {
  if (isMark(token)) return 'blank';
  switch (token[0]) {
    case undefined: case ' ': case '\t': case '\n': case '\r': case '#': case '\ufeff': return 'blank';
    case '[': case '{': return token.length === 1 ? 'flow-open' : 'content';
    case ']': case '}': return token.length === 1 ? 'flow-close' : 'content';
    case '-': case '?': return token.length === 1 ? 'indicator' : 'content';
    case ':': return token.length === 1 ? 'colon' : 'content';
    default: return 'content';
  }
}
