import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { call, file, HEART, json } from './run.ts';

const heart = readFileSync(HEART, 'utf8');
const NEVER_LED = heart.replace('    when: [{ after: D+0 }]', '    when: [{ after: D+0, fact: { age: CHILD } }]');

describe('explore', () => {
  it('gives three verdicts on a case, with witnesses, and exits 1 for what can never be reached', async () => {
    const answer = await json('explore', HEART, '--plays', '20');
    expect(answer).toMatchObject({ ok: false, never: 1, played: 80 });
    const { exit, out } = await call('explore', HEART, '--plays', '20');
    expect(exit).toBe(1);
    expect(out).toMatch(/never \(proved\): 1\n\s+choice\s+arrival\/send-form/);
    expect(out).toContain('unknown (covered so far)');
  });

  it('says how to play a witness again, and each comes to the ending that it is the witness of', async () => {
    const { verdicts } = JSON.parse(JSON.stringify(await json('explore', HEART, '--plays', '20')));
    const { out } = await call('explore', HEART, '--plays', '20');
    const [, command = ''] = /This plays one again: (play .+)\n/.exec(out) ?? [];
    expect(verdicts.map(({ witness }: { readonly witness: string | null }) => witness)).toContain(command.split(' ').at(-1));
    expect(out).toContain('No command plays a wandering one again.');
    expect((await call(...command.split(' '))).exit).toBe(0);
    for (const { part, id, witness } of verdicts) {
      const kind = String(witness).split('/').at(-2) ?? '';
      if (part !== 'ending' || !['typical', 'careful', 'random'].includes(kind)) continue;
      expect(await json('play', HEART, '--auto', kind, '--seed', witness)).toMatchObject({ ending: id });
    }
  });

  it('names no command for a witness where only wandering players came by, or nobody', async () => {
    expect((await call('explore', HEART, '--plays', '0')).out).not.toContain('play ');
    expect((await call('explore', 'greece', '--plays', '5')).out).not.toContain('plays one again');
  });

  it('gives verdicts on the rules of a country, and exits 0 where none is dead', async () => {
    const { exit, out } = await call('explore', 'greece', '--plays', '10');
    expect(exit).toBe(0);
    expect(out).toContain('10 walks of 200 events');
    expect(out).toContain('never (proved): 0');
  });

  it.each([[['explore'], /needs CASE/], [['explore', 'atlantis'], /There is no case/], [['explore', 'amber.ariadne.jsonl'], /looks like a session that was saved: whatif takes it/], [['explore', HEART, '--plays', 'all'], /--plays is a whole number/]] as const)('says what is wrong with %j and exits 2', async (args, words) => {
    const { exit, err } = await call(...args);
    expect(exit).toBe(2);
    expect(err).toMatch(words);
  });
});

describe('check', () => {
  it('names as a fault, with its place, a beat that no play can ever open', async () => {
    const { exit, out } = await call('check', file('never.yaml', NEVER_LED), '--plays', '2');
    expect(exit).toBe(1);
    expect(out).toMatch(/never\.yaml:\d+:\d+ error: No play can ever come by the beat arrival: never \(proved\)\./);
  });

  it('says of an ending that no play can come to what its outcome asks besides what the case writes', async () => {
    const text = readFileSync('docs/trainers/first-case.yaml', 'utf8').replace('outcome: OUT_LOST_CONTACT', 'outcome: OUT_INFORMED_EXIT');
    const { exit, out } = await call('check', file('exit.yaml', text), '--plays', '2');
    expect(exit).toBe(1);
    expect(out).toMatch(/exit\.yaml:\d+:\d+ error: No play can ever come by the ending no-sign: never \(proved\)\. Besides the conditions written here, OUT_INFORMED_EXIT asks: assist is declined, and age is ADULT, and safetyPlan is true, and wayBackLeft is true/);
  });

  it('warns, with its place, of a choice whose act often closes while it is done', async () => {
    const text = readFileSync('docs/trainers/first-case.yaml', 'utf8').replace('takes: 10 min # she is alone with the nurse for minutes only: rule S2', 'takes: 90 min');
    const { exit, out } = await call('check', file('late.yaml', text), '--plays', '60');
    expect(exit).toBe(0);
    expect(out).toMatch(/late\.yaml:171:\d+ warning: SAFE_PLACE_ACCEPTED had closed in \d+ of \d+ times before this choice was done, for example in the play with the seed check\/\w+\/\d+\. Time runs while a choice is done\./);
  });

  it('warns of an act of an answer that is never open', async () => {
    const text = readFileSync('docs/trainers/first-case.yaml', 'utf8');
    const [answer] = /- \{ id: .*text:.*odds: \d+/.exec(text) ?? [];
    if (answer === undefined) throw new Error('The case has no answer in one line.');
    const { exit, out } = await call('check', file('never-open.yaml', text.replace(answer, `${answer}, acts: [{ event: REFLECTION_EXPIRED, by: system }]`)), '--plays', '60');
    expect({ exit, out }).toMatchObject({ exit: 0, out: expect.stringMatching(/warning: REFLECTION_EXPIRED was open in none of \d+ times this answer was given/) });
  });

  it('warns of a choice whose door stays closed, for that may be meant', async () => {
    const { exit, out } = await call('check', HEART, '--plays', '2');
    expect(exit).toBe(0);
    expect(out).toMatch(/warning: No play can ever come by the choice arrival\/send-form: never \(proved\)\..* “play” shows which rule closes the choice\./);
  });
});
