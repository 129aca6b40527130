import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { policyForHeader } from '../../game/launch/policy.mjs';
import { themeCss } from '../../game/present/theme.ts';
import { sharedBrowser } from './harness.ts';
import type { PictureName, StagePage } from './stage-page.tsx';

/** Nothing answers at this address but the test itself: it is never looked up. */
const ADDRESS = 'http://stage.invalid/';
const TOP = fileURLToPath(new URL('../../', import.meta.url));
const STYLE = `@font-face { font-family: "Source Sans 3 Variable"; src: url("/face.woff2"); font-weight: 200 900 }
body { margin: 0; background: var(--paper) } #stage, #svg { width: 744px } #stage { margin-bottom: 16px }`;

let files: ReadonlyMap<string, { readonly type: string; readonly body: string | Buffer }>;

/** The page's code in one file, as the game's build would split it off. */
async function bundled(): Promise<string> {
  const result = await build({
    configFile: false, root: TOP, logLevel: 'error', publicDir: false,
    build: { write: false, minify: false, target: 'es2022', modulePreload: false, rolldownOptions: { input: `${TOP}tests/browser/stage-page.tsx`, output: { codeSplitting: false } } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('vite gave no output');
  return output.output[0].code;
}

beforeAll(async () => {
  const face = createRequire(import.meta.url).resolve('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2');
  files = new Map<string, { readonly type: string; readonly body: string | Buffer }>([
    ['/', { type: 'text/html', body: '<!doctype html><html lang="en"><title>Stage</title><link rel="stylesheet" href="/style.css"><div id="stage"></div><div id="svg"></div><script type="module" src="/page.js"></script></html>' }],
    ['/style.css', { type: 'text/css', body: themeCss() + STYLE }],
    ['/page.js', { type: 'text/javascript', body: await bundled() }],
    ['/face.woff2', { type: 'font/woff2', body: await readFile(face) }],
  ]);
});

interface Opened { readonly page: Page; readonly problems: string[] }

async function openPage(options: { readonly forced?: boolean; readonly noCanvas?: boolean; readonly ratio?: number; readonly clock?: boolean } = {}): Promise<Opened> {
  const context = await (await sharedBrowser()).newContext({ viewport: { width: 800, height: 1200 }, deviceScaleFactor: options.ratio ?? 1, forcedColors: options.forced ? 'active' : 'none' });
  onTestFinished(() => context.close());
  const problems: string[] = [];
  const page = await context.newPage();
  page.on('pageerror', (error) => void problems.push(error.message));
  page.on('console', (line) => void (line.type() === 'error' && problems.push(line.text())));
  await context.route('**/*', (route) => {
    const file = files.get(new URL(route.request().url()).pathname);
    return file ? route.fulfill({ contentType: file.type, body: file.body, headers: { 'Content-Security-Policy': policyForHeader() } }) : route.fulfill({ status: 204 });
  });
  if (options.noCanvas) await page.addInitScript(() => { HTMLCanvasElement.prototype.getContext = () => null; });
  if (options.clock) await page.clock.install({ time: 0 });
  await page.goto(ADDRESS);
  await page.waitForFunction(() => 'stagePage' in globalThis);
  return { page, problems };
}

/** Calls a function of the page by name. */
const ask = <Name extends keyof StagePage>(page: Page, name: Name, ...values: Parameters<StagePage[Name]>): Promise<void> =>
  page.evaluate(([called, given]) => {
    const ours: Record<string, (...all: readonly unknown[]) => Promise<void> | void> = Reflect.get(globalThis, 'stagePage');
    return ours[called]?.(...given);
  }, [name as string, values as readonly unknown[]] as const);

const still = (theme: 'light' | 'dark' = 'light') => ({ theme, reducedMotion: true } as const);

/** Share of pixels in which two pictures clearly differ: more than a quarter of a channel, so that edges may be softer. */
async function difference(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(async (pictures) => {
    const read = async (data: string): Promise<ImageData> => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
      const pen = canvas.getContext('2d');
      if (!pen) throw new Error('no 2d context');
      pen.drawImage(image, 0, 0);
      return pen.getImageData(0, 0, image.width, image.height);
    };
    const [a, b] = await Promise.all([read(pictures[0]), read(pictures[1])]);
    if (a.width !== b.width || a.height !== b.height) return 1;
    let differing = 0;
    for (let at = 0; at < a.data.length; at += 4) {
      const apart = [0, 1, 2].some((channel) => Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0)) > 64);
      if (apart) differing += 1;
    }
    return differing / (a.data.length / 4);
  }, [one.toString('base64'), other.toString('base64')] as const);
}

