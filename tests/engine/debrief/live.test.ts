import { expect, test } from 'vitest';
import type { Command } from '../../../engine/command.ts';
import { createImpact, impactOf } from '../../../engine/impact/fold.ts';
import { openState } from '../../../engine/session/open.ts';
import { factsOf, openSession, seatAll, step, submit } from '../../../engine/session/session.ts';
import { viewFor } from '../../../engine/session/view.ts';
import { programWith, shippedWeights } from '../impact/hand-made.ts';

const program = programWith([]);
const weights = shippedWeights();

/** Plays the smallest case with its first open choice each time, through the recorder and straight into the fold. */
function playTwice(seed: string) {
  const options = { seed, seating: seatAll(program, 'trainee') };
  const live = createImpact(program, weights);
  let session = openSession(program, options);
  let state = openState(program, options, live.sink);
  for (let turn = 0; turn < 40; turn += 1) {
    const view = viewFor(session, 'nurse');
    if (view.ended) break;
    const moment = view.moments[0];
    const choice = moment?.choices.find(({ refusal }) => refusal === null);
    const command: Command = moment && choice ? { type: 'choose', seat: 'nurse', beat: moment.beat, choice: choice.id } : { type: 'wait', seat: 'nurse' };
    const submitted = submit(session, command);
    const stepped = step(program, state, { command, sink: live.sink });
    if (!submitted.accepted || !stepped.accepted) throw new Error(`The case refused ${command.type}.`);
    session = submitted.session;
    state = stepped.state;
  }
  return { live: live.result(), recorded: impactOf(program, weights, factsOf(session)) };
}

test.each(['a', 'b', 'c', 'd'])('The live sink and the fold of recorded facts give the same impact (seed %s)', (seed) => {
  const { live, recorded } = playTwice(seed);
  expect(recorded.reading.ended).toBe(true);
  expect(recorded).toEqual(live);
});
