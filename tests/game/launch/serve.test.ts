import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policyForHeader, policyForMeta } from '../../../game/launch/policy.mjs';
import { serveFolder } from '../../../game/launch/serve.mjs';

interface Reply {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const around = mkdtempSync(join(tmpdir(), 'ariadne-serve-'));
const folder = join(around, 'dist');
let address = '';
let close = async (): Promise<void> => undefined;

/** As the path is written: fetch() would tidy up `..` before it is sent. */
function ask(path: string, method = 'GET'): Promise<Reply> {
  return new Promise((answered, failed) => {
    const { hostname, port } = new URL(address);
    request({ hostname, port, path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () => answered({ status: response.statusCode, headers: response.headers, body }));
    })
      .on('error', failed)
      .end();
  });
}

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  mkdirSync(`${folder}-beside`);
  writeFileSync(join(folder, 'index.html'), '<title>Ariadne</title>');
  writeFileSync(join(folder, 'assets', 'main-a1.js'), 'export {};');
  writeFileSync(join(folder, '.hidden'), 'hidden');
  writeFileSync(join(around, 'secret.txt'), 'secret');
  writeFileSync(join(`${folder}-beside`, 'secret.txt'), 'secret');
  symlinkSync(join(around, 'secret.txt'), join(folder, 'link.txt'));
  ({ address, close } = await serveFolder(folder, 0));
});

afterAll(async () => {
  await close();
  rmSync(around, { recursive: true, force: true });
});

/** The greatest number among a hundred files opened together: it rises with each one that stays open, whatever numbers are free below. */
function greatestHandle(): number {
  const handles = Array.from({ length: 100 }, () => openSync(join(folder, 'index.html'), 'r'));
  handles.forEach((handle) => closeSync(handle));
  return Math.max(...handles);
}

describe('a load that is broken off', () => {
  it('leaves no file open', async () => {
    writeFileSync(join(folder, 'assets', 'long.js'), 'x'.repeat(8 * 1024 * 1024));
    const before = greatestHandle();
    await Promise.all(Array.from({ length: 40 }, () => new Promise<void>((over, failed) => {
      const { hostname, port } = new URL(address);
      const asked = request({ hostname, port, path: '/assets/long.js', agent: false }, (response) => void response.once('data', () => { response.destroy(); over(); }));
      asked.on('error', failed).end();
    })));
    await expect.poll(greatestHandle, { timeout: 10_000 }).toBeLessThan(before + 10);
  });
});

describe('the server of the built game', () => {
  it('is on 127.0.0.1 and gives the first page, never from a cache', async () => {
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const { status, headers, body } = await ask('/');
    expect([status, headers['content-type'], headers['cache-control'], body]).toEqual([200, 'text/html; charset=utf-8', 'no-cache', '<title>Ariadne</title>']);
  });

  it('lets a file with a hash in its name be kept for ever', async () => {
    const { headers } = await ask('/assets/main-a1.js?x=1');
    expect([headers['content-type'], headers['cache-control']]).toEqual(['text/javascript; charset=utf-8', 'public, max-age=31536000, immutable']);
  });

  it('sends the policy and its companions with every answer, found or not', async () => {
    for (const path of ['/', '/nowhere']) {
      const { headers } = await ask(path);
      expect(headers).toMatchObject({
        'content-security-policy': policyForHeader(),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
    }
  });

  it.each([
    '/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/../../secret.txt', '/..\\secret.txt', '/%5c..%5csecret.txt',
    '/../dist-beside/secret.txt', '/link.txt', '/.hidden', '/%00', '/%', '/assets', '/assets/', '/nowhere', '//secret.txt', 'http://other.example/secret.txt',
  ])('says 404 to %s', async (path) => {
    const { status, body } = await ask(path);
    expect([status, body]).toEqual([404, 'There is no such page here.\n']);
  });

  it('answers HEAD without a body and refuses to be written to', async () => {
    expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
    expect(await ask('/', 'POST')).toMatchObject({ status: 405 });
  });

  it('says that a port is taken', async () => {
    await expect(serveFolder(folder, Number(new URL(address).port))).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('the policy', () => {
  it('starts from nothing, and allows no inline and no evaluated script or style', () => {
    expect(policyForHeader()).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(policyForHeader()).not.toMatch(/unsafe|\*|https?:/);
  });

  it('is the same in the page, but for what a meta element cannot say', () => {
    expect(policyForMeta()).toBe(policyForHeader().replace("frame-ancestors 'none'; ", ''));
    expect(policyForMeta()).not.toBe(policyForHeader());
  });
});
