import { describe, expect, it } from 'vitest';
import { openSession, seatAll, submit } from '#engine';
import { knownThen, readSession, type DebriefReading } from '../../../game/debrief/reading.ts';
import { programWith } from '../../engine/impact/hand-made.ts';

/** The smallest case after the nurse went on without a question, with these acts. */
function after(...events: readonly string[]): DebriefReading {
  const acts = events.map((event) => `\n          - { event: ${event}, by: health${event === 'INTERPRETER_ARRANGED' ? ', with: { interpreter: TRAINED }' : ''} }`).join('');
  const program = programWith([], (yaml) => (acts === '' ? yaml : yaml.replace('        takes: 4 min', `        takes: 4 min\n        acts:${acts}`)));
  const submitted = submit(openSession(program, { seed: 'thread', seating: seatAll(program, 'trainee') }), { type: 'choose', seat: 'nurse', beat: 'arrival', choice: 'go-on' });
  if (!submitted.accepted) throw new Error(JSON.stringify(submitted.refusal));
  return readSession({ session: submitted.session, source: '', branch: null, chains: [], notes: [] });
}
const step = (reading: DebriefReading) => reading.steps.find(({ seat }) => seat === 'nurse');

describe('A step through one seat’s eyes', () => {
  it('keeps closed what others knew then, also for the seat that took it', () => {
    const reading = after();
    const taken = step(reading);
    if (!taken) throw new Error('Nobody took a step.');
    expect([null, 'nurse'].map((eyes) => knownThen(reading, taken, eyes)?.others)).toEqual([taken.unknown, null]);
  });
});

describe('The mark of a step with several burdens', () => {
  it('has the size of the heaviest, and opens only when all of them were put right', () => {
    expect(step(after('GENDER_CHOICE_NOT_OFFERED', 'DISBELIEF_SHOWN'))?.marks[0]).toMatchObject({ knot: 'ours', knotSize: 3 });
    const mended = ['COMPANION_USED_AS_INTERPRETER', 'INTERPRETER_ARRANGED'];
    expect([mended, [...mended, 'DISBELIEF_SHOWN']].map((events) => step(after(...events))?.marks[0]?.loosened)).toEqual([true, undefined]);
  });
});
