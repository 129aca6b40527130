import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { top } from '../../game/launch/install.mjs';
import { call, json } from '../game/terminal/run.ts';
import { PAGES, told } from './pages.ts';

/** A command line as a shell splits it: words, or words in double quotation marks. */
const words = (line: string): readonly string[] => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');

const CALLS = told(/npm run -s ariadne -- ([^`#\n|]+)/g);
/** What a reader has made: a case, a session. */
const OF_THE_READER = /(^|\/)(my-case\.yaml|amber\.ariadne\.jsonl|FILE)$/;

describe('the commands in the documents', () => {
  it.each(CALLS.map(({ path, said }) => [said, path] as const))('"%s" is one the terminal understands, and its files are there (%s)', async (line) => {
    const { exit, err } = await call(...words(line), '--help');
    expect([exit, err]).toEqual([0, '']);
    const named = words(line).filter((word) => /\/|\.\w+$/.test(word) && !OF_THE_READER.test(word));
    expect(named.filter((name) => !existsSync(join(top, name)))).toEqual([]);
  });

  it('are looked for in all pages, and one that does not exist would be seen', async () => {
    expect(CALLS.length).toBeGreaterThan(25);
    expect((await call(...words('simulate gr-1 --twice'), '--help')).exit).toBe(2);
  });

  it('of the trial in the README answer: the same events part in Italy', async () => {
    const lines = CALLS.filter(({ path, said }) => path === 'README.md' && said.includes('--try'));
    expect(lines).toHaveLength(2);
    const [alone, beside] = [await json(...words(lines[0]?.said ?? '')), await json(...words(lines[1]?.said ?? ''))];
    expect(alone).toMatchObject({ ok: true, country: 'greece', events: [{ accepted: true }, { accepted: false }, { accepted: true }, { accepted: true }, { accepted: true }, { accepted: true }] });
    expect(beside).toMatchObject({ ok: true, countries: ['greece', 'italy'], partings: [{ event: 4, accepted: [true, false] }] });
  });

  it('of npm are scripts of the project', () => {
    const { scripts } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8'));
    const named = told(/\bnpm (?:run (?:-s )?)?(start|test|(?<=run (?:-s )?)[a-z]+)\b/g).map(({ said }) => said);
    expect(new Set(named).size).toBeGreaterThan(5);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('of variables are read somewhere', () => {
    const code = ['game/launch/start.mjs', 'tests/browser/chromium.mjs', 'tests/browser/firefox.ts', 'tests/browser/harness.ts', 'tests/browser/same-everywhere.test.ts', 'tests/scenarios/memory-equals-plain.test.ts',
      'tests/engine/session/generated-case.test.ts', 'tests/engine/explore/random-machines.test.ts', 'tests/engine/pathways/proofs/document.ts', 'tests/seeds/record.ts'].map((path) => readFileSync(join(top, path), 'utf8')).join('\n');
    const named = told(/\b((?:ARIADNE|CHROME|FIREFOX)_[A-Z]+|[A-Z]{4,}(?==\S+ np))/g).map(({ said }) => said);
    expect(named).toEqual(expect.arrayContaining(['PORT', 'CHROME_PATH', 'FIREFOX_PATH', 'ARIADNE_SESSIONS', 'UPDATE']));
    expect(named.filter((name) => !code.includes(`process.env['${name}']`))).toEqual([]);
  });
});

describe('the places in the documents', () => {
  /** A path below one of our folders; what holds `<`, `*` or `...` stands for many. */
  const PLACES = told(/`((?:engine|game|tests|docs|seeds|scenarios|\.ci)\/[^`\s]*)`/g).filter(({ said }) => !/[<>*{}…]|\.\.\./.test(said) && !OF_THE_READER.test(said));
  const LINKS = told(/\]\(([^)\s]+)\)/g, PAGES).filter(({ said }) => !/^(https?:|#)/.test(said));

  it('are there', () => {
    expect(PLACES.length).toBeGreaterThan(80);
    expect(PLACES.filter(({ said }) => !existsSync(join(top, said.replace(/[:#].*$/, ''))))).toEqual([]);
  });

  it('that are linked are there, down to the heading', () => {
    expect(LINKS.length).toBeGreaterThan(30);
    expect(LINKS.filter(({ path, said }) => !leads(path, said))).toEqual([]);
    expect(leads('README.md', 'docs/tour.md#nowhere')).toBe(false);
  });
});

/** Whether a link of a page leads to a file, and to a heading in it where it names one. */
function leads(from: string, link: string): boolean {
  const [file = '', heading] = link.split('#');
  const path = file === '' ? join(top, from) : join(top, from, '..', file);
  if (!existsSync(path)) return false;
  return heading === undefined || [...readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm)].some((match) => slug(match[1] ?? '') === heading);
}

/** A heading as addresses write it. */
const slug = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replaceAll(' ', '-');
