import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { factsOf, openSession, seatAll, submit, viewFor, type Command, type Session } from '#engine';
import { readCase } from '../../../game/cases/cases.ts';
import { roomInput } from '../../../game/present/from-view.ts';
import { roomSentence } from '../../../game/present/room.ts';
import { quietSince } from '../../../game/session/lived.ts';
import { playedCase } from '../played.ts';

const caseAt = (path: string): Session['program'] => {
  const reading = readCase(readFileSync(fileURLToPath(new URL(`../../../scenarios/${path}`, import.meta.url)), 'utf8'), path);
  if (!reading.ok) throw new Error(reading.problem.reason);
  return reading.loaded.program;
};
const allPlayed = (path: string): Session => playedCase(caseAt(path), caseAt(path).names.seats, 'a');
/** Whether a seat has nothing to decide and has decided nothing for two days, and nobody has come or gone of late. */
function waitsForDays(session: Session, seat: string): boolean {
  const view = viewFor(session, seat);
  if (factsOf(session).some(({ type, minute }) => (type === 'person.moved' || type === 'presence.changed') && view.minute - minute <= DAY / 2)) return false;
  return view.moments.length === 0 && view.busyUntil === null && view.minute - quietSince(session, seat).minute > 2 * DAY;
}

const SIZE = { width: 744, height: 440 };
const DAY = 1440;
const minimal = readFileSync(fileURLToPath(new URL('../../fixtures/scenario/minimal.yaml', import.meta.url)), 'utf8')
  .replace('cast: []', 'cast:\n  - { id: mina, name: Mina, role: person, starts: present, appearance: { look: person } }\n  - { id: uncle, name: Aris, starts: present, appearance: { look: ordinary } }');
const [, nurse = ''] = /seats:\n( {2}- id: nurse\n(?: {4}.*\n)+)/.exec(minimal) ?? [];
/** A second seat with a moment of its own, for which time does not run on by itself. */
const withWorker = (when: string, words: string): string => minimal
  .replace(nurse, `${nurse}${nurse.replace('id: nurse', 'id: worker').replace('title: Nurse', 'title: Shelter worker').replace('agency: clinic-team', 'agency: shelter-team')}`)
  .replace('injects: []', `  - id: desk\n    seat: worker\n    place: office\n    title: A page\n    present: [worker]\n${words}    text: A page lies on the desk.\n    when: [{ after: ${when} }]\n    choices:\n      - { id: read, text: Read the page., done: The worker read the page., takes: 5 min, typical: 500, careful: 500, note: { text: A page is read., stance: better, sources: [teaching value] } }\n      - { id: leave, text: Leave the page., done: The worker left the page., takes: 5 min, typical: 500, careful: 500, note: { text: A page is left., stance: defensible, sources: [teaching value] } }\ninjects: []`);
const goodbye = (source: string, words: string): string => source.replace('    title: Before she goes\n    present: [person, nurse]\n', `    title: Before she goes\n${words}`);

function opened(source: string): Session {
  const reading = readCase(source, 'case.yaml');
  if (!reading.ok) throw new Error(reading.problem.reason);
  return openSession(reading.loaded.program, { seed: 'amber-river-17', seating: seatAll(reading.loaded.program, 'trainee') });
}

const after = (session: Session, ...commands: readonly Command[]): Session => commands.reduce((now, command) => {
  const answer = submit(now, command);
  if (!answer.accepted) throw new Error(JSON.stringify(answer.refusal));
  return answer.session;
}, session);

const GO_ON: Command = { type: 'choose', seat: 'nurse', beat: 'arrival', choice: 'go-on' };
const WAVE: Command = { type: 'choose', seat: 'nurse', beat: 'goodbye', choice: 'wave' };
/** The worker's moment opens in the very minute in which the wave is done: time stops there. */
const AT_ONCE = 'D+0 H+1';
const slow = (source: string): string => source.replace('takes: 1 min', 'takes: 56 min');
const room = (session: Session): string => roomSentence(roomInput(session, viewFor(session, 'nurse'), SIZE));

