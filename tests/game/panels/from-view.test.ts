import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openSession, seatAll, submit, threadFor, viewFor, type Deadline, type Session, type ThreadMark } from '#engine';
import { readCase } from '../../../game/cases/cases.ts';
import type { FactMark, PlayMarks } from '../../../game/marks/marks.ts';
import { mapStory, ribbonInput, roomInput, shownDeadlines, straightInput, threadSteps } from '../../../game/present/from-view.ts';
import type { RibbonInput } from '../../../game/present/ribbon.ts';
import { roomSentence } from '../../../game/present/room.ts';
import { say } from '../../../game/text/say.ts';

const SIZE = { width: 744, height: 440 };
const DAY = 1440;
const minimal = readFileSync(fileURLToPath(new URL('../../fixtures/scenario/minimal.yaml', import.meta.url)), 'utf8');
const withUncle = minimal
  .replace('cast: []', 'cast:\n  - { id: uncle, name: Aris, knownAs: a man who says he is her uncle, controller: true, starts: present, appearance: { look: ordinary } }')
  .replace('takes: 4 min', 'takes: 4 min\n        presence: { uncle: gone }\n        moves: office')
  .replace("  - id: goodbye\n    seat: nurse\n    place: clinic", "  - id: goodbye\n    seat: nurse\n    place: office");

function opened(source: string): Session {
  const reading = readCase(source, 'case.yaml');
  if (!reading.ok) throw new Error(reading.problem.reason);
  return openSession(reading.loaded.program, { seed: 'amber-river-17', seating: seatAll(reading.loaded.program, 'trainee') });
}

function after(session: Session, beat: string, choice: string): Session {
  const answer = submit(session, { type: 'choose', seat: 'nurse', beat, choice });
  if (!answer.accepted) throw new Error(answer.refusal.reason);
  return answer.session;
}

describe('the room from a view', () => {
  it('shows who is there by the name the seat knows, and the companion beside her', () => {
    const session = opened(withUncle);
    const input = roomInput(session, viewFor(session, 'nurse'), SIZE);
    expect(input.figures.map((figure) => figure.name)).toEqual(expect.arrayContaining(['a man who says he is her uncle', 'you']));
    expect(roomSentence(input)).not.toContain('Aris');
    expect(input.place.night).toBe(false);
  });

  it('leaves the empty chair of somebody who went in the place he went from', () => {
    const session = after(opened(withUncle), 'arrival', 'go-on');
    const view = viewFor(session, 'nurse');
    expect(view.scene.place).toBe('office');
    expect(roomSentence(roomInput(session, view, SIZE))).not.toContain('uncle');
  });
});

describe('what a seat sees', () => {
  const withHer = minimal.replace('cast: []', 'cast:\n  - { id: mina, name: Mina, role: person, starts: present, appearance: { look: person } }');

  it('is her bandage until the moment from which it is off', () => {
    const session = opened(withHer.replace('look: person, posture: upright', 'look: person, posture: upright, bandage: true, bandageUntil: D+1'));
    const bandaged = (minute: number): boolean | undefined => roomInput(session, { ...viewFor(session, 'nurse'), minute }, SIZE).figures.find(({ look }) => look === 'person')?.bandage;
    expect([DAY - 1, DAY].map(bandaged)).toEqual([true, false]);
  });

  it('is the room from a desk too, while somebody is there', () => {
    const session = opened(withHer.replace('sees: room', 'sees: desk'));
    const view = viewFor(session, 'nurse');
    const alone = { ...view, scene: { ...view.scene, figures: view.scene.figures.filter(({ you }) => you) } };
    expect([view, alone].map((each) => roomInput(session, each, SIZE).place.kind)).toEqual(['emergency', 'desk']);
  });
});

describe('an empty chair', () => {
  const later = (wait: string): string => {
    const session = after(opened(withUncle.replace('moves: office', '').replace('goodbye\n    seat: nurse\n    place: office', 'goodbye\n    seat: nurse\n    place: clinic').replace('leads:\n          - { beat: goodbye }\n        note: { text: Care', `leads:\n          - { beat: goodbye, after: ${wait} }\n        note: { text: Care`)), 'arrival', 'go-on');
    return roomSentence(roomInput(session, viewFor(session, 'nurse'), SIZE));
  };

  it('tells of somebody who has just gone, and is a chair again the next day', () => {
    const soon = after(opened(withUncle.replace('moves: office', '').replace('goodbye\n    seat: nurse\n    place: office', 'goodbye\n    seat: nurse\n    place: clinic')), 'arrival', 'go-on');
    expect(roomSentence(roomInput(soon, viewFor(soon, 'nurse'), SIZE))).toContain('an empty chair, where a man');
    expect(later('1 d')).not.toContain('empty chair');
  });

  it('tells of him for twelve hours and no minute longer', () => {
    expect([later('12 h'), later('721 min')].map((sentence) => sentence.includes('empty chair'))).toEqual([true, false]);
  });
});