/** Frames the page asks for within a third of a second. */
const framesAsked = (page: Page): Promise<number> => page.evaluate(async () => {
  const before = window.requestAnimationFrame;
  let frames = 0;
  window.requestAnimationFrame = (callback) => { frames += 1; return before.call(window, callback); };
  await new Promise((done) => { setTimeout(done, 330); });
  window.requestAnimationFrame = before;
  return frames;
});

const canvasOf = (page: Page): Promise<Buffer> => page.locator('#stage canvas').screenshot();
const svgOf = (page: Page): Promise<Buffer> => page.locator('#svg svg').screenshot();
const settle = (page: Page): Promise<void> => page.waitForTimeout(400);
const TOLERANCE = 0.012;

describe('the two painters', () => {
  it.each([['room', 'light', 1], ['alone', 'dark', 1], ['map', 'light', 2], ['later', 'dark', 1]] as const)('draw the same %s in the %s theme at %i device pixels', async (name, theme, ratio) => {
    const { page, problems } = await openPage({ ratio });
    await ask(page, 'open', { painter: 'canvas' });
    await ask(page, 'show', name, still(theme));
    await ask(page, 'svg', name, theme);
    await settle(page);
    expect(await difference(page, await canvasOf(page), await svgOf(page))).toBeLessThan(TOLERANCE);
    expect(problems).toEqual([]);
  });

  it('would be caught drawing different pictures: one person less is over the tolerance', async () => {
    const { page } = await openPage();
    await ask(page, 'open', { painter: 'canvas' });
    await ask(page, 'show', 'room', still());
    await ask(page, 'svg', 'alone', 'light');
    await settle(page);
    expect(await difference(page, await canvasOf(page), await svgOf(page))).toBeGreaterThan(TOLERANCE * 2);
  });

  it('put the ribbon below the picture without a word of the wall between them', async () => {
    const { page } = await openPage();
    await ask(page, 'open', { painter: 'canvas' });
    await ask(page, 'show', 'room', { ...still(), ribbon: true });
    await ask(page, 'svg', 'ribbon', 'light');
    await settle(page);
    const box = await page.locator('#stage canvas').boundingBox();
    expect(box).toMatchObject({ width: 744, height: 440 + 8 + 104 });
    const ribbon = await page.screenshot({ clip: { x: box?.x ?? 0, y: (box?.y ?? 0) + 448, width: 744, height: 104 } });
    expect(await difference(page, ribbon, await svgOf(page))).toBeLessThan(TOLERANCE);
    const gap = await page.screenshot({ clip: { x: box?.x ?? 0, y: (box?.y ?? 0) + 441, width: 744, height: 6 } });
    const paper = await page.screenshot({ clip: { x: box?.x ?? 0, y: (box?.y ?? 0) + 553, width: 744, height: 6 } });
    expect(await difference(page, gap, paper)).toBe(0);
  });
});

