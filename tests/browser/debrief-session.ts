import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { compileScenario, factsOf, impactOf, loadWeights, openSession, parseScenario, pathwayOf, seatAll, submit, throughEyes, timeline, viewFor, writeLog } from '#engine';
import type { Impact, Session, Timeline, Weights } from '#engine';
import { openGame, type OpenGame, type OpenOptions } from './harness.ts';

const textAt = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

/** A session that was played to its end, as a file and as the model reads it. */
export interface Recorded { readonly session: Session; readonly text: string; readonly impact: Impact; readonly whole: Timeline; readonly weights: Weights }

let recorded: Recorded | undefined;

/** The nurse and the social worker are played; each takes the last open choice; all other seats are stand-ins. */
export function recordedSession(): Recorded {
  recorded ??= record();
  return recorded;
}

function record(): Recorded {
  const source = textAt('scenarios/greece/gr-1.yaml');
  const parsed = parseScenario(source, 'gr-1.yaml');
  const pathway = pathwayOf('greece');
  if (!parsed.ok || !pathway) throw new Error('The case gr-1 does not read.');
  const program = compileScenario(parsed.scenario, pathway);
  const played = program.names.seats.slice(0, 2);
  let session = openSession(program, { seed: 'amber-river-17', seating: { ...seatAll(program, 'typical'), ...Object.fromEntries(played.map((seat) => [seat, 'trainee' as const])) } });
  for (let left = 300; left > 0; left -= 1) {
    const next = nextStep(session, played);
    if (!next) break;
    session = next;
  }
  const weights = weightsOfSeeds();
  const facts = factsOf(session);
  const impact = impactOf(program, weights, facts);
  return { session, text: writeLog(session, source), impact, weights, whole: timeline({ program, facts, impact, weights }) };
}

function nextStep(session: Session, played: readonly string[]): Session | null {
  for (const seat of played) {
    const view = viewFor(session, seat);
    const [moment] = view.moments;
    const choice = moment?.choices.findLast(({ refusal }) => refusal === null);
    if (!moment || !choice) continue;
    const answer = submit(session, { type: 'choose', seat, beat: moment.beat, choice: choice.id });
    if (answer.accepted) return answer.session;
  }
  for (const seat of played) {
    const answer = submit(session, { type: 'wait', seat });
    if (answer.accepted) return answer.session;
  }
  return null;
}

function weightsOfSeeds(): Weights {
  const file = (name: string): string => textAt(`seeds/impact/${name}.yaml`);
  const read = loadWeights({ harms: file('harms'), protective: file('protective'), risks: file('risks'), rights: file('rights'), model: file('model') });
  if (!read.ok) throw new Error(read.problems[0]?.message ?? 'The weights do not read.');
  return read.weights;
}

/** Places in the timeline of the steps that a seat did not know of. */
export function hiddenFrom(seat: string): readonly number[] {
  const { whole } = recordedSession();
  const seen = new Set(throughEyes(whole, seat).steps.map(({ index }) => index));
  return whole.steps.map(({ index }) => index).filter((index) => !seen.has(index));
}

export const sessionFile = (text: string): { name: string; mimeType: string; buffer: Buffer } => ({ name: 'gr-1.ariadne.jsonl', mimeType: 'application/x-ndjson', buffer: Buffer.from(text) });

/** Open the debrief of the recorded session, in a browser that has never seen it. */
export async function openDebrief(options: OpenOptions = {}): Promise<OpenGame & { readonly id: string }> {
  const game = await openGame('#/sessions', options);
  await game.page.locator('input[type=file]').setInputFiles(sessionFile(recordedSession().text));
  await game.page.locator('.debrief h2').waitFor();
  return { ...game, id: game.page.url().split('/').at(-1) ?? '' };
}

/** Go to a phase by its button. */
export async function toPhase(page: Page, name: 'Reactions' | 'Description' | 'Analysis' | 'Summary'): Promise<void> {
  await page.getByRole('navigation', { name: 'Phases of the debrief' }).getByRole('button', { name }).click();
  await page.getByRole('heading', { level: 2, name }).waitFor();
}

export async function openNumbers(page: Page): Promise<void> {
  await toPhase(page, 'Analysis');
  await page.getByRole('button', { name: 'Open the analysis' }).click();
}

/** All lines of all sessions the browser keeps, by session. */
export function keptLines(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  return page.evaluate(() => new Promise((resolve, reject) => {
    const opening = indexedDB.open('ariadne');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const all = opening.result.transaction('lines').objectStore('lines').getAll();
      all.onsuccess = () => {
        const lines: Record<string, string[]> = {};
        for (const line of all.result) (lines[line.id] ??= []).push(line.text);
        opening.result.close();
        resolve(lines);
      };
    };
  }));
}