describe('who is in a room', () => {
  const stays = withUncle.replace('presence: { uncle: gone }\n        ', '');

  it('is no companion who was not said to have come along to the next place', () => {
    const session = after(opened(stays), 'arrival', 'go-on');
    expect(roomSentence(roomInput(session, viewFor(session, 'nurse'), SIZE))).not.toContain('uncle');
  });

  it('is somebody who had gone before, if the moment lists him, until the moment sends him away', () => {
    const listed = withUncle.replace('title: Before she goes\n    present: [person, nurse]', 'title: Before she goes\n    present: [person, nurse, uncle]');
    const back = after(opened(listed), 'arrival', 'go-on');
    expect(roomSentence(roomInput(back, viewFor(back, 'nurse'), SIZE))).toMatch(/: a man who says he is her uncle; you\.$/);
    const away = after(after(opened(listed.replace('presence: { uncle: gone }', 'presence: { uncle: outside }').replace('takes: 1 min', 'takes: 1 min\n        presence: { uncle: gone }')), 'arrival', 'go-on'), 'goodbye', 'wave');
    expect(roomSentence(roomInput(away, viewFor(away, 'nurse'), SIZE))).not.toContain('a man who says');
  });

  it('is a companion whom the moment lists', () => {
    const session = after(opened(stays.replace('title: Before she goes\n    present: [person, nurse]', 'title: Before she goes\n    present: [person, nurse, uncle]')), 'arrival', 'go-on');
    expect(roomSentence(roomInput(session, viewFor(session, 'nurse'), SIZE))).toContain('a man who says he is her uncle');
  });
});

describe('map, thread and days from a view', () => {
  it('name places by their short names and keep shelters and homes without a place', () => {
    const session = opened(minimal);
    const input = mapStory(session.program, viewFor(session, 'nurse'));
    expect(input.places.map((place) => place.name)).toEqual(['Clinic', 'Office']);
    expect(input.here).toBe('clinic');
  });

  it('tell each step of the thread in a sentence with its day', () => {
    const session = after(opened(minimal), 'arrival', 'go-on');
    const steps = threadSteps(session.program, threadFor(session, -1));
    expect(steps.map((step) => step.text)).toEqual(['Day 0: another step at Town clinic']);
    expect(straightInput(session.program, threadFor(session, -1), 600).lanes.map((lane) => lane.name)).toEqual(['Clinic', 'Office']);
  });

  it('draw the nights from nine to six, counted from the hour the case begins', () => {
    const session = opened(minimal);
    const input = ribbonInput(session.program, viewFor(session, 'nurse'), { width: 744, height: 104 });
    expect(input.clockAtZero).toBe(17 * 60 + 40);
    expect(input.nights[0]).toEqual({ from: 200, to: 740 });
  });

  const session = opened(minimal);
  const view = viewFor(session, 'nurse');
  const ribbon = (minute: number, more?: PlayMarks): RibbonInput => ribbonInput(session.program, { ...view, minute, thread: [mark({})] }, { width: 744, height: 104 }, more);

  it('tell a file that nobody has taken up as a loose end, and join it when its receiver acted', () => {
    const [open, taken] = [false, true].map((answered) => threadSteps(session.program, [mark({ kind: 'sent', from: 'clinic', to: 'office', answered })])[0]);
    expect([open?.kind, taken?.kind]).toEqual(['sent', 'stretch']);
    expect(open?.text).not.toBe(taken?.text);
    expect(open?.text).toContain(say('thread.sent.open', { day: 0, from: 'Town clinic', to: 'Shelter service' }));
  });

  it('draw a later night only while it is night, and an early one always', () => {
    const nights = (minute: number): number => ribbon(minute).nights.filter(({ from }) => from >= 7 * DAY).length;
    expect([20 * DAY + 199, 20 * DAY + 200, 20 * DAY + 739, 20 * DAY + 740].map(nights)).toEqual([0, 1, 1, 0]);
    expect(ribbon(20 * DAY).nights.length).toBe(7);
  });

  it('open a knot on the line of days where it was put right', () => {
    const knot = (more: FactMark): string | undefined => ribbon(9, { byFact: new Map([[0, more]]), strands: [] }).events[0]?.knot;
    expect([knot({}), knot({ knot: true }), knot({ knot: true, loosened: true })]).toEqual([undefined, 'tied', 'loosened']);
  });

  it('give no line to a wait of no length', () => {
    const wait = (usualMinute: number): Deadline => ({ clock: 'S2', events: [], rules: [], startedMinute: 5, days: { min: 0, typ: 0, max: 0, class: 'T' }, usualMinute, state: 'running' });
    expect(shownDeadlines({ ...view, deadlines: [wait(5), wait(6)] }).map(({ usualMinute }) => usualMinute)).toEqual([6]);
  });
});

const mark = (more: Partial<ThreadMark>): ThreadMark => ({ fact: 0, minute: 0, from: 'clinic', to: 'clinic', kind: 'turn', answered: false, ...more });
