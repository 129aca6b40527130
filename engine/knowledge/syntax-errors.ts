import { isCollection, visit as visitNodes } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import type { Finding } from './problem.ts';
import { describeSyntax, losesPlace } from './syntax-words.ts';
import type { Slip } from './syntax-words.ts';

/** What the YAML reader stumbled over, and where to look. */
export interface SyntaxError { readonly offset: number; readonly finding: Finding }

/** More errors help nobody: a text with so many is another kind of file, or one slip again and again. */
const MOST_ERRORS = 200;

/** What the reader stumbled over, in reading order, up to the first place where it lost its way: what it says from there on is not true. */
export function syntaxErrors(document: Document, text: string): readonly SyntaxError[] {
  const found: SyntaxError[] = [];
  const errors = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]).slice(0, MOST_ERRORS);
  const texts = errors.length === 0 ? NO_TEXTS : quotedTexts(document);
  for (const error of errors) {
    const [start, end] = error.pos;
    const slipped = slipAt(error, text);
    const quoted = quotedBefore(error, texts, text);
    const slip = slipped?.slip ?? null;
    const surroundings = { excerpt: text.slice(start, end), before: signBefore(text, start), slip, mark: quoted === null ? null : text.charAt(quoted.offset), inBrackets: quoted?.inBrackets ?? false };
    found.push({ offset: slipped?.offset ?? quoted?.offset ?? start, finding: describeSyntax(error.code, error.message, surroundings) });
    if (losesPlace(error.code, slip)) break;
  }
  return found;
}

const signBefore = (text: string, start: number): string => text.slice(Math.max(0, start - 40), start).trimEnd().slice(-1);

/** A slip in the spaces of a line, where one lies behind the error. */
function slipAt({ code, message, pos: [start] }: YAMLError, text: string): { readonly slip: Slip; readonly offset: number } | null {
  if (!['BAD_INDENT', 'BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR'].includes(code) || /quote|^Flow/.test(message)) return null;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const line = lineFrom(text, from);
  const hard = /^[ \t]*(?:- *)?\u00a0|^[ \t]*(?:- +)?[\w.]+:\u00a0/.exec(line);
  if (hard !== null) return { slip: 'hard-space', offset: from + hard[0].length - 1 };
  const tab = /^ +\t/.exec(line);
  if (tab !== null) return { slip: 'tab', offset: from + tab[0].length - 1 };
  if (message.startsWith('A block sequence')) return { slip: 'list-shallow', offset: from + line.length - line.trimStart().length };
  const inValue = !/^[ -]*$/.test(text.slice(from, start)) && !/:(?:\s|$)/.test(text.slice(start, from + line.length));
  const next = from + line.length + 1;
  if (code === 'BAD_INDENT' || code === 'MISSING_CHAR' || !inValue || next >= text.length) return null;
  const below = lineFrom(text, next);
  return { slip: 'deeper', offset: next + below.length - below.trimStart().length };
}

function lineFrom(text: string, from: number): string {
  const end = text.indexOf('\n', from);
  return text.slice(from, end < 0 ? text.length : end);
}

interface Quoted { readonly offset: number; readonly inBrackets: boolean }

/** Quoted texts by the place where they end: all, and those in brackets. */
interface QuotedTexts { readonly all: ReadonlyMap<number, Quoted>; readonly inBrackets: ReadonlyMap<number, Quoted> }

const NO_TEXTS: QuotedTexts = { all: new Map(), inBrackets: new Map() };

/** Looked for once: a walk through the document for each error takes minutes where there are thousands. */
function quotedTexts(document: Document): QuotedTexts {
  const all = new Map<number, Quoted>();
  const bracketed = new Map<number, Quoted>();
  visitNodes(document, {
    Scalar: (_key, node, path) => {
      const [offset, to] = node.range ?? [-1, -1];
      if (node.type?.startsWith('QUOTE') !== true) return;
      const inBrackets = path.some((around) => isCollection(around) && around.flow === true);
      all.set(to, { offset, inBrackets });
      if (inBrackets) bracketed.set(to, { offset, inBrackets });
    },
  });
  return { all, inBrackets: bracketed };
}

/** Where the quoted text was opened that the error is about, when that place helps more: it is never closed, or it stands in brackets. */
function quotedBefore({ message, pos: [start] }: YAMLError, texts: QuotedTexts, text: string): Quoted | null {
  const found = /quote/.test(message) ? texts.all.get(start) : texts.inBrackets.get(text.slice(0, start).trimEnd().length);
  return found ?? null;
}
