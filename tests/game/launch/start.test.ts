import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { top } from '../../../game/launch/install.mjs';

/** Run `npm start`'s program with this PORT; here only where it must refuse before it installs or builds. */
function start(port: string): { code: number | null; said: string } {
  const run = spawnSync(process.execPath, [join(top, 'game/launch/start.mjs')], { env: { ...process.env, PORT: port }, encoding: 'utf8', timeout: 20_000 });
  return { code: run.status, said: `${run.stdout}${run.stderr}` };
}

describe('npm start refuses in one line', () => {
  it.each(['abc', '-1', '65536', '80.5', '0x50'])('a PORT of %s', (port) => {
    expect(start(port)).toEqual({ code: 1, said: `PORT is "${port}". Give a number from 1 to 65535, for example: PORT=8080 npm start\n` });
  });

  it('a port in use, before it builds anything', async () => {
    const other = createServer();
    onTestFinished(() => void other.close());
    const port = await new Promise<number>((listening) => {
      other.listen(0, '127.0.0.1', () => {
        const bound = other.address();
        listening(typeof bound === 'object' && bound ? bound.port : 0);
      });
    });
    const { code, said } = start(String(port));
    expect(code).toBe(1);
    expect(said).toMatch(new RegExp(`^Port ${port} is in use\\. Choose another, for example: PORT=\\d+ npm start\\n$`));
  });
});
