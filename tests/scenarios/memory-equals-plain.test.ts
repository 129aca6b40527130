import { describe, expect, it, vi } from 'vitest';
import { askPlain, hashOfState, playOut, POLICIES, wander, type Program, type Sink } from '#engine';
import { caseFiles, programOf } from '../../game/terminal/files.ts';

vi.setConfig({ testTimeout: 3_600_000 });

/** More by hand: `ARIADNE_SESSIONS=4000 npx vitest run tests/scenarios/memory-equals-plain.test.ts` compares 20,000. Seeds that ever failed stay below. */
const SESSIONS = Number(process.env['ARIADNE_SESSIONS'] ?? 4);
const FAILED: Readonly<Record<string, readonly number[]>> = {};

/** Everything a session tells and the state it ends in, as one text. Every fourth is wandered through: waits, menus, stepping over. */
function recordOf(program: Program, turn: number): string {
  const told: number[] = [];
  const sink: Sink = (code, minute, a, b, seats = 0) => void told.push(code, minute, a, b, seats);
  const options = { seed: `alike/${turn}`, auto: { policy: POLICIES[turn % POLICIES.length] ?? 'typical', seats: program.names.seats } };
  const { state } = turn % 4 === 3 ? wander(program, options, sink) : playOut(program, options, sink);
  return `${hashOfState(state)} ${told.join()}`;
}

describe('a session of a shipped case', () => {
  it.each(caseFiles().map((file) => [file.name, file] as const))(`is the same in every fact from memory and through plain transition() calls: %s, ${SESSIONS} sessions`, (_, file) => {
    const program = programOf(file);
    const plain: Program = { ...program, asker: askPlain };
    const turns = [...(FAILED[program.scenario.id] ?? []), ...Array.from({ length: SESSIONS }, (_each, turn) => turn)];
    expect(turns.filter((turn) => recordOf(program, turn) !== recordOf(plain, turn))).toEqual([]);
  });
});
