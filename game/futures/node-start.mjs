import { register } from 'tsx/esm/api';

// A worker thread does not take over how its parent reads TypeScript.
register();
await import('./node-worker.ts');
