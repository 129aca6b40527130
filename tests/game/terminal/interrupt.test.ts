import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { interruptible, STOPPED, type Interruptible } from '../../../game/terminal/interrupt.ts';
import { call, file, HEART } from './run.ts';

/** A process of its own starts the compiler first: seconds on a busy machine. */
const PROCESS_TIME = 60_000;

interface Heard { readonly host: Interruptible; readonly send: (signal: 'SIGINT' | 'SIGTERM') => void; readonly happened: readonly string[]; readonly listening: () => number; readonly clear: () => void }

/** A process as far as signals go. Notes what is done to it. */
function madeProcess(): Heard {
  const happened: string[] = [];
  let all: { readonly signal: string; readonly heard: () => void }[] = [];
  return {
    happened,
    host: {
      on: (signal, heard) => { all = [...all, { signal, heard }]; },
      off: (signal, heard) => { all = all.filter((each) => each.signal !== signal || each.heard !== heard); },
      end: (exit) => { happened.push(`end ${exit}`); },
    },
    send: (signal) => all.filter((each) => each.signal === signal).forEach(({ heard }) => heard()),
    listening: () => all.length,
    clear: () => { happened.push('clear'); },
  };
}

const aborted = (signal: AbortSignal): Promise<string> => new Promise((resolve) => signal.addEventListener('abort', () => resolve('what was counted')));

describe('Ctrl+C during a look', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('%s asks the work to come to its end, clears the line and is heard no longer afterwards', async (signal) => {
    const { host, send, happened, listening, clear } = madeProcess();
    const work = interruptible(aborted, clear, host);
    expect(listening()).toBe(2);
    send(signal);
    expect(await work).toBe('what was counted');
    expect(happened).toEqual(['clear']);
    expect(listening()).toBe(0);
  });

  it('ends at once the second time; one press that arrives three times is one', async () => {
    const { host, send, happened, clear } = madeProcess();
    let time = 0;
    const work = interruptible(aborted, clear, host, () => time);
    for (time of [1000, 1010, 1399]) send('SIGINT');
    expect(happened).not.toContain(`end ${STOPPED}`);
    time = 1400;
    send('SIGINT');
    expect(happened).toEqual(['clear', 'clear', 'clear', 'clear', 'end 130']);
    await work;
  });

  it('is heard no longer when the work fails', async () => {
    const { host, listening, clear } = madeProcess();
    await expect(interruptible(() => Promise.reject(new Error('no')), clear, host)).rejects.toThrow('no');
    expect(listening()).toBe(0);
  });

  it('leaves this process as it was, whatever is looked at', async () => {
    const log = file('interrupt.jsonl');
    await call('play', HEART, '--seed', 'c', '--auto', 'typical', '--log', log);
    const listeners = (): readonly number[] => ['SIGINT', 'SIGTERM'].map((signal) => process.listenerCount(signal));
    const before = listeners();
    const begun: unknown[] = [];
    const note = (signal: unknown): void => void begun.push(signal);
    process.on('newListener', note);
    expect((await call('whatif', log, '--runs', '1')).exit).toBe(0);
    process.off('newListener', note);
    expect(begun).toEqual(expect.arrayContaining(['SIGINT', 'SIGTERM']));
    expect(listeners()).toEqual(before);
  });
});

/** Start the terminal as a process that takes a pipe for a person's terminal, and press Ctrl+C once its line of progress says so. */
async function interrupted(when: RegExp, ...args: readonly string[]): Promise<{ readonly exit: number | null; readonly out: string; readonly err: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', '--import', 'data:text/javascript,process.stderr.isTTY=true', 'game/terminal/main.ts', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err, pressed] = ['', '', false];
  child.stdout.on('data', (text) => { out += String(text); });
  child.stderr.on('data', (text) => {
    err += String(text);
    if (pressed || !when.test(err)) return;
    pressed = true;
    child.kill('SIGINT');
  });
  const exit = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { exit, out, err };
}

describe('Ctrl+C, as a process', () => {
  it('whatif tells what it counted until then, exits 130, and leaves nothing of its line', async () => {
    const log = file('interrupt-process.jsonl');
    await call('play', 'gr-1', '--seed', 'amber', '--auto', 'careful', '--log', log);
    const { exit, out, err } = await interrupted(/\d{3} of 300000 continuations/, 'whatif', log, '--step', '3', '--runs', '100000');
    expect(exit).toBe(130);
    expect(out).toMatch(/^Stopped early \(cancelled\): \d+ of 100000 continuations of each way\.$/m);
    expect(out).toContain('second-try/x-ray-rule');
    expect(err.endsWith('\r\u001b[K')).toBe(true);
  }, PROCESS_TIME);

  it('explore --best tells what it has until then and exits 130', async () => {
    const { exit, out } = await interrupted(/\u001b\[K\S/, 'explore', 'gr-1', '--best', 'OUT_LONG_TERM_RESIDENCE', '--plays', '5000', '--json');
    expect(exit).toBe(130);
    expect(JSON.parse(out)).toMatchObject({ case: 'gr-1', stopped: 'cancelled' });
  }, PROCESS_TIME);
});
