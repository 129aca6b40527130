import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { factsOf, openSession, seatAll, submit, viewFor, type Session } from '#engine';
import { readCase } from '../../../game/cases/cases.ts';
import { roomInput } from '../../../game/present/from-view.ts';
import { roomPicture, roomSentence } from '../../../game/present/room.ts';

const SIZE = { width: 744, height: 440 };
const minimal = readFileSync(fileURLToPath(new URL('../../fixtures/scenario/minimal.yaml', import.meta.url)), 'utf8')
  .replace('cast: []', 'cast:\n  - { id: mina, name: Mina, role: person, starts: present, appearance: { look: person } }\n  - { id: uncle, name: Aris, knownAs: a man who says he is her uncle, starts: present, appearance: { look: ordinary } }')
  .replace('appearance: { look: person, posture: upright }', 'appearance: { look: person, posture: upright, bandage: true, bandageUntil: D+1 }')
  .replaceAll('present: [person, nurse]', 'present: [mina, nurse]');
/** A second seat, so that somebody else can be on the line. */
const [, nurse = ''] = /seats:\n( {2}- id: nurse\n(?: {4}.*\n)+)/.exec(minimal) ?? [];
const withWorker = (sees: string): string => minimal.replace(nurse, `${nurse}${nurse.replace('id: nurse', 'id: worker').replace('title: Nurse', 'title: Shelter worker, nights').replace('sees: room', `sees: ${sees}`).replace('agency: clinic-team', 'agency: shelter-team')}`);
const goodbye = (text: string, words: string): string => text.replace('    title: Before she goes\n    present: [mina, nurse]\n', `    title: Before she goes\n${words}`);

function opened(source: string): Session {
  const reading = readCase(source, 'case.yaml');
  if (!reading.ok) throw new Error(reading.problem.reason);
  return openSession(reading.loaded.program, { seed: 'amber-river-17', seating: seatAll(reading.loaded.program, 'trainee') });
}

function chosen(session: Session, seat: string, beat: string, choice: string): Session {
  const answer = submit(session, { type: 'choose', seat, beat, choice });
  if (!answer.accepted) throw new Error(answer.refusal.reason);
  return answer.session;
}

const atGoodbye = (source: string): Session => chosen(opened(source), 'nurse', 'arrival', 'go-on');

describe('who is on the line', () => {
  it('is drawn as a voice on the telephone of the room, and is not in it', () => {
    const session = atGoodbye(goodbye(withWorker('room'), '    present: [mina, nurse]\n    line: [worker]\n'));
    const input = roomInput(session, viewFor(session, 'nurse'), SIZE);
    expect(input.line).toEqual(['the shelter worker']);
    expect(roomSentence(input)).toBe('In the room: Mina; a man who says he is her uncle; you; the shelter worker on the telephone.');
    expect(roomPicture(input).shapes.some((shape) => shape.kind === 'text' && shape.key === 'name:telephone')).toBe(true);
    expect(roomPicture({ ...input, line: [] }).shapes.some((shape) => shape.key?.includes('telephone'))).toBe(false);
  });

  it('is not sitting in the room too, though the case lets her be where the moment is', () => {
    const session = atGoodbye(goodbye(minimal, '    present: [nurse]\n    line: [person]\n'));
    const input = roomInput(session, viewFor(session, 'nurse'), SIZE);
    expect(input.figures.map(({ id }) => id)).not.toContain('mina');
    expect(input.line).toEqual(['Mina']);
  });

  it('is a disc over the desk of a seat that has nobody with it', () => {
    const session = atGoodbye(goodbye(minimal.replace('sees: room', 'sees: desk').replace('goodbye\n    seat: nurse\n    place: clinic', 'goodbye\n    seat: nurse\n    place: office'), '    present: [nurse]\n    line: [mina]\n'));
    const input = roomInput(session, viewFor(session, 'nurse'), SIZE);
    expect(input.place.kind).toBe('desk');
    expect(roomSentence(input)).toBe('At the desk: you; Mina on the telephone.');
    expect(roomPicture(input).shapes.filter((shape) => shape.key === 'name:line-0').map((shape) => shape.kind === 'text' && shape.text)).toEqual(['Mina']);
  });

  it('is all that a seat of voices has, in the order of the case and by the names it was told', () => {
    const session = atGoodbye(goodbye(withWorker('voices').replace('goodbye\n    seat: nurse', 'goodbye\n    seat: worker'), '    present: [worker]\n    line: [nurse, uncle]\n'));
    expect(roomInput(session, viewFor(session, 'worker'), SIZE).figures.map(({ name }) => name)).toEqual(['the nurse', 'a man’s voice']);
  });

  it('is named once where the seat on the line is the interpreter', () => {
    const mediator = withWorker('voices').replace('id: worker\n    title: Shelter worker, nights\n    roles: [health]', 'id: worker\n    title: Interpreter\n    roles: [mediator]').replace('danger: MEDIUM }', 'danger: MEDIUM, interpreter: REMOTE_TRAINED }');
    const session = atGoodbye(goodbye(mediator, '    present: [mina, nurse]\n    line: [worker]\n'));
    expect(roomSentence(roomInput(session, viewFor(session, 'nurse'), SIZE))).toMatch(/; you; an interpreter on the telephone\.$/);
  });

  it('hears what is done there, if it is a seat', () => {
    const heard = (words: string): readonly string[] => {
      const session = chosen(atGoodbye(goodbye(withWorker('room'), words)), 'nurse', 'goodbye', 'wave');
      return factsOf(session).filter(({ type }) => type === 'choice.landed').at(-1)?.seenBy ?? [];
    };
    expect(heard('    present: [mina, nurse]\n    line: [worker]\n')).toContain('worker');
    expect(heard('    present: [mina, nurse]\n')).not.toContain('worker');
  });

  it('is gone from the picture when the moment is over', () => {
    const session = atGoodbye(goodbye(withWorker('room'), '    present: [mina, nurse]\n    line: [worker]\n'));
    expect(viewFor(chosen(session, 'nurse', 'goodbye', 'wave'), 'nurse').scene.line).toEqual([]);
  });
});

describe('as a moment opens', () => {
  const changed = goodbye(minimal, '    present: [mina, nurse]\n    presence: { uncle: gone }\n    postures: { mina: turned-away }\n    moves: office\n').replace('when: [{ flag: asked }], text: Mina stands', 'when: [{ away: uncle }], text: Mina stands');

  it('people have come and gone since the moment before, and the words know it', () => {
    const session = atGoodbye(changed);
    const view = viewFor(session, 'nurse');
    expect(view.scene.figures.find(({ id }) => id === 'mina')?.posture).toBe('turned-away');
    expect(view.moments[0]?.text).toContain('waits for a last word');
    expect(factsOf(session).filter(({ type }) => type === 'presence.changed' || type === 'person.moved').map(({ names }) => names)).toMatchObject([{ cast: 'uncle', presence: 'gone' }, { place: 'office' }]);
  });

  it('nobody has, where the moment does not say so', () => {
    expect(viewFor(atGoodbye(minimal), 'nurse').scene.figures.find(({ id }) => id === 'uncle')?.presence).toBe('present');
  });
});

describe('a bandage', () => {
  it('comes off at the moment the case gives', () => {
    const bandaged = (hours: string): boolean | undefined => {
      const session = atGoodbye(minimal.replace('takes: 4 min', `takes: ${hours}`));
      return roomInput(session, viewFor(session, 'nurse'), SIZE).figures.find(({ id }) => id === 'mina')?.bandage;
    };
    expect(bandaged('23 h')).toBe(true);
    expect(bandaged('24 h')).toBe(false);
  });
});