describe('the room of a moment that is over', () => {
  it('stays for a while, so that what the choice did there is seen', () => {
    const session = after(opened(slow(withWorker(AT_ONCE, ''))), GO_ON, WAVE);
    expect(viewFor(session, 'nurse')).toMatchObject({ moments: [], busyUntil: null, minute: 60 });
    expect(room(session)).toBe('In the room: Mina; Aris; you.');
  });

  it('shows nobody who was there days ago, and the seat is where it works again', () => {
    const session = after(opened(minimal.replace('goodbye\n    seat: nurse\n    place: clinic', 'goodbye\n    seat: nurse\n    place: office')), GO_ON, WAVE);
    expect(viewFor(session, 'nurse').minute).toBe(2 * DAY);
    expect(viewFor(session, 'nurse').scene.place).toBe('clinic');
    expect(room(session)).toBe('In the room: you.');
  });

  it('shows her no more when she has gone on to another place', () => {
    const session = after(opened(slow(withWorker(AT_ONCE, '')).replace('takes: 56 min', 'takes: 56 min\n        moves: office')), GO_ON, WAVE);
    expect(viewFor(session, 'nurse').minute).toBe(60);
    expect(room(session)).not.toContain('Mina');
  });

  it.each(['belgium/be-1.yaml', 'germany/de-1.yaml', 'spain/es-1.yaml'])('is empty for every seat of %s that has waited for days', (path) => {
    const whole = allPlayed(path);
    let session = openSession(whole.program, { seed: whole.seed, seating: whole.seating });
    const waiting = whole.steps.slice(1).flatMap(({ command }) => {
      session = command ? after(session, command) : session;
      return whole.program.names.seats.flatMap((seat) => (waitsForDays(session, seat) ? [{ seat, figures: roomInput(session, viewFor(session, seat), SIZE).figures }] : []));
    });
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting.filter(({ figures }) => figures.some(({ you, presence }) => !you && presence === 'present'))).toEqual([]);
  });
});

describe('the room of an open moment', () => {
  it('is whom it lists: where she may be found by the pathway, she need not be in this room', () => {
    expect(room(after(opened(goodbye(minimal, '    present: [nurse]\n')), GO_ON))).toBe('In the room: Aris; you.');
  });

  it('keeps somebody it does not list for half a day, not for good', () => {
    const later = (wait: string): string => room(after(opened(minimal.replace('leads:\n          - { beat: goodbye }\n        note: { text: Care', `leads:\n          - { beat: goodbye, after: ${wait} }\n        note: { text: Care`)), GO_ON));
    expect([later('11 h'), later('1 d')]).toEqual(['In the room: Mina; Aris; you.', 'In the room: Mina; you.']);
  });

  it('is not emptied by another moment that opens elsewhere without her', () => {
    const session = after(opened(withWorker(AT_ONCE, '    presence: { mina: not-yet }\n')), GO_ON, { type: 'wait', seat: 'nurse' });
    expect(viewFor(session, 'worker').moments.map(({ beat }) => beat)).toEqual(['desk']);
    expect(room(session)).toBe('In the room: Mina; Aris; you.');
  });

  it('loses whom a choice sent away', () => {
    const listed = goodbye(withWorker(AT_ONCE, '').replaceAll('takes: 5 min,', 'takes: 0 min, presence: { uncle: gone },'), '    present: [person, nurse, uncle]\n');
    const before = after(opened(listed), GO_ON, { type: 'wait', seat: 'nurse' });
    expect(room(before)).toBe('In the room: Mina; Aris; you.');
    const session = after(before, { type: 'choose', seat: 'worker', beat: 'desk', choice: 'read' });
    expect(viewFor(session, 'nurse').moments.map(({ beat }) => beat)).toEqual(['goodbye']);
    expect(room(session)).not.toContain('; Aris;');
  });
});
