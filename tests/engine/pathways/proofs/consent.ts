import { describe, expect, it } from 'vitest';
import type { EventName } from '../../../../engine/pathways/events.ts';
import type { Pathway } from '../../../../engine/pathways/pathway.ts';
import { ask } from '../../../../engine/pathways/port.ts';
import { fieldIndex, fieldOf, initialSituation, leafOf } from '../../../../engine/pathways/situation.ts';
import { REGIONS, RIGHTS, ROLES, ROUTE_CHOICES, ROUTE_RIGHTS } from '../../../../engine/vocabulary.ts';
import { anyEvent, anySituation, eventsOf, seeded } from '../support/random.ts';
import { readsOf, valuationsOf } from '../support/valuations.ts';

/** A rule that refers a person or passes data: its numbers, its event, and the consents it asks of an adult. */
export type Refers = readonly [rules: string, event: EventName, consents: readonly string[]];

export const SHARED_REFERS: readonly Refers[] = [
  ['S3', 'SAFE_PLACE_ACCEPTED', ['consent.referral']], ['A2', 'INTAKE_DONE', ['consent.referral']], ['A11', 'TRANSFER_TO_OTHER_PROJECT', ['consent.referral', 'consent.dataShare']],
  ['A12', 'TRANSFER_REQUESTED', ['consent.referral', 'consent.dataShare']],
];

/** Talks in which a person is heard: for a case, for recognition by police, for a claim. */
const HEARINGS: readonly string[] = ['STATEMENT_TAKEN', 'STATEMENT_REPEATED', 'RECORDED_TESTIMONY_TAKEN', 'POLICE_INTERVIEW_HELD', 'INTERVIEW_WITHOUT_REFERRAL'];

/** Consent of an adult or a recorded lawful exception before any referral; a statement only with a yes; a child never alone (0.8, 1.6b). */
export function proveConsent(pathway: Pathway, refers: readonly Refers[]): void {
  describe(`consent in ${pathway.country} (pathways.md 0.8)`, () => {
    it.each([...SHARED_REFERS, ...refers])('%s %s refuses an adult without consent or a recorded lawful exception, and is open with either', (_, event, kinds) => {
      const began = performance.now();
      const tally = { refused: 0, consented: 0, excepted: 0 };
      let breaches = 0;
      let asks = 0;
      const reads = readsOf(pathway, event);
      for (const { situation, raised } of valuationsOf(pathway, event, reads)) {
        asks += 1;
        if (fieldOf(pathway, situation, 'age') !== 0) continue;
        const asked = kinds.every((kind) => fieldOf(pathway, situation, kind) === 1);
        const excepted = fieldOf(pathway, situation, 'lawfulException') === 1;
        const answer = ask(pathway, situation, raised);
        if (!asked && !excepted) { breaches += answer.accepted ? 1 : 0; tally.refused += 1; }
        if (answer.accepted && asked && !excepted) tally.consented += 1;
        if (answer.accepted && !asked) tally.excepted += 1;
      }
      console.log(`${pathway.country}, ${event}: every valuation of ${JSON.stringify(reads.regions)} ${[...reads.fields.keys()].join()}, ${asks} valuations, adults ${JSON.stringify(tally)}, ${Math.round(performance.now() - began)} ms`);
      expect(breaches).toBe(0);
      expect(Object.values(tally).every((count) => count > 0)).toBe(true);
    });

    it('J4 needs the person’s yes to the police, of adult and child alike; no exception takes a statement', () => {
      const taken = [...valuationsOf(pathway, 'STATEMENT_TAKEN')].filter(({ situation, raised }) => ask(pathway, situation, raised).accepted);
      expect(taken.length).toBeGreaterThan(0);
      expect(taken.filter(({ situation }) => fieldOf(pathway, situation, 'consent.police') !== 1)).toEqual([]);
    });

    it.each(eventsOf(pathway).filter((name) => HEARINGS.includes(name)))('G1: no %s of a child or of disputed age without a guardian or an independent adult (1.6b)', (event) => {
      const heard = [...valuationsOf(pathway, event)].filter(({ situation, raised }) => fieldOf(pathway, situation, 'age') !== 0 && ask(pathway, situation, raised).accepted);
      expect(heard.length).toBeGreaterThan(0);
      expect(heard.filter(({ situation, raised }) => leafOf(pathway, situation, 'guardian') !== 'appointed' && raised.with?.['independentAdult'] !== true)).toEqual([]);
    });
  });
  proveConduct(pathway);
  proveChoices(pathway);
}

