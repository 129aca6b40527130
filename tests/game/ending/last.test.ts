import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openSession, seatAll, submit, viewFor, type Program, type Session } from '#engine';
import { readCase } from '../../../game/cases/cases.ts';
import { lastOfSeat } from '../../../game/ending/last.ts';
import { programWith } from '../../engine/impact/hand-made.ts';
import { playedCase } from '../played.ts';

const FOLDER = new URL('../../../scenarios/', import.meta.url);
const programs = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(new URL(`${name}/`, FOLDER)).filter((file) => /^[a-z0-9-]+\.yaml$/.test(file)).map((file) => programAt(`${name}/${file}`)));

function programAt(path: string): Program {
  const reading = readCase(readFileSync(new URL(path, FOLDER), 'utf8'), path);
  if (!reading.ok) throw new Error(reading.problem.reason);
  return reading.loaded.program;
}

const whole = programs.flatMap((program) => program.names.seats.flatMap((seat) => ['a', 'b', 'c'].map((seed) => ({ seat, session: playedCase(program, [seat], seed) }))));
/** Sessions whose last command was a choice that brought the end. */
const decided = whole.flatMap(({ seat, session }) => {
  const { command } = session.steps.at(-1) ?? {};
  return command?.type === 'choose' && viewFor(session, seat).ended !== null ? [{ seat, session, command }] : [];
});

describe('what happened last', () => {
  it('tells what came of the last choice in each case, or that it was not done', () => {
    expect(new Set(decided.map(({ session }) => session.program.scenario.id)).size).toBe(5);
    const told = decided.map(({ session, command }) => {
      const written = session.program.scenario.beats.find(({ id }) => id === command.beat)?.choices.find(({ id }) => id === command.choice);
      const last = lastOfSeat(session);
      return last?.undone === null ? last.latest.some(({ kind, text }) => kind === 'done' && text === written?.done) : last?.undone === written?.text;
    });
    expect(told.filter((each) => !each)).toEqual([]);
  });

  it('names what the seat had begun where the case did not wait for it', () => {
    const program = programWith([], (yaml) => yaml.replace(/^horizon: .*$/m, 'horizon: 1 d').replace('takes: 4 min', 'takes: 3 d'));
    const opened = openSession(program, { seed: 'a', seating: seatAll(program, 'trainee') });
    const ended = submit(opened, { type: 'choose', seat: 'nurse', beat: 'arrival', choice: 'go-on' });
    if (!ended.accepted) throw new Error(JSON.stringify(ended.refusal));
    expect(lastOfSeat(ended.session)).toMatchObject({ latest: [], undone: 'Treat her wound first, ask about the calls later.' });
  });

  it('leaves no line of the story out, but for moments that opened as the case ended', () => {
    for (const { session, seat } of decided) {
      const last = lastOfSeat(session);
      const shown = [...last?.older ?? [], ...last?.latest ?? []].map(({ fact }) => fact);
      const missing = viewFor(session, seat).story.filter(({ fact }) => !shown.includes(fact));
      expect(missing.filter(({ kind }) => kind !== 'moment')).toEqual([]);
    }
  });

  it('is of the seat that acted last where several are played', () => {
    const [program] = programs;
    const session = program && playedCase(program, program.names.seats, 'a');
    const command = session?.steps.findLast((step) => step.command !== null)?.command;
    expect(command && 'seat' in command && command.seat).toBe(session && lastOfSeat(session)?.view.seat);
  });

  it('shows few lines of a stand-in that played on, and folds the others', () => {
    const ends = programs.flatMap((program) => program.names.seats.flatMap((seat) => {
      const opened = openSession(program, { seed: 'a', seating: { ...seatAll(program, 'typical'), [seat]: 'trainee' } });
      const out = submit(opened, { type: 'step-out', seat });
      return out.accepted ? [lastOfSeat(out.session)] : [];
    }));
    expect(ends.some((last) => last?.latest.length === 6 && last.older.length > 0)).toBe(true);
    expect(ends.filter((last) => (last?.latest.length ?? 0) > 6)).toEqual([]);
  });

  it('is nobody’s where nobody plays', () => {
    const [program] = programs;
    const watched: Session | undefined = program && openSession(program, { seed: 'a', seating: seatAll(program, 'typical') });
    expect(watched && lastOfSeat(watched)).toBeNull();
  });
});
