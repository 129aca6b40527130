import { describe, expect, it } from 'vitest';
import { bestPlay, openSession, searchPlan, USUAL_BUDGET, type LeaningTable } from '#engine';
import { FUTURES } from '../../game/debrief/words-futures.ts';
import type { LongLook } from '../../game/futures/long-look.ts';
import { chainText } from '../engine/explore/chain-case.ts';
import { programFrom } from '../fixtures/program-from.ts';
import { openDebrief, openNumbers } from './debrief-session.ts';
import { openGame } from './harness.ts';

/** A worker may wait for a busy machine; nothing here is measured. */
const PATIENCE = { timeout: 90_000 };
const TIME = 180_000;

/** The address of the worker that is shipped: a page that looks ahead starts it. */
async function workerAddress(): Promise<string> {
  const { page } = await openDebrief();
  await openNumbers(page);
  const section = page.getByRole('region', { name: FUTURES.title });
  await section.getByText(FUTURES.turning, { exact: true }).click();
  const started = page.waitForEvent('worker', PATIENCE);
  await section.getByRole('button', { name: FUTURES.lookAll }).click();
  const address = (await started).url();
  // Its look at all the choices would go on beside what is asked here.
  await page.close();
  return address;
}

interface Given { readonly address: string; readonly asks: readonly unknown[]; readonly before: readonly number[] }

/** Runs in the page: asks the worker one thing after the other, each look in slices until it ends, and gives the last reply of each. */
async function askWorker({ address, asks, before }: Given): Promise<{ readonly replies: readonly unknown[]; readonly slices: number }> {
  const rules = { createScriptURL: (text: string): string => text };
  const policy = Reflect.get(globalThis, 'trustedTypes').createPolicy('ariadne-worker', rules);
  const worker = new Worker(policy.createScriptURL(address), { type: 'module' });
  const replyTo = (ask: unknown): Promise<{ readonly type: string }> => new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(ask);
  });
  const replies: unknown[] = [];
  let slices = 0;
  for (const ask of asks) {
    const look = Reflect.get(Object(ask), 'look');
    if (look?.kind === 'follow') look.before = Int32Array.from(before);
    const first = await replyTo(ask);
    if (first.type !== 'begun') {
      replies.push(first);
      continue;
    }
    const id = Reflect.get(Object(ask), 'id');
    for (let reply = await replyTo({ type: 'go-on', id, milliseconds: 1, stop: false }); ; reply = await replyTo({ type: 'go-on', id, milliseconds: 1, stop: false })) {
      slices += 1;
      if (reply.type === 'working') continue;
      replies.push(reply);
      break;
    }
  }
  worker.terminate();
  return { replies, slices };
}

describe('best play in a worker of Chromium', () => {
  it('is what the engine finds in Node, exact and searched for, done in slices', async () => {
    const program = programFrom(chainText('italy', 4));
    const { state: before } = openSession(program, { seed: 'amber', seating: { nurse: 'trainee' } });
    const policy: LeaningTable = { name: 'own', otherwise: 'careful', weights: { 'talk-2/listen': 1000 } };
    const order = { wanted: ['heard'], policy, budget: USUAL_BUDGET, plays: 60, seed: 'luck' };
    const start = { auto: { policy, seats: ['nurse'] } };
    // The state does not survive the way into the page as what it is; it is put in there.
    const follow: LongLook = { kind: 'follow', before: new Int32Array(0), order };
    const search: LongLook = { kind: 'search', start, order };
    const asks = [{ type: 'open', scenario: program.scenario, memory: null }, { type: 'begin', id: 1, look: { ...follow, before: [] } }, { type: 'begin', id: 2, look: search }];
    const address = await workerAddress();
    const { page, errors, violations, strangers } = await openGame();
    const { replies, slices } = await page.evaluate(askWorker, { address, asks, before: [...before] });
    expect(replies).toEqual([
      { type: 'opened', program: program.hash },
      { type: 'best', play: bestPlay(program, before, order) },
      { type: 'plan', plan: searchPlan(program, start, order) },
    ]);
    expect(slices).toBeGreaterThan(3);
    expect({ errors, violations, strangers }).toEqual({ errors: [], violations: [], strangers: [] });
  }, TIME);
});
