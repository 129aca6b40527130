import type { ErrorCode } from 'yaml';
import type { Finding } from './problem.ts';

/**
 * What the YAML reader stumbled over, in words for somebody who does not programme. `excerpt` is the text in question,
 * `before` the sign before it, spaces left out.
 */
export function describeSyntax(code: ErrorCode, original: string, { excerpt, before }: { readonly excerpt: string; readonly before: string }): Finding {
  switch (code) {
    case 'TAB_AS_INDENT':
      return { message: 'This line begins with a tab.', hint: 'Use spaces: two for each level.' };
    case 'BAD_INDENT':
      return original.startsWith('Flow')
        ? { message: 'A bracket that was opened before is not closed.', hint: 'Look for “[” or “{” above without its “]” or “}”.' }
        : { message: 'This line is not indented like its neighbours.', hint: 'Entries of one list or group begin in the same column.' };
    case 'MISSING_CHAR':
      if (original.startsWith('Sequence item')) return { message: 'This line is indented less than the fields it belongs to, and begins no new entry.', hint: 'Fields of one entry begin in the same column; a new entry begins with a dash.' };
      return { message: original.includes('quote') ? 'A quotation mark that was opened is not closed.' : 'Something that was opened is not closed, or a sign is missing.', hint: 'Look for a missing quotation mark, comma, colon or bracket.' };
    case 'BLOCK_AS_IMPLICIT_KEY': case 'MULTILINE_IMPLICIT_KEY': case 'KEY_OVER_1024_CHARS':
      return { message: 'A colon followed by a space makes a new field here, which cannot be.', hint: 'Put a text that holds a colon in quotation marks, and look at the indentation.' };
    case 'BAD_SCALAR_START':
      return { message: `A text cannot begin with “${excerpt.slice(0, 1)}”.`, hint: 'Put the text in quotation marks.' };
    case 'BAD_DQ_ESCAPE':
      return { message: 'A backslash stands in double quotation marks.', hint: 'Use single quotation marks, or write “\\\\”.' };
    case 'DUPLICATE_KEY':
      return { message: 'This name stands here twice.', hint: 'Keep one of the two.' };
    case 'NON_STRING_KEY':
      return { message: 'A field name must be a plain word.' };
    case 'MULTIPLE_DOCS':
      return { message: 'A second document begins here.', hint: 'A line of three dashes ends a file; take it out.' };
    case 'TAG_RESOLVE_FAILED': case 'MULTIPLE_TAGS':
      return { message: 'A word that begins with “!” is a YAML tag; tags are not allowed.', hint: 'Put the text in quotation marks.' };
    case 'BAD_ALIAS': case 'ALIAS_PROPS': case 'MULTIPLE_ANCHORS': case 'BAD_PROP_ORDER':
      return { message: 'A word that begins with “&” or “*” is a YAML reference, and this one cannot be read.', hint: 'Put the text in quotation marks.' };
    case 'BAD_DIRECTIVE':
      return { message: 'A line that begins with “%” is an instruction to the YAML reader; none is allowed.' };
    case 'UNEXPECTED_TOKEN':
      return before === "'" || before === '"' ? AFTER_QUOTE : NOT_YAML;
    case 'BAD_COLLECTION_TYPE': case 'BLOCK_IN_FLOW': case 'IMPOSSIBLE': case 'RESOURCE_EXHAUSTION':
      return NOT_YAML;
  }
}

const NOT_YAML: Finding = { message: 'This cannot be read as YAML from here on.', hint: 'Look at the line above too: dashes, colons, indentation, quotation marks.' };
/** Speech at the start of a text, or an apostrophe between single quotation marks. */
const AFTER_QUOTE: Finding = { message: 'The quotation mark before this place ends the text, and words follow.', hint: 'Write “>-” after the colon and the text on the next line, indented. Then quotation marks and apostrophes are free.' };
