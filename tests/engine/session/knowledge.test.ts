import { describe, expect, it } from 'vitest';
import { factsOf, POLICIES, viewFor } from '#engine';
import type { Session } from '#engine';
import { after, choose, compiledHeart, factsIn, HEART, HEART_TEXT, moments, opened, parsedHeart, SEATS, seedThat } from './heart.ts';

const { scenario } = HEART;
const knows = (session: Session, seat: number, item: number): boolean => (session.state[HEART.layout.known.at + seat * scenario.items.length + item] ?? 0) > 0;
const noticed = (session: Session, seat: number, sign: number): boolean => (session.state[HEART.layout.noticed.at + seat * scenario.indicators.length + sign] ?? 0) > 0;

/** Every text of the case that this seat must not read now, with the reason. */
function hiddenFrom(session: Session, seat: number): readonly (readonly [text: string, why: string])[] {
  const id = SEATS[seat] ?? '';
  const heard = factsOf(session).filter((fact) => fact.seenBy.includes(id));
  const heardOf = (type: string, index: number): boolean => heard.some((fact) => fact.type === type && fact.a === index);
  const hidden: [string, string][] = [];
  scenario.items.forEach((item, index) => { if (!knows(session, seat, index)) hidden.push([item.text, `item ${item.id}`]); });
  scenario.indicators.forEach((sign, index) => { if (!noticed(session, seat, index)) hidden.push([sign.text, `sign ${sign.id}`]); });
  scenario.news.forEach((news, index) => { if (!heardOf('news.came', index)) hidden.push([news.text, `news ${index}`]); });
  scenario.injects.forEach((inject, index) => { if (!heardOf('inject.came', index)) hidden.push([inject.text, `inject ${inject.id}`]); });
  scenario.hazards.forEach((hazard, index) => { if (!heardOf('hazard.came', index) && hazard.text) hidden.push([hazard.text, `hazard ${hazard.id}`]); });
  HEART.choices.forEach((entry, index) => {
    const beat = scenario.beats[entry.beat];
    const choice = beat?.choices.find((each) => each.id === entry.id);
    if (!beat || !choice) return;
    hidden.push([choice.note.text, `teaching note of ${beat.id}/${choice.id}`]);
    if (!heardOf('choice.landed', index)) hidden.push([choice.done, `what ${beat.id}/${choice.id} did`]);
    if (!heardOf('beat.opened', entry.beat)) hidden.push([choice.text, `choice ${beat.id}/${choice.id}`], [beat.title, `title of ${beat.id}`]);
    choice.answers?.forEach((answer) => {
      const place = HEART.answers.findIndex((each) => each.id === answer.id && each.choice === index);
      if (!heardOf('answer.given', place)) hidden.push([answer.text, `answer ${answer.id}`]);
    });
  });
  scenario.endings.forEach((ending) => { if (viewFor(session, id).ended === null) hidden.push([ending.where, `ending ${ending.id}`], [ending.lastWords, `ending ${ending.id}`]); });
  scenario.seats.forEach((other) => { if (other.id !== id) hidden.push([other.briefing, `briefing of ${other.id}`]); });
  return hidden;
}

describe('a view tells a seat what it may know, and nothing else', () => {
  it.each(POLICIES)('holds in every moment of 70 %s plays, for every seat', (policy) => {
    let looked = 0;
    for (let seed = 0; seed < 70; seed += 1) {
      for (const session of moments(HEART, `leak ${seed}`, policy)) {
        SEATS.forEach((id, seat) => {
          const seen = JSON.stringify(viewFor(session, id));
          const leaks = hiddenFrom(session, seat).filter(([text]) => seen.includes(JSON.stringify(text).slice(1, -1))).map(([, why]) => why);
          expect({ seed, seat: id, step: session.steps.length, leaks }).toEqual({ seed, seat: id, step: session.steps.length, leaks: [] });
          looked += 1;
        });
      }
    }
    expect(looked).toBeGreaterThan(500);
  });

  it('shows what is known: a check that hides everything would be no check', () => {
    const nurse = JSON.stringify(viewFor(opened('1'), 'nurse'));
    expect(nurse).toContain('The night ward noted two calls at four.');
    expect(nurse).toContain('Mina sits down with a torn sleeve.');
    expect(nurse).not.toContain('Menidi');
  });

  it('keeps the drawn end of a wait from everybody', () => {
    const { at, count } = HEART.layout.clocks;
    const sessions = Array.from({ length: 20 }, (_, seed) => opened(`drawn ${seed}`));
    expect(new Set(sessions.map((session) => session.state.slice(at, at + count).join())).size).toBeGreaterThan(15);
    expect(new Set(sessions.map((session) => JSON.stringify(SEATS.map((seat) => viewFor(session, seat).deadlines.filter((deadline) => !deadline.clock.startsWith('background/')))))).size).toBe(1);
    expect(viewFor(opened('1'), 'worker').deadlines.map((deadline) => deadline.clock)).toContain('S10@emergency_safe');
  });

  it('draws a thread and lists waits only from what the seat heard of', () => {
    let [marks, waits] = [0, 0];
    for (let seed = 0; seed < 20; seed += 1) {
      for (const session of moments(HEART, `thread ${seed}`, 'typical')) {
        const facts = factsOf(session);
        SEATS.forEach((id) => {
          const { thread, deadlines } = viewFor(session, id);
          marks += thread.length;
          waits += deadlines.length;
          for (const { fact } of thread) expect(facts[fact]?.seenBy).toContain(id);
          for (const { clock } of deadlines) expect(facts.some((fact) => fact.type === 'clock.started' && fact.names['clock'] === clock && fact.seenBy.includes(id)), `${id} knows of ${clock}`).toBe(true);
        });
      }
    }
    expect(Math.min(marks, waits)).toBeGreaterThan(50);
  });

  it('shows nobody of her company to a seat that is elsewhere, but those its own moments bring together', () => {
    let away = 0;
    for (let seed = 0; seed < 20; seed += 1) {
      for (const session of moments(HEART, `scene ${seed}`, 'typical')) {
        SEATS.forEach((id) => {
          const { scene } = viewFor(session, id);
          if (scene.personIsHere) return;
          away += 1;
          const own = scenario.beats.filter((beat) => beat.seat === id).flatMap((beat) => beat.present ?? []);
          expect([id, ...own]).toEqual(expect.arrayContaining(scene.figures.map((figure) => figure.id)));
        });
      }
    }
    expect(away).toBeGreaterThan(50);
  });

  it('shows the interpreter only to a seat that is with her', () => {
    const interpreterFor = (seat: string): string => viewFor(opened('1'), seat).scene.interpreter;
    expect(SEATS.map(interpreterFor)).toEqual(SEATS.map((seat) => (seat === 'nurse' ? 'in-person' : 'none')));
  });

  it('refuses a seat that the case does not have', () => {
    expect(() => viewFor(opened('1'), 'doctor')).toThrow(/no seat "doctor"/);
  });
});

