/**
 * Tests in Node that need every module as it is when it is loaded; all others share theirs with the files before and after.
 * A file belongs here if it puts something in the place of a module, a clock or the browser, or counts from an empty memory.
 */
export const ALONE: readonly string[] = [
  // What is kept of XState's answers is counted from nothing.
  'tests/bench/asks.test.ts',
  'tests/bench/gates.test.ts',
  'tests/engine/pathways/memory/doubt.test.ts',
  'tests/engine/pathways/memory/large-value.test.ts',
  'tests/engine/pathways/memory/memory.test.ts',
  'tests/engine/pathways/memory/outside.test.ts',
  'tests/engine/pathways/memory/pack.test.ts',
  'tests/engine/pathways/memory/rehydration.test.ts',
  'tests/engine/pathways/memory/table.test.ts',
  'tests/engine/pathways/remember.test.ts',
  'tests/game/futures/tables.test.ts',
  'tests/game/futures/tables-used.test.ts',
  'tests/scenarios/memory-equals-plain.test.ts',
  // Modules, clocks or listeners are replaced or counted.
  'tests/game/futures/page-pool.test.ts',
  'tests/game/futures/time-to-judge.test.ts',
  'tests/game/terminal/interrupt.test.ts',
  // The whole program holds one session, on a disk that the test brings along.
  'tests/game/debrief/notes-store.test.ts',
  'tests/game/session/calling-seed.test.ts',
  'tests/game/session/database.test.ts',
  'tests/game/session/port.test.ts',
  'tests/game/session/store-entries.test.ts',
];
