import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Scalar, YAMLMap } from 'yaml';
import { MAX_DEPTH, tooDeepAt } from './depth.ts';
import { notTextAt, placeOfOffset, sizeInWords, utf8Length } from './plain-text.ts';
import { keyText, positionsOf, startOf } from './positions.ts';
import type { Positions } from './positions.ts';
import { inReadingOrder, problemAt, TOP } from './problem.ts';
import type { Finding, Path, Place, Problem } from './problem.ts';
import { syntaxErrors } from './syntax-errors.ts';

/** The most a file may hold: 512 KiB of UTF-8, about ten times the longest case. */
export const MAX_BYTES = 512 * 1024;
/** How often a text may point back at one piece of itself (`*name`), multiplied by what stands there. */
const MAX_ALIASES = 50;
/** How often it may point back at all: the reader looks through all of them for each one. */
const MAX_ALIASES_IN_ALL = 500;
/** Keys that reach into the language instead of the data. */
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];
const REPEATED = 'Write it out instead of pointing back with “*”.';

export type YamlReading =
  | { readonly ok: true; readonly value: unknown; readonly positions: Positions }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads one YAML 1.2 document as plain data. Nothing in the text can run, reach outside, or grow beyond its caps.
 * Never throws: all that is wrong comes back as problems with line and column. `file` is only a name for messages.
 */
export function readYaml(given: string, file: string): YamlReading {
  const text = withLineBreaks(given);
  const unfit = unfitText(text, file);
  if (unfit !== null) return { ok: false, problems: [unfit] };
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines, version: '1.2', schema: 'core', merge: false, strict: true, stringKeys: true, customTags: [], prettyErrors: false,
    // Equal keys are found below: the parser compares each key with every other, half a minute for 100,000 of them.
    uniqueKeys: false, logLevel: 'error',
  });
  const place = (offset: number): Place => asPlace(lines, offset);
  const syntax = syntaxErrors(document, text).map(({ offset, finding }) => problemAt(file, place(offset), [], finding));
  if (syntax.length > 0) return { ok: false, problems: inReadingOrder(firstOfEachLine(syntax)) };
  const findings = keyProblems(document, file, place);
  if (document.contents === null) findings.push(problemAt(file, TOP, [], { message: 'This file is empty.', hint: 'Start from an existing file of the same kind.' }));
  if (findings.length > 0) return { ok: false, problems: inReadingOrder(findings) };
  return toData(document, positionsOf(document, lines, file));
}

/** YAML 1.2 takes a carriage return alone for a line break; the parser takes it for a part of the line. Places stay as they are. */
const withLineBreaks = (text: string): string => text.replaceAll(/\r(?!\n)/g, '\n');

/** What can be said before the text is parsed: too long, not text, too deep. */
function unfitText(text: string, file: string): Problem | null {
  const bytes = utf8Length(text, MAX_BYTES);
  if (bytes > MAX_BYTES) {
    return problemAt(file, TOP, [], { message: `This file has ${sizeInWords(bytes)}. At most 512 KiB are read.`, hint: 'Split it, or look for something that was pasted in by mistake.' });
  }
  const strange = notTextAt(text);
  if (strange !== null) {
    return problemAt(file, placeOfOffset(text, strange), [], { message: 'This is not plain text: it holds a character that no text has.', hint: 'Save the file as text in UTF-8.' });
  }
  const deep = tooDeepAt(text);
  if (deep === null) return null;
  return problemAt(file, placeOfOffset(text, deep), [], { message: `This is nested more than ${MAX_DEPTH} levels deep.`, hint: 'Look for brackets or dashes that are not meant.' });
}

