import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Choice, Condition } from '#engine';
import { shippedCases } from '../../game/cases/heads.ts';
import { findCase, programOf } from '../../game/terminal/files.ts';

const saysYou = (text: string): boolean => /\byou(r|rs)?\b/i.test(text.replaceAll(/"[^"]*"/g, ''));
const filesCharges = ({ acts = [] }: Choice): boolean => acts.some(({ event }) => event === 'CHARGES_FILED');

describe.each((await shippedCases()).map(({ id }) => id))('what %s tells', (id) => {
  const program = programOf(findCase(id));
  const { scenario } = program;

  it('counts the body of the first moment with the person as one that met the person, however the moment goes', () => {
    const person = scenario.cast.find(({ role }) => role === 'person')?.id ?? '';
    const first = scenario.beats.find(({ present }) => present.includes(person));
    const body = scenario.seats.find((seat) => seat.id === first?.seat)?.agency ?? '';
    expect([...(first?.choices ?? []), first?.lapse].filter((way) => !(way?.meets ?? []).includes(body))).toEqual([]);
  });

  it('says “you” in no answer that another seat hears: its line names nobody', () => {
    const heard = scenario.beats.flatMap((beat) => beat.choices.flatMap((choice) => (choice.answers ?? []).flatMap((answer) => {
      const seats = [...beat.present, ...(beat.line ?? []), ...(choice.tells ?? []), ...(answer.tells ?? [])].filter((each) => each !== beat.seat && program.names.seats.includes(each));
      return seats.length > 0 && saysYou(answer.text) ? [`${beat.id}/${choice.id}/${answer.id}: ${answer.text}`] : [];
    })));
    expect(heard).toEqual([]);
  });

  it('says of a charge whether it was filed: the case may be closed while it is written', () => {
    const charges = scenario.beats.flatMap(({ choices }) => choices.filter(filesCharges));
    expect(charges.length).toBeGreaterThan(1);
    expect(charges.filter(({ answers = [] }) => !answers.some((answer) => answer.id === 'closed-before')).map((choice) => choice.id)).toEqual([]);
  });

  it('closes no choice by the sign it would miss: where contact is fragile already, C3 takes no second one', () => {
    const missing = scenario.beats.flatMap(({ id: beat, when = [], choices }) => choices.filter(({ acts = [] }) => acts.some(({ event }) => event === 'SIGNAL_MISSED')).map((choice) => ({ at: `${beat}/${choice.id}`, when: [...when, ...(choice.when ?? [])] })));
    const asksForContact = (when: readonly Condition[]): boolean => when.some(({ state }) => JSON.stringify(state?.['contact']) === '["initial","trusted"]');
    expect(missing.filter(({ when }) => !asksForContact(when)).map(({ at }) => at)).toEqual([]);
  });

  it('asks after the play what the guide for trainers asks, word for word', () => {
    const guide = readFileSync(new URL(`../../docs/trainers/${id}.md`, import.meta.url), 'utf8');
    const asked = guide.split('## Debrief questions')[1]?.split('\n## ')[0]?.match(/^\d+\. .*$/gm) ?? [];
    expect(scenario.debrief).toEqual(asked.map((line) => line.replace(/^\d+\. /, '')));
  });
});