describe('the stage on a canvas', () => {
  it('is hidden from assistive technology and takes no focus', async () => {
    const { page } = await openPage();
    await ask(page, 'open', { painter: 'canvas' });
    await ask(page, 'show', 'room', still());
    expect(await page.locator('#stage').getAttribute('aria-hidden')).toBe('true');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('CANVAS');
    expect(await page.locator('#stage canvas').evaluate((canvas: HTMLCanvasElement) => canvas.tabIndex)).toBe(-1);
  });

  it('sleeps while nothing moves, and wakes for what does', async () => {
    const { page } = await openPage();
    await ask(page, 'open', { painter: 'canvas' });
    await ask(page, 'show', 'room', still());
    await settle(page);
    expect(await framesAsked(page)).toBe(0);
    await ask(page, 'show', 'alone', { theme: 'light', reducedMotion: false });
    expect(await framesAsked(page)).toBeGreaterThan(1);
    await expect.poll(() => framesAsked(page), { timeout: 10_000 }).toBe(0);
  });

  it.each(['key', 'click', 'nothing'] as const)('completes every movement at once on any key or click, and on nothing else: %s', async (kind) => {
    const { page } = await openPage({ clock: true });
    await ask(page, 'open', { painter: 'canvas' });
    await ask(page, 'show', 'room', still());
    await ask(page, 'svg', 'alone', 'light');
    await page.clock.pauseAt(60_000);
    await ask(page, 'show', 'alone', { theme: 'light', reducedMotion: false });
    await page.clock.runFor(50);
    if (kind === 'key') await page.keyboard.press('Shift');
    if (kind === 'click') await page.mouse.click(790, 10);
    await page.clock.runFor(50);
    const midway = await difference(page, await canvasOf(page), await svgOf(page));
    expect({ complete: midway < TOLERANCE, onItsWay: midway > TOLERANCE * 2 }).toEqual({ complete: kind !== 'nothing', onItsWay: kind === 'nothing' });
    await page.clock.runFor(1200);
    expect(await difference(page, await canvasOf(page), await svgOf(page))).toBeLessThan(TOLERANCE);
  });

  it('lets the page scroll under the wheel and keeps no key for itself', async () => {
    const { page } = await openPage();
    await ask(page, 'open', { painter: 'canvas' });
    await ask(page, 'show', 'room', still());
    await page.evaluate(() => { document.body.style.height = '4000px'; });
    await page.mouse.move(300, 200);
    await page.mouse.wheel(0, 300);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(300);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(300);
  });

  it('empties the picture at once when the curtain falls, and leaves nothing when it is closed', async () => {
    const { page, problems } = await openPage();
    await ask(page, 'open', { painter: 'canvas' });
    await ask(page, 'show', 'room', still());
    await ask(page, 'clear');
    expect(await page.locator('#stage canvas').isVisible()).toBe(false);
    await ask(page, 'show', 'room', still());
    expect(await page.locator('#stage canvas').isVisible()).toBe(true);
    await ask(page, 'destroy');
    await settle(page);
    expect(await page.locator('#stage').innerHTML()).toBe('');
    expect(problems).toEqual([]);
  });
});

describe('the stage without a canvas', () => {
  it('uses SVG in forced colours, with system keywords written out', async () => {
    const { page } = await openPage({ forced: true });
    await ask(page, 'open', {});
    await ask(page, 'show', 'map', { theme: 'forced', reducedMotion: true });
    expect(await page.locator('#stage canvas').count()).toBe(0);
    const colours = await page.locator('#stage svg [fill], #stage svg [stroke]').evaluateAll((all) => [...new Set(all.flatMap((one) => [one.getAttribute('fill'), one.getAttribute('stroke')]))]);
    expect(colours.filter((colour) => colour?.startsWith('#'))).toEqual([]);
    expect(colours).toContain('CanvasText');
  });

  it('uses SVG where no canvas can be drawn, without an uncaught error', async () => {
    const { page } = await openPage({ noCanvas: true });
    await ask(page, 'open', {});
    await ask(page, 'show', 'room', still());
    await expect.poll(() => page.locator('#stage svg').count()).toBe(1);
    expect(await page.locator('#stage canvas').count()).toBe(0);
  });

  it('lays the straight thread once, stretch by stretch, and completes it on any key', async () => {
    const { page } = await openPage({ clock: true });
    const drawn = (): Promise<number> => page.locator('#svg svg > *').count();
    await ask(page, 'svg', 'ending', 'light', true);
    const whole = await drawn();
    await page.clock.pauseAt(60_000);
    await ask(page, 'forget');
    await ask(page, 'svg', 'ending', 'light', false);
    await page.clock.runFor(500);
    const midway = await drawn();
    expect(midway).toBeLessThan(whole);
    await page.keyboard.press('Shift');
    await page.clock.runFor(50);
    expect(await drawn()).toBe(whole);
  });

  it('names the picture and describes it in one sentence', async () => {
    const { page } = await openPage();
    const name: PictureName = 'room';
    await ask(page, 'svg', name, 'light');
    expect(await page.getByRole('img', { name: 'Athens, hospital, emergency' }).count()).toBe(1);
    expect(await page.locator('#svg desc').textContent()).toBe('In the room: Nadira; You, nurse; a man who says he is her uncle (speaking).');
  });
});
