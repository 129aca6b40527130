import { describe, expect, it } from 'vitest';
import type { EventName, PathwayEvent } from '../../../../engine/pathways/events.ts';
import type { Pathway } from '../../../../engine/pathways/pathway.ts';
import { ask } from '../../../../engine/pathways/port.ts';
import { fieldIndex } from '../../../../engine/pathways/situation.ts';
import { seeded } from '../support/random.ts';
import { codesOf, readsOf, rulesOfEvent, valuationsOf } from '../support/valuations.ts';

/** What may change no answer to a rule of support: how the person behaves towards the law, who she or he is, what is recognised. */
const FREE_FIELDS = ['cooperation', 'consent.police', 'nationality', 'stay', 'exploitation', 'charge', 'fullAccounts', 'partyJoined', 'testimonyRecorded', 'routeMade'] as const;
const FREE_REGIONS: readonly string[] = ['id', 'case', 'res', 'asylum', 'social'];
const SUPPORT: readonly (readonly [string, EventName])[] = [
  ['S3', 'SAFE_PLACE_ACCEPTED'], ['S10', 'SPECIALISED_PLACE_OPENS'], ['A1', 'EMERGENCY_NEEDS_MET'], ['A2', 'INTAKE_DONE'], ['A3', 'PLAN_AGREED'], ['A8', 'PERSON_ASKS_AGAIN'],
  ['A10', 'ASSISTANCE_RESUMED'], ['A11', 'TRANSFER_TO_OTHER_PROJECT'], ['J1', 'RIGHTS_EXPLAINED'], ['J12', 'CLAIM_FILED'], ['J14', 'LEGAL_AID_GRANTED'], ['J14', 'LEGAL_AID_REFUSED'],
];
/** Regions in which help, shelter and contact live: what else an event moves beside them is no help. */
const HELP = ['assist', 'place', 'contact', 'claim'] as const;

const withRights = (event: PathwayEvent): PathwayEvent => (event.event === 'RIGHTS_EXPLAINED' ? { ...event, with: { rights: ['RETURN'] } } : event);

/** What an event does to help and to facts, and whether any rule of help took it. */
function effectOf(pathway: Pathway, situation: Int32Array, event: PathwayEvent): string {
  const answer = ask(pathway, situation, event);
  if (!answer.accepted) return 'closed';
  const rules = answer.rules.map((index) => pathway.rules[index]).filter((rule) => rule !== undefined);
  const taken = rules.some((rule) => rule.region === 'case' || rule.region === 'conduct' || HELP.some((region) => region === rule.region));
  const kept = (at: number): boolean => at < pathway.regions.length && !HELP.some((region) => region === pathway.regions[at]?.id);
  return `${taken ? 'taken' : 'closed'} ${[...answer.next].flatMap((value, at) => (value === situation[at] || kept(at) ? [] : [`${at}=${value}`])).join()}`;
}

/**
 * Help is not a reward (pathways.md 0.6): varying cooperation, consent to police, identification, criminal case, nationality and
 * past changes no answer to the rules of support. `beside` names events a country also hears in another region.
 */
export function proveSupport(pathway: Pathway, beside: readonly EventName[] = []): void {
  const free = [
    ...FREE_FIELDS.map((name) => ({ at: fieldIndex(pathway, name), codes: codesOf(pathway, name) })),
    ...pathway.regions.flatMap(({ id, leaves }, at) => (FREE_REGIONS.includes(id) ? [{ at, codes: leaves.map((_, leaf) => leaf) }] : [])),
  ];
  const helping = (event: EventName): Pathway => ({ ...pathway, rules: pathway.rules.filter((rule) => rule.event !== event || !beside.includes(event) || HELP.some((region) => region === rule.region)) });

  describe(`help is not a reward in ${pathway.country} (pathways.md 0.6)`, () => {
    it.each(SUPPORT)('%s %s answers the same whatever the cooperation, consent to police, identification, criminal case, nationality or past', (_, event) => {
      const began = performance.now();
      const random = seeded(21);
      const reads = readsOf(helping(event), event);
      const turns = event === 'TRANSFER_TO_OTHER_PROJECT' ? 1 : 3;
      let asks = 0;
      let different = 0;
      for (const { situation, raised } of valuationsOf(pathway, event, reads)) {
        const said = effectOf(pathway, situation, withRights(raised));
        for (let turn = 0; turn < turns; turn += 1) {
          const other = situation.slice();
          for (const { at, codes } of free) other[at] = codes[random(codes.length)] ?? 0;
          if (helpOf(effectOf(pathway, other, withRights(raised))) !== helpOf(said)) different += 1;
        }
        asks += 1 + turns;
      }
      expect(different).toBe(0);
      expect(asks).toBeGreaterThan(50);
      console.log(`${pathway.country}, ${event}: every valuation of ${JSON.stringify(reads.regions)} ${[...reads.fields.keys()].join()}, ${asks} asks, ${Math.round(performance.now() - began)} ms`);
    });

    it.each(SUPPORT)('%s %s reads none of these at all, by what its guards declare', (_, event) => {
      const reads = readsOf(helping(event), event);
      const own = new Set<string>(rulesOfEvent(helping(event), event).map((rule) => rule.region));
      expect([...reads.fields.keys()].filter((name) => (FREE_FIELDS as readonly string[]).includes(name))).toEqual([]);
      expect(reads.regions.filter((name) => FREE_REGIONS.includes(name) && !own.has(name))).toEqual([]);
    });

    it('knows no origin and no past act: no field of the machine holds them', () => {
      expect(pathway.fields.map((field) => field.name).filter((name) => /origin|ethnic|religion|past|conviction|offence|record$/i.test(name))).toEqual([]);
    });

    it('reads neither police, complaint, attendance nor recognition in any rule of place and assist', () => {
      const odd = pathway.rules.filter((rule) => rule.region === 'place' || rule.region === 'assist').flatMap((rule) => {
        const reads = readsOf({ ...pathway, rules: [rule] }, rule.event);
        const fields = [...reads.fields.keys()].filter((name) => ['cooperation', 'consent.police', 'charge', 'nationality', 'stay'].includes(name));
        return [...fields, ...reads.regions.filter((region) => FREE_REGIONS.includes(region))].map((name) => `${rule.id} ${name}`);
      });
      expect(odd).toEqual([]);
    });
  });
}

/** An answer in which no rule of help took part is closed as far as help goes, whatever other regions wrote. */
const helpOf = (effect: string): string => (effect.startsWith('closed') ? 'closed' : effect);
