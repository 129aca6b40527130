import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for files of tests, gone when the run ends. */
    scratch: string;
  }
}

/** Once for all tests in Node. A worker cannot clear up behind itself: Vitest ends it by a signal. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'ariadne-scratch-'));
  project.provide('scratch', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
