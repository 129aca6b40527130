import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Download, Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';

/** How the page is opened. Everything is optional; the default is a laptop's window in the light theme. */
export interface OpenOptions {
  /** CSS pixels; 1280 by 800 unless told. */
  readonly width?: number;
  readonly height?: number;
  readonly pixelRatio?: number;
  readonly reducedMotion?: boolean;
  readonly theme?: 'light' | 'dark';
  /** As with a high-contrast theme of the system. */
  readonly forcedColors?: boolean;
  /** False: no canvas gives a context, as where the browser can draw none. The game must stay complete. */
  readonly canvas?: boolean;
  readonly javaScript?: boolean;
  /** A BCP 47 tag; `en-GB` unless told. */
  readonly language?: string;
}

/** One open page and what it did that a page of this game never does. The arrays grow while the page lives. */
export interface OpenGame {
  readonly page: Page;
  /** Where the game is served, with a slash at its end. */
  readonly address: string;
  /** Breaches of the content security policy, as "directive: what was blocked". */
  readonly violations: readonly string[];
  /** Uncaught errors and lines the page wrote with console.error. */
  readonly errors: readonly string[];
  /** Requests to anywhere but the game's own server. */
  readonly strangers: readonly string[];
}

let connecting: Promise<Browser> | undefined;

/** The one browser of the whole run, which `served-game.ts` starts and ends. */
export function sharedBrowser(): Promise<Browser> {
  connecting ??= chromium.connect(inject('browserAddress'));
  return connecting;
}

function newContext(browser: Browser, options: OpenOptions): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    deviceScaleFactor: options.pixelRatio ?? 1,
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    colorScheme: options.theme ?? 'light',
    forcedColors: options.forcedColors ? 'active' : 'none',
    javaScriptEnabled: options.javaScript ?? true,
    locale: options.language ?? 'en-GB',
    timezoneId: 'Europe/Athens',
    serviceWorkers: 'block',
  });
}

function refuseCanvas(): void {
  HTMLCanvasElement.prototype.getContext = () => null;
}

/** Runs in the page: hands each breach of the policy to the test. */
function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', (breach) => {
    void Reflect.get(globalThis, 'ariadneViolation')(`${breach.effectiveDirective}: ${breach.blockedURI} ${breach.sample}`.trim());
  });
}

async function watch(context: BrowserContext, page: Page, address: string): Promise<Omit<OpenGame, 'page' | 'address'>> {
  const violations: string[] = [];
  const errors: string[] = [];
  const strangers: string[] = [];
  await context.exposeFunction('ariadneViolation', (text: string) => void violations.push(text));
  await context.addInitScript(reportViolations);
  page.on('pageerror', (error) => void errors.push(error.message));
  page.on('console', (line) => void (line.type() === 'error' && errors.push(line.text())));
  context.on('request', (request) => {
    const own = request.url().startsWith(address) || /^(data|blob):/.test(request.url());
    if (!own) strangers.push(request.url());
  });
  return { violations, errors, strangers };
}

/**
 * Open a page of the built game, in a window without memory of any other, under the policy users get.
 * The window closes when the test ends.
 * @param path below the game's address, for example `'#/cases'`; empty for the first page
 */
export async function openGame(path = '', options: OpenOptions = {}): Promise<OpenGame> {
  const address = inject('gameAddress');
  const context = await newContext(await sharedBrowser(), options);
  onTestFinished(() => context.close());
  if (options.canvas === false) await context.addInitScript(refuseCanvas);
  const page = await context.newPage();
  const seen = await watch(context, page, address);
  await page.goto(new URL(path, address).href, { waitUntil: 'load' });
  return { page, address, ...seen };
}

/** One finding of axe-core, short enough for a failed test's output. */
export interface AccessFinding {
  readonly rule: string;
  readonly help: string;
  readonly places: readonly string[];
}

let axe: Promise<string> | undefined;

/** Put axe-core into the page, once: half a megabyte to send and to read. It enters through the debugger, so the page keeps its policy. */
async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => 'axe' in globalThis)) return;
  axe ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(await axe);
}

const WCAG_22_AA_AND_GOOD_PRACTICE = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe-core finds on the page as it is now: WCAG 2.0 to 2.2, levels A and AA, and good practice.
 * @param inside a CSS selector, to look at a part of the page only
 */
export async function accessFindings(page: Page, inside = 'html'): Promise<readonly AccessFinding[]> {
  await bringAxe(page);
  const results = await page.evaluate(
    ([selector, tags]): Promise<AxeResults> =>
      Reflect.get(globalThis, 'axe').run(selector, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }),
    [inside, WCAG_22_AA_AND_GOOD_PRACTICE] as const,
  );
  return results.violations.map(({ id, help, nodes }) => ({ rule: id, help, places: nodes.map((node) => node.html.slice(0, 160)) }));
}

/** What the page gave to save, as text. */
export async function savedText(download: Download): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * The page as a PNG, for a look or a comparison.
 * @param name with it the picture is also written below the folder `ARIADNE_PICTURES` names, where that is set
 */
export function picture(page: Page, name?: string): Promise<Buffer> {
  const folder = process.env['ARIADNE_PICTURES'];
  return page.screenshot({ animations: 'disabled', ...(folder && name ? { path: `${folder}/${name}.png` } : {}) });
}