/** A breach is possible, is recorded under its own rule, and moves no region by itself. */
function proveConduct(pathway: Pathway): void {
  it(`in ${pathway.country} conduct is always possible and moves no region, over 3000 situations with seed 22`, () => {
    const random = seeded(22);
    const conduct = eventsOf(pathway).filter((name) => pathway.rules.every((rule) => rule.event !== name || rule.region === 'conduct'));
    const odd: string[] = [];
    for (let turn = 0; turn < 3000; turn += 1) {
      const name = conduct[turn % conduct.length] ?? 'CONSENT_SKIPPED';
      const situation = anySituation(pathway, random);
      if (name === 'REFLECTION_EXPLAINED') situation[fieldIndex(pathway, 'interpreter')] = 5;
      const by = name === 'CONSENT_REFUSED' ? 'person' : name === 'LAWFUL_EXCEPTION_RECORDED' ? 'health' : ROLES[random(ROLES.length)] ?? 'police';
      const answer = ask(pathway, situation, { ...anyEvent(pathway, random, name), by });
      if (!answer.accepted || answer.entered.length > 0) odd.push(`${name} by ${by}`);
    }
    expect(odd).toEqual([]);
    expect(conduct).toContain('CONSENT_SKIPPED');
    expect(conduct).toContain('GUARDIAN_SKIPPED');
  });
}

function proveChoices(pathway: Pathway): void {
  describe(`information before choice in ${pathway.country} (pathways.md 0.7)`, () => {
    it('rights can be explained in every state of the case', () => {
      const odd = (pathway.regions[REGIONS.indexOf('case')]?.leaves ?? []).flatMap((leaf) => ROLES.filter((by) => {
        const answer = ask(pathway, initialSituation(pathway, { interpreter: 'TRAINED' }, { case: leaf }), { event: 'RIGHTS_EXPLAINED', by, with: { rights: [...RIGHTS] } });
        return !answer.accepted || fieldOf(pathway, answer.next, 'rightsExplained') !== 255;
      }));
      expect(odd).toEqual([]);
    });

    it('A7 PERSON_DECLINES is open in every situation, and marks an uninformed no as such, over every set of rights', () => {
      const bit = 1 << ROUTE_CHOICES.indexOf('PERSON_DECLINES');
      const needed = ROUTE_RIGHTS.reduce((bits, right) => bits | (1 << RIGHTS.indexOf(right)), 0);
      const random = seeded(23);
      for (let rights = 0; rights < 256; rights += 1) for (const leaf of (pathway.regions[REGIONS.indexOf('assist')]?.leaves ?? []).keys()) {
        const situation = anySituation(pathway, random);
        situation[REGIONS.indexOf('assist')] = leaf;
        situation[fieldIndex(pathway, 'rightsExplained')] = rights;
        const answer = ask(pathway, situation, { event: 'PERSON_DECLINES', by: 'person' });
        if (!answer.accepted) throw new Error('a no was refused');
        expect(leafOf(pathway, answer.next, 'assist')).toBe('declined');
        expect([fieldOf(pathway, answer.next, 'routeMade') & bit, (fieldOf(pathway, answer.next, 'routeUninformed') & bit) === 0]).toEqual([bit, (rights & needed) === needed]);
      }
    });

    it('closes no choice of route for want of information', () => {
      let different = 0;
      let asked = 0;
      for (const name of choiceEvents(pathway)) for (const { situation: blank, raised } of valuationsOf(pathway, name)) {
        if (fieldOf(pathway, blank, 'rightsExplained') !== 0) continue;
        const full = blank.slice();
        full[fieldIndex(pathway, 'rightsExplained')] = 255;
        asked += 1;
        if (ask(pathway, blank, raised).accepted !== ask(pathway, full, raised).accepted) different += 1;
      }
      expect([different, asked > 100]).toEqual([0, true]);
    });
  });
}

/** Events whose rules note whether a choice was informed. */
const choiceEvents = (pathway: Pathway): readonly EventName[] => eventsOf(pathway).filter((name) => pathway.rules.some((rule) => rule.event === name && rule.needs.includes('optionsExplained')));
