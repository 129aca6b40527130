import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { licences } from './game/launch/licences.mjs';
import { policyForMeta } from './game/launch/policy.mjs';
import { ALONE } from './tests/alone.ts';

const top = fileURLToPath(new URL('.', import.meta.url));

/**
 * The built page carries the policy itself, so it holds on any server.
 * Only the build: while developing, Vite adds style elements that the policy refuses.
 */
const policyInThePage: Plugin = {
  name: 'ariadne-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policyForMeta() }, injectTo: 'head-prepend' },
  ],
};

const { inPage, inWorker } = licences();

/** What times something and so has the machine to itself. */
const MEASURING = ['tests/browser/bench-gates.test.ts'];
const inBrowser = { environment: 'node', globalSetup: 'tests/browser/served-game.ts', isolate: false, testTimeout: 120_000, hookTimeout: 120_000 } as const;
const inNode = { environment: 'node', globalSetup: 'tests/scratch.ts', testTimeout: 60_000, hookTimeout: 60_000 } as const;

export default defineConfig({
  // Vitest names test files from the top folder; the page lives in game/.
  root: process.env['VITEST'] ? top : `${top}game`,
  base: './',
  publicDir: false,
  plugins: [policyInThePage, inPage],
  worker: { plugins: inWorker },
  server: { host: '127.0.0.1', fs: { allow: [top] } },
  build: {
    outDir: `${top}dist`,
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    // A data: address for a font or script would be refused by the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Phaser is one chunk of 1.3 MB that the text never waits for.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'phaser', test: /node_modules[\\/]phaser[\\/]/ }] } },
    },
  },
  test: {
    allowOnly: false,
    projects: [
      {
        extends: true,
        // Half of the time went into loading the same modules again for each file.
        test: { ...inNode, name: 'node', isolate: false, include: ['tests/**/*.test.{ts,tsx}'], exclude: [...ALONE, 'tests/browser/**', '**/node_modules/**'] },
      },
      {
        extends: true,
        // Mixed with the others they would end the workers that those share.
        test: { ...inNode, name: 'node-alone', include: [...ALONE], sequence: { groupOrder: 1 } },
      },
      {
        extends: true,
        test: { ...inBrowser, name: 'browser', include: ['tests/browser/**/*.test.{ts,tsx}'], exclude: [...MEASURING, '**/node_modules/**'] },
      },
      {
        extends: true,
        test: { ...inBrowser, name: 'browser-alone', include: [...MEASURING], sequence: { groupOrder: 1 } },
      },
    ],
  },
});