function asPlace(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** One slip of the pen breaks the rest of its line: only the first message about a line helps. */
function firstOfEachLine(problems: readonly Problem[]): readonly Problem[] {
  const lines = new Set<number>();
  return inReadingOrder(problems).filter(({ line }) => !lines.has(line) && lines.add(line));
}

/** A space and “#” begin a comment. Glued to a word, as in “gate #4”, it is part of a text that nobody would miss until it is read aloud. */
const HIDDEN: Finding = { message: 'A space and “#” hide the rest of this line.', hint: 'Put a text that holds “#” in quotation marks; leave a space after “#” for a remark of your own.' };
const hidesWords = (node: Scalar): boolean => node.type === 'PLAIN' && typeof node.value === 'string' && /^[^\s#]/.test(node.comment ?? '');

/** Keys written twice, keys that are not allowed, and references that lead nowhere or into themselves. */
function keyProblems(document: Document, file: string, place: (offset: number) => Place): Problem[] {
  const found: Problem[] = [];
  const around = new Set<unknown>();
  // Asking each reference for its own target reads the whole text anew: minutes for 100,000 of them.
  const anchors = new Map<string, unknown>();
  let aliases = 0;
  const at = (node: unknown): Place => place(startOf(node) ?? 0);
  const visit = (node: unknown, path: Path): void => {
    if (isAlias(node)) {
      aliases += 1;
      if (aliases === MAX_ALIASES_IN_ALL + 1) found.push(problemAt(file, at(node), path, { message: `This is the ${aliases}th reference with “*”; at most ${MAX_ALIASES_IN_ALL} are read.`, hint: REPEATED }));
      const target = anchors.get(node.source);
      if (target === undefined) found.push(problemAt(file, at(node), path, { message: `“*${node.source}” refers to “&${node.source}”, which does not stand above it.` }));
      else if (around.has(target)) found.push(problemAt(file, at(node), path, { message: `“*${node.source}” refers to the very piece it stands in.` }));
      return;
    }
    around.add(node);
    if (isNode(node) && 'anchor' in node && typeof node.anchor === 'string') anchors.set(node.anchor, node);
    if (isScalar(node) && hidesWords(node)) found.push(problemAt(file, at(node), path, HIDDEN));
    if (isSeq(node)) node.items.forEach((item, index) => visit(item, [...path, index]));
    if (isMap(node)) visitMap(node, path);
    around.delete(node);
  };
  const visitMap = (node: YAMLMap, path: Path): void => {
    const seen = new Map<string, number>();
    for (const pair of node.items) {
      const key = keyText(pair) ?? '';
      const first = seen.get(key);
      if (FORBIDDEN_KEYS.includes(key)) found.push(problemAt(file, at(pair.key), [...path, key], { message: `“${key}” is not allowed as a name.` }));
      else if (first !== undefined) found.push(problemAt(file, at(pair.key), [...path, key], { message: `“${key}” stands here twice, first in line ${first}.`, hint: 'Keep one of the two; or begin a new entry with a dash.' }));
      if (first === undefined) seen.set(key, at(pair.key).line);
      visit(pair.value, [...path, key]);
    }
  };
  visit(document.contents, []);
  return found;
}

function toData(document: Document, positions: Positions): YamlReading {
  const refuse = (path: Path, message: string): YamlReading => ({ ok: false, problems: [problemAt(positions.file, positions.valueAt(path), path, { message, hint: REPEATED })] });
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch {
    return refuse([], 'This file repeats pieces of itself too often.');
  }
  const deep = deepPath(value, []);
  if (deep !== null) return refuse(deep.slice(0, -1), `This is nested more than ${MAX_DEPTH} levels deep.`);
  const strange = strangePath(value, []);
  if (strange === null) return { ok: true, value, positions };
  return { ok: false, problems: [problemAt(positions.file, positions.valueAt(strange), strange, { message: 'A text here holds a character that no text has.', hint: 'Look for a “\\” before a letter or number, and take it out.' })] };
}

/** The path of the first value deeper than the cap; references can nest what stands flat in the text. */
function deepPath(value: unknown, path: Path): Path | null {
  if (path.length > MAX_DEPTH) return path;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inside] of Object.entries(value)) {
    const found = deepPath(inside, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found !== null) return found;
  }
  return null;
}

/** The path of the first name or text with a character that no text has: inside quotation marks one can be written as an escape. */
function strangePath(value: unknown, path: Path): Path | null {
  if (typeof value === 'string') return notTextAt(value) === null ? null : path;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inside] of Object.entries(value)) {
    if (notTextAt(key) !== null) return path;
    const found = strangePath(inside, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found !== null) return found;
  }
  return null;
}
