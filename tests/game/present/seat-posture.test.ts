import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openSession, seatAll, submit, viewFor } from '#engine';
import { readCase } from '../../../game/cases/cases.ts';
import { roomInput } from '../../../game/present/from-view.ts';

const minimal = readFileSync(fileURLToPath(new URL('../../fixtures/scenario/minimal.yaml', import.meta.url)), 'utf8')
  .replace('cast: []', 'cast:\n  - { id: mina, name: Mina, role: person, starts: present, appearance: { look: person } }');
const goodbye = (words: string): string => minimal.replace('    title: Before she goes\n    present: [person, nurse]\n', `    title: Before she goes\n${words}`);

/** The posture of the nurse on the page in the moment after the first choice. */
function postureIn(source: string): string | undefined {
  const reading = readCase(source, 'case.yaml');
  if (!reading.ok) throw new Error(reading.problem.reason);
  const { program } = reading.loaded;
  const answer = submit(openSession(program, { seed: 'a', seating: seatAll(program, 'trainee') }), { type: 'choose', seat: 'nurse', beat: 'arrival', choice: 'go-on' });
  if (!answer.accepted) throw new Error(answer.refusal.reason);
  return roomInput(answer.session, viewFor(answer.session, 'nurse'), { width: 744, height: 440 }).figures.find(({ you }) => you)?.posture;
}

describe('the seat on the page', () => {
  it('turns its hands to the person while they talk', () => {
    expect(postureIn(minimal)).toBe('open-hands');
  });

  it('has the receiver at its ear while it is alone with the telephone, and not while somebody is in the room', () => {
    expect(postureIn(goodbye('    present: [nurse]\n    line: [mina]\n'))).toBe('on-the-phone');
    const sister = '  - { id: sister, name: Sima, starts: present, appearance: { look: ordinary } }\nagencies:';
    expect(postureIn(goodbye('    present: [nurse, sister]\n    line: [mina]\n').replace('agencies:', sister))).toBe('upright');
  });

  it('sits upright where nobody is with it', () => {
    expect(postureIn(goodbye('    present: [nurse]\n'))).toBe('upright');
  });

  it('holds itself as the case says, where it says so', () => {
    expect(postureIn(minimal.replace('appearance: { look: health }', 'appearance: { look: health, posture: arms-crossed }'))).toBe('arms-crossed');
  });
});
