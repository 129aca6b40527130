import type { ErrorCode } from 'yaml';
import type { Finding } from './problem.ts';

/** A slip in the spaces of a line, which the YAML reader takes for something else. */
export type Slip = 'hard-space' | 'tab' | 'list-shallow' | 'deeper';

/** What stands around the place: the text in question, the sign before it (spaces left out), the slip, the quoted text that the error is about by the mark that opens it, and whether that text stands in { } or [ ]. */
export interface Surroundings { readonly excerpt: string; readonly before: string; readonly slip: Slip | null; readonly mark: string | null; readonly inBrackets: boolean }

const SLIPS: Readonly<Record<Slip, Finding>> = {
  'hard-space': { message: 'A hard space stands here (U+00A0). It looks like a space and is none.', hint: 'Delete it and type a space. It often comes with text copied from a page or a letter.' },
  tab: { message: 'A tab stands among the spaces that this line begins with.', hint: 'Use spaces: two for each level.' },
  'list-shallow': { message: 'This entry is not indented like its neighbours.', hint: 'Entries of one list begin in the same column.' },
  deeper: { message: 'This line is indented further than the field above it.', hint: 'Fields of one entry begin in the same column. A text that holds a colon stands in quotation marks.' },
};

/** Whether what the reader says after such an error is mostly untrue: it has lost its place in the text. */
export const losesPlace = (code: ErrorCode, slip: Slip | null): boolean => slip !== null || code === 'BAD_INDENT' || code === 'MISSING_CHAR' || code === 'UNEXPECTED_TOKEN';

/**
 * What the YAML reader stumbled over, in words for somebody who does not programme.
 */
export function describeSyntax(code: ErrorCode, original: string, { excerpt, before, slip, mark, inBrackets }: Surroundings): Finding {
  if (slip !== null) return SLIPS[slip];
  switch (code) {
    case 'TAB_AS_INDENT':
      return { message: 'This line begins with a tab.', hint: 'Use spaces: two for each level.' };
    case 'BAD_INDENT':
      return original.startsWith('Flow')
        ? { message: 'A bracket that was opened before is not closed.', hint: 'Look for “[” or “{” above without its “]” or “}”.' }
        : { message: 'This line is not indented like its neighbours.', hint: 'Entries of one list or group begin in the same column.' };
    case 'MISSING_CHAR':
      if (original.startsWith('Sequence item')) return { message: 'This line is indented less than the fields it belongs to, and begins no new entry.', hint: 'Fields of one entry begin in the same column; a new entry begins with a dash.' };
      if (original.includes('quote')) return mark === null ? OPEN_QUOTE : { message: `The quotation mark ${mark} that opens a text here is not closed.`, hint: `Write ${mark} after its last word too.${inBrackets ? '' : ' Or write “>-” here, and the text on the next line, indented.'}` };
      return { message: 'Something that was opened is not closed, or a sign is missing.', hint: 'Look for a missing quotation mark, comma, colon or bracket.' };
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
      return before !== "'" && before !== '"' ? NOT_YAML : inBrackets ? AFTER_QUOTE_IN_BRACKETS : AFTER_QUOTE;
    case 'BAD_COLLECTION_TYPE': case 'BLOCK_IN_FLOW': case 'IMPOSSIBLE': case 'RESOURCE_EXHAUSTION':
      return NOT_YAML;
  }
}

const OPEN_QUOTE: Finding = { message: 'A quotation mark that was opened is not closed.', hint: 'Look above for a text that has one at its start and none at its end.' };
const NOT_YAML: Finding = { message: 'This cannot be read as YAML from here on.', hint: 'Look at the line above too: dashes, colons, indentation, quotation marks.' };
/** Speech at the start of a text, or an apostrophe between single quotation marks. */
const AFTER_QUOTE: Finding = { message: 'The quotation mark before this place ends the text, and words follow.', hint: 'Write “>-” after the colon and the text on the next line, indented. Then quotation marks and apostrophes are free.' };
/** The same inside { } or [ ], where no text can go on below. */
const AFTER_QUOTE_IN_BRACKETS: Finding = { message: 'A text in quotation marks begins here, and words follow where it ends.', hint: 'Look whether its quotation mark is closed. Between single quotation marks write an apostrophe twice: it\'\'s.' };
