import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { COUNTRIES, pathwayOf } from '#engine';
import type { Country } from '#engine';
import { caseFiles } from '../../game/terminal/files.ts';
import { chainText } from '../engine/explore/chain-case.ts';
import { findFirefox, openFirefox } from './firefox.ts';
import { generatedText } from '../engine/session/generated-case.ts';
import { openGame } from './harness.ts';
import { builtPage, serveComparison } from './same-everywhere-server.ts';
import { playCase, type Asked, type Played } from './same-everywhere.ts';

/** Of each case. More by hand: `ARIADNE_SESSIONS=4000 npm test -- tests/browser/same-everywhere`. */
const SESSIONS = Number(process.env['ARIADNE_SESSIONS'] ?? 200);

vi.setConfig({ testTimeout: 120_000 + SESSIONS * 500, hookTimeout: 120_000 + SESSIONS * 500 });

/** Of each drawn case: few, because every one is long. */
const DRAWN_SESSIONS = Math.ceil(SESSIONS / 20);
const DRAWN_SEED = 2;

function drawnText(country: Country): string {
  const pathway = pathwayOf(country);
  if (!pathway) throw new Error(`${country} has no pathway.`);
  return generatedText(pathway, DRAWN_SEED);
}

const HEART = fileURLToPath(new URL('../engine/session/heart.yaml', import.meta.url));
/** The case of the session tests, every case that is shipped, an evening of fifteen decisions in each country, and a case in each that nobody would write. */
const ASKED: readonly Asked[] = [
  { name: 'heart', source: readFileSync(HEART, 'utf8'), sessions: SESSIONS, exact: false },
  ...caseFiles().map(({ name, text }) => ({ name, source: text, sessions: SESSIONS, exact: false })),
  ...COUNTRIES.map((country) => ({ name: `chain-${country}`, source: chainText(country, 15), sessions: SESSIONS, exact: true })),
  ...COUNTRIES.map((country) => ({ name: `drawn-${country}`, source: drawnText(country), sessions: DRAWN_SESSIONS, exact: false })),
];

type Opener = (address: string) => Promise<{ readonly failed: Promise<never> }>;
const inChromium: Opener = async (address) => {
  const { page } = await openGame(address);
  return { failed: new Promise((_, reject) => { page.once('crash', () => { reject(new Error('The page crashed in Chromium.')); }); }) };
};
const inFirefox = (path: string): Opener => async (address) => {
  const firefox = openFirefox(path, address);
  onTestFinished(firefox.close);
  return firefox;
};

const firefox = findFirefox();
/** What it calls itself, and how it is opened. */
const BROWSERS: readonly (readonly [name: string, browser: { readonly calls: RegExp; readonly open: Opener }])[] = [
  ['Chromium', { calls: /Chrome\//, open: inChromium }],
  ...(firefox ? [['Firefox', { calls: /Firefox\//, open: inFirefox(firefox) }] as const] : []),
];
if (!firefox) console.log('Firefox was not found, so sessions are compared between Node and Chromium only. To compare it too: apt-get install --no-install-recommends firefox-esr');

let script = '';
beforeAll(async () => { script = await builtPage(); });

const here: Played[] = [];
/** The same in Node, once. Between cases the test runner gets a word in. */
async function playedHere(): Promise<readonly Played[]> {
  for (const asked of ASKED.slice(here.length)) {
    here.push(playCase(asked));
    await setImmediate();
  }
  return here;
}

describe('a session is the same everywhere', () => {
  it.each(BROWSERS)(`every fact of ${SESSIONS} sessions a case, ${DRAWN_SESSIONS} of a drawn one, session files and looks ahead are alike in Node and in %s`, async (_, { calls, open }) => {
    const comparison = await serveComparison(script, ASKED);
    onTestFinished(comparison.close);
    const { failed } = await open(comparison.address);
    await Promise.race([comparison.begun, failed]);
    // Node plays while the browser does.
    const ours = await playedHere();
    const { browser, played, problems } = await Promise.race([comparison.report, failed]);
    expect(browser).toMatch(calls);
    expect(problems).toEqual([]);
    expect(played.map(({ name, lines }) => [name, lines.length])).toEqual(ours.map(({ name, lines }) => [name, lines.length]));
    expect(firstDifferences(ours, played)).toEqual([]);
  });

  it('and plain XState gives what remembered answers give, in sessions that differ from one another', async () => {
    const ours = await playedHere();
    for (const { name, lines } of ours) {
      const played = (kind: string): readonly string[] => lines.filter((line) => line.startsWith(`${kind} `)).map((line) => line.slice(kind.length + 1));
      const sessions = played('session');
      expect([name, played('plain').filter((line) => !sessions.includes(line))]).toEqual([name, []]);
      expect(played('plain').length).toBeGreaterThan(0);
      expect(new Set(sessions.map((line) => line.split(' ')[1])).size).toBeGreaterThan(sessions.length / 2);
      expect(played('sampled').length).toBeGreaterThan(2);
    }
    const among = (kind: string, words: string): number => ours.flatMap(({ lines }) => lines.filter((line) => line.startsWith(`${kind} `) && line.includes(words))).length;
    expect(among('exact', '"how":"exact"')).toBe(3 * COUNTRIES.length);
    expect(among('best', '"how":"exact"')).toBe(COUNTRIES.length);
    expect(among('plan', '')).toBe(ASKED.length);
    expect([among('learnt', ''), among('traced', ' alike')]).toEqual([ASKED.length, ASKED.length * 20]);
  });
});

/** The first line of each case that differs, here and there: enough to play that one thing again. */
function firstDifferences(ours: readonly Played[], theirs: readonly Played[]): readonly string[] {
  return ours.flatMap(({ name, lines }, at) => {
    const there = theirs[at]?.lines ?? [];
    const place = lines.findIndex((line, index) => line !== there[index]);
    return place < 0 ? [] : [`${name}: ${lines[place] ?? ''} <> ${there[place] ?? ''}`];
  });
}