describe('telling and asking', () => {
  const asked = seedThat((seed) => factsIn(after(opened(seed), choose('nurse', 'arrival/ask-her')), 'answer.given')[0]?.names['answer'] === 'tells');

  it('a seat learns what it is told, and from whom', () => {
    const told = after(opened('1'), { type: 'tell', seat: 'nurse', to: 'worker', items: ['ward-note'] });
    expect(viewFor(told, 'worker').dossier.known).toMatchObject([{ item: 'ward-note', how: 'told-by-seat', from: 'nurse' }]);
    expect(viewFor(told, 'officer').dossier.known.map((item) => item.item)).toEqual(['old-file']);
  });

  it('an item named twice in one telling is told once', () => {
    const told = after(opened('1'), { type: 'tell', seat: 'nurse', to: 'worker', items: ['ward-note', 'ward-note'] });
    expect(factsIn(told, 'items.told')).toHaveLength(1);
  });

  it('between bodies is a sharing of data: without her yes it is recorded as skipped consent', () => {
    const told = after(opened('1'), { type: 'tell', seat: 'nurse', to: 'worker', items: ['ward-note'] });
    expect(factsIn(told, 'act.accepted').map((fact) => fact.names['event'])).toEqual(['DATA_OVERSHARED', 'CONSENT_SKIPPED']);
  });

  it('a breach counts once, by word of mouth as by a pass, and none is recorded after her yes', () => {
    const breaches = (session: Session): number => factsIn(session, 'act.accepted').filter((fact) => fact.names['event'] === 'CONSENT_SKIPPED').length;
    const consenting = compiledHeart(parsedHeart(HEART_TEXT.replace('consent.referral: "YES"', 'consent.referral: "YES", consent.dataShare: "YES"')));
    for (const [program, count] of [[HEART, 1], [consenting, 0]] as const) {
      const told = after(opened('1', SEATS, program), { type: 'tell', seat: 'nurse', to: 'worker', items: ['ward-note'] });
      const passed = after(opened('1', SEATS, program), choose('nurse', 'arrival/go-on'), choose('nurse', 'handover/send-all'));
      expect([breaches(told), breaches(passed)]).toEqual([count, count]);
    }
  });

  it('what the receiving body needs counts as the minimum', () => {
    const told = after(opened(asked), choose('nurse', 'arrival/ask-her'), { type: 'tell', seat: 'nurse', to: 'worker', items: ['own-room'] });
    const events = factsIn(told, 'act.accepted').map((fact) => fact.names['event']);
    expect(events).toContain('DATA_SHARED_MINIMUM');
    expect(events).not.toContain('DATA_OVERSHARED');
  });

  it('a stand-in passes nothing on without her yes; a played seat answers for itself', () => {
    for (const seats of [['nurse'], ['nurse', 'officer']]) {
      const answered = after(opened('1', seats), { type: 'ask', seat: 'nurse', to: 'officer' });
      expect(factsIn(answered, 'items.told')).toEqual([]);
      expect(viewFor(answered, 'nurse').dossier.known.map((item) => item.item)).toEqual(['ward-note']);
    }
  });

  it('a pass tells the seats of the body that receives, and what more it takes is recorded', () => {
    const passed = after(opened(asked), choose('nurse', 'arrival/ask-her'), choose('nurse', 'handover/send-all'));
    expect(factsIn(passed, 'case.passed')[0]).toMatchObject({ names: { agency: 'court-team', consent: 'none' } });
    expect(viewFor(passed, 'officer').dossier.known.map((item) => item.item)).toEqual(expect.arrayContaining(['brother', 'ward-note']));
    expect(viewFor(passed, 'worker').dossier.known).toEqual([]);
    expect(factsIn(passed, 'act.accepted').map((fact) => fact.names['event'])).toContain('DATA_OVERSHARED');
  });

  it('a seat that only heard of a pass does not read what was passed', () => {
    const walked = after(opened(asked), choose('nurse', 'arrival/ask-her'), choose('nurse', 'handover/walk-her'));
    expect(viewFor(walked, 'officer').story.map((line) => line.text)).toContain('The nurse walked her to the shelter.');
    expect(JSON.stringify(viewFor(walked, 'officer').dossier)).not.toContain('brass');
    expect(JSON.stringify(viewFor(walked, 'worker').dossier)).toContain('brass');
  });
});
