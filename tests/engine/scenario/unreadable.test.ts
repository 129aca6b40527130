import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../../engine/knowledge/problem.ts';
import { parseScenario } from '../../../engine/scenario/parse.ts';

const FOLDER = new URL('../../fixtures/scenario/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');
const messagesOf = (text: string): readonly string[] => {
  const parsed = parseScenario(text, 'case.yaml');
  return parsed.ok ? [] : parsed.problems.map(describeProblem);
};

/** Each file of the folder and everything that is said about it. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  'a-list.yaml': ['case.yaml:1:1 error: The file should be a group of named fields, but it is a list.'],
  'a-word.yaml': ['case.yaml:1:1 error: The file should be a group of named fields, but it is the text “minimal”.'],
  'alias-bomb.yaml': ['case.yaml:1:1 error: This file repeats pieces of itself too often. Write it out instead of pointing back with “*”.'],
  'alias-of-itself.yaml': ['case.yaml:3:11 error: “*all” refers to the very piece it stands in.'],
  'apostrophe-in-quotes.yaml': ['case.yaml:1:16 error: The quotation mark before this place ends the text, and words follow. Write “>-” after the colon and the text on the next line, indented. Then quotation marks and apostrophes are free.'],
  'bad-indentation.yaml': ['case.yaml:3:1 error: This line is not indented like its neighbours. Entries of one list or group begin in the same column.'],
  'colon-in-text.yaml': ['case.yaml:1:8 error: A colon followed by a space makes a new field here, which cannot be. Put a text that holds a colon in quotation marks, and look at the indentation.'],
  'complex-key.yaml': ['case.yaml:1:3 error: A field name must be a plain word.'],
  'directive.yaml': ['case.yaml:1:1 error: A line that begins with “%” is an instruction to the YAML reader; none is allowed.'],
  'empty.yaml': ['case.yaml:1:1 error: This file is empty. Start from an existing file of the same kind.'],
  'field-outside-its-entry.yaml': ['case.yaml:4:1 error: This line is indented less than the fields it belongs to, and begins no new entry. Fields of one entry begin in the same column; a new entry begins with a dash.'],
  'nested-by-alias.yaml': ['case.yaml:1:16 error: This is nested more than 40 levels deep. Write it out instead of pointing back with “*”.'],
  'only-a-comment.yaml': ['case.yaml:1:1 error: This file is empty. Start from an existing file of the same kind.'],
  'open-bracket.yaml': ['case.yaml:3:1 error: A bracket that was opened before is not closed. Look for “[” or “{” above without its “]” or “}”.'],
  'open-quote.yaml': ['case.yaml:2:8 error: The quotation mark " that opens a text here is not closed. Write " after its last word too. Or write “>-” here, and the text on the next line, indented.'],
  'percent-first.yaml': ['case.yaml:1:8 error: A text cannot begin with “%”. Put the text in quotation marks.'],
  'speech-first.yaml': ['case.yaml:1:17 error: The quotation mark before this place ends the text, and words follow. Write “>-” after the colon and the text on the next line, indented. Then quotation marks and apostrophes are free.'],
  'tab.yaml': ['case.yaml:4:1 error: This line begins with a tab. Use spaces: two for each level.'],
  'tag.yaml': ['case.yaml:1:8 error: A word that begins with “!” is a YAML tag; tags are not allowed. Put the text in quotation marks.'],
  'two-documents.yaml': ['case.yaml:2:1 error: A second document begins here. A line of three dashes ends a file; take it out.'],
  'words-after-a-hash.yaml': ['case.yaml:1:7 error: A space and “#” hide the rest of this line. Put a text that holds “#” in quotation marks; leave a space after “#” for a remark of your own.'],
  'unknown-alias.yaml': ['case.yaml:2:8 error: “*name” refers to “&name”, which does not stand above it.'],
  'apostrophe-in-brackets.yaml': ['case.yaml:2:24 error: A text in quotation marks begins here, and words follow where it ends. Look whether its quotation mark is closed. Between single quotation marks write an apostrophe twice: it\'\'s.'],
  'open-quote-in-brackets.yaml': ['case.yaml:2:24 error: The quotation mark \' that opens a text here is not closed. Write \' after its last word too.'],
  'entry-too-shallow.yaml': ['case.yaml:6:5 error: This entry is not indented like its neighbours. Entries of one list begin in the same column.'],
  'field-too-shallow.yaml': ['case.yaml:3:1 error: This line is indented less than the fields it belongs to, and begins no new entry. Fields of one entry begin in the same column; a new entry begins with a dash.'],
  'field-too-deep.yaml': ['case.yaml:3:7 error: This line is indented further than the field above it. Fields of one entry begin in the same column. A text that holds a colon stands in quotation marks.'],
  'tab-after-spaces.yaml': ['case.yaml:3:3 error: A tab stands among the spaces that this line begins with. Use spaces: two for each level.'],
  'hard-space.yaml': ['case.yaml:3:3 error: A hard space stands here (U+00A0). It looks like a space and is none. Delete it and type a space. It often comes with text copied from a page or a letter.'],
  'hard-space-after-a-colon.yaml': ['case.yaml:2:7 error: A hard space stands here (U+00A0). It looks like a space and is none. Delete it and type a space. It often comes with text copied from a page or a letter.'],
};

const ESCAPE = 'Look for a “\\” before a letter or number, and take it out.';

/** Texts too long or too strange to keep as files. */
const MADE: readonly (readonly [name: string, text: () => string, said: readonly string[]])[] = [
  ['a text of five megabytes', () => 'x: y\n'.repeat(1_048_576), ['case.yaml:1:1 error: This file has 5.0 MiB. At most 512 KiB are read. Split it, or look for something that was pasted in by mistake.']],
  ['a text just over the cap, counted in bytes', () => 'é'.repeat(262_145), ['case.yaml:1:1 error: This file has 513 KiB. At most 512 KiB are read. Split it, or look for something that was pasted in by mistake.']],
  ['a picture instead of a text', () => `\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR`, ['case.yaml:1:1 error: This is not plain text: it holds a character that no text has. Save the file as text in UTF-8.']],
  ['half a character', () => 'title: \ud83d', ['case.yaml:1:8 error: This is not plain text: it holds a character that no text has. Save the file as text in UTF-8.']],
  ['brackets within brackets', () => '['.repeat(100_000), ['case.yaml:1:41 error: This is nested more than 40 levels deep. Look for brackets or dashes that are not meant.']],
  ['closed brackets, whose parse would end the process', () => `a: ${'['.repeat(3000)}${']'.repeat(3000)}`, ['case.yaml:1:43 error: This is nested more than 40 levels deep. Look for brackets or dashes that are not meant.']],
  ['dashes within dashes', () => `${'- '.repeat(100_000)}x`, ['case.yaml:1:81 error: This is nested more than 40 levels deep. Look for brackets or dashes that are not meant.']],
  ['fields within fields', () => Array.from({ length: 400 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'), ['case.yaml:41:41 error: This is nested more than 40 levels deep. Look for brackets or dashes that are not meant.']],
  ['6,000 references to one word', () => `a: &a x\nb: [${'*a, '.repeat(6_000)}]`, ['case.yaml:2:2005 error: This is the 501th reference with “*”; at most 500 are read. Write it out instead of pointing back with “*”.']],
  ['a control sign written as an escape', () => 'format: 1\ntitle: "a\\e[2Jb"', [`case.yaml:2:8 error: A text here holds a character that no text has. ${ESCAPE}`]],
  ['a NUL written as an escape in the name of a field', () => 'a: { "b\\0": 1 }', [`case.yaml:1:4 error: A text here holds a character that no text has. ${ESCAPE}`]],
  ['half a character written as an escape', () => 'a: ["\\ud800"]', [`case.yaml:1:5 error: A text here holds a character that no text has. ${ESCAPE}`]],
  ['200 KB of colons', () => ': '.repeat(100_000), ['case.yaml:1:3 error: A colon followed by a space makes a new field here, which cannot be. Put a text that holds a colon in quotation marks, and look at the indentation.']],
  ['a bracket and 30,000 colons', () => `[${'a: '.repeat(30_000)}`, ['case.yaml:1:5 error: This cannot be read as YAML from here on. Look at the line above too: dashes, colons, indentation, quotation marks.']],
  ['a sign that nobody sees in a name', () => read('minimal.yaml').replace('id: nurse', 'id: nur\u200bse'), ['case.yaml:38:9 error: “id” should be an id of small letters, digits and hyphens, beginning with a letter, but it is the text “nur\\u200bse”. Write “nurse”.']],
  ['a control sign of eight bits', () => 'title: a\u009b31m', ['case.yaml:1:9 error: This is not plain text: it holds a character that no text has. Save the file as text in UTF-8.']],
];

describe('a text that is no case gives one clear message and nothing else happens', () => {
  it('every file of the folder has its words here', () => {
    expect(readdirSync(new URL('unreadable/', FOLDER)).toSorted()).toEqual(Object.keys(SAID).toSorted());
  });

  for (const [file, said] of Object.entries(SAID)) {
    it(`${file.replace('.yaml', '').replaceAll('-', ' ')}: ${said[0] ?? ''}`, () => {
      expect(messagesOf(read(`unreadable/${file}`))).toEqual(said);
    });
  }

  for (const [name, text, said] of MADE) {
    it(`${name} is refused in less than a second of the processor`, () => {
      const whole = text();
      // Time of the processor, not of the wall: other work on the machine does not count.
      const start = process.cpuUsage();
      expect(messagesOf(whole)).toEqual(said);
      const { user, system } = process.cpuUsage(start);
      expect((user + system) / 1000).toBeLessThan(1000);
    });
  }

  it('of the same slip in 30,000 lines the first 200 are told, in less than two seconds of the processor', () => {
    const text = '\ta: 1\n'.repeat(30_000);
    const start = process.cpuUsage();
    const said = messagesOf(text);
    const { user, system } = process.cpuUsage(start);
    expect([said.length, said.at(-1)]).toEqual([200, 'case.yaml:200:1 error: This line begins with a tab. Use spaces: two for each level.']);
    expect((user + system) / 1000).toBeLessThan(2000);
  });

  it('20,000 unknown fields are told in less than ten seconds', () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n');
    const start = performance.now();
    expect(messagesOf(text).length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(10_000);
  }, 60_000);
});

describe('no text makes the reading throw or changes anything outside', () => {
  const minimal = read('minimal.yaml');

  it('any text at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(parseScenario(text, 'case.yaml').ok).toBe(false);
    }), { seed: 20_231_205, numRuns: 500 });
  });

  it('any mixture of the signs that YAML gives a meaning', () => {
    const sign = fc.constantFrom(...'-?:,[]{}#&*!|>\'"%@` \n\t'.split(''), 'a', 'id: ', '- ', '\n  ', '&a ', '*a ', '<<: ', '!!x ', '---\n', '|\n', '__proto__: ');
    fc.assert(fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
      expect(parseScenario(signs.join(''), 'case.yaml').ok).toBe(false);
    }), { seed: 20_231_206, numRuns: 2000 });
  });

  it('the smallest case with any piece cut out and any other put in', () => {
    const piece = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('[', '}', ': ', '\n- ', '"', '&a ', '*a', '\t', '~', 'null', '[]', '{}'));
    fc.assert(fc.property(fc.nat(minimal.length), fc.nat(40), piece, (at, cut, put) => {
      const parsed = parseScenario(minimal.slice(0, at) + put + minimal.slice(at + cut), 'case.yaml');
      for (const problem of parsed.ok ? [] : parsed.problems) {
        expect(problem.line).toBeGreaterThan(0);
        expect(problem.column).toBeGreaterThan(0);
        expect(problem.message).not.toMatch(/undefined|\[object|Invalid|expected|ZodError/);
      }
    }), { seed: 20_231_207, numRuns: 300 });
  });

  it('line ends of carriage returns alone are line ends, and each thing keeps its place', () => {
    expect(parseScenario(minimal.replaceAll('\n', '\r'), 'case.yaml')).toMatchObject({ ok: true, scenario: { id: 'minimal' } });
    expect(messagesOf(minimal.replace('horizon:', 'horison:').replaceAll('\n', '\r'))).toEqual(messagesOf(minimal.replace('horizon:', 'horison:')));
  });

  it('a field called __proto__ leaves every object as it was', () => {
    parseScenario('__proto__:\n  polluted: true\nconstructor: { prototype: { polluted: true } }\n', 'case.yaml');
    expect('polluted' in {}).toBe(false);
  });

  it('the same text read twice gives the same case, line for line', () => {
    expect(parseScenario(minimal, 'case.yaml')).toMatchObject({ ok: true });
    expect(JSON.stringify(parseScenario(minimal, 'a'))).toBe(JSON.stringify(parseScenario(minimal, 'a')));
  });
});
