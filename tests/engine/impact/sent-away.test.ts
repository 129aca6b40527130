import { describe, expect, it } from 'vitest';
import { createPlayer } from '#engine';
import { createImpact } from '../../../engine/impact/fold.ts';
import type { Impact } from '../../../engine/impact/impact.ts';
import type { EventName, PathwayEvent } from '../../../engine/pathways/events.ts';
import { CODE } from '../../../engine/fact.ts';
import type { Program } from '../../../engine/scenario/program.ts';
import { programAt } from '../explore/case.ts';
import { open, programWith, shippedWeights, teller } from './hand-made.ts';
import type { Teller } from './hand-made.ts';

const DAY = 1440;
const weights = shippedWeights();
/** All that services did for her, in one place. */
const DONE: readonly EventName[] = [
  'SEPARATE_FROM_COMPANION', 'INTERPRETER_ARRANGED', 'CONSENT_RECORDED', 'RIGHTS_EXPLAINED', 'REFLECTION_EXPLAINED', 'REFERENT_NAMED', 'LEGAL_AID_GRANTED', 'ADVOCATE_PRESENT', 'ECONOMIC_SUPPORT_GRANTED', 'DATA_SHARED_MINIMUM',
  'CASE_CONFERENCE_HELD', 'WARM_HANDOVER_DONE', 'SAFETY_PLAN_MADE', 'FAMILY_PLAN_MADE', 'SOCIAL_SUPPORT_BUILT', 'DISCREET_INFO_GIVEN', 'DIGITAL_SAFETY_DONE', 'WAY_BACK_LEFT', 'REFERENT_CHANGED',
];
const program = programWith(DONE.map((event): PathwayEvent => ({ event, by: 'ngo' })));
const ALL_RIGHTS = 255;

/** Everything in place on the first day; ten days later the story goes on. */
function play(story: (tells: Teller) => void): Impact {
  const { sink, result } = createImpact(program, weights);
  const tells = open(teller(program, sink), program).field('interpreter', 'TRAINED').leaf('contact', 'trusted');
  DONE.filter((event) => event !== 'REFERENT_CHANGED').forEach((event) => tells.act(event));
  tells.field('warmHandover', 1).field('referent', 'ngo').field('contactWithTrafficker', 0).field('rightsExplained', ALL_RIGHTS).leaf('place', 'protected').leaf('assist', 'integration').leaf('guardian', 'appointed').leaf('res', 'permit_renewed');
  story(tells.at(10 * DAY));
  tells.at(20 * DAY).tell('case.ended', -1, -1);
  return result();
}
const last = ({ reading }: Impact): { readonly risks: readonly string[]; readonly anchors: readonly string[] } => reading.pieces.at(-1) ?? { risks: [], anchors: [] };

describe('who is sent out of the country', () => {
  it('is held only by what she carries with her: nothing that this country gave', () => {
    const before = play(() => undefined);
    expect(last(before).anchors).toEqual(weights.protections.filter(({ anchor }) => anchor !== null).map(({ id }) => id));
    const removed = play((tells) => tells.leaf('res', 'removed'));
    expect(last(removed).anchors).toEqual(['safety-plan', 'discreet-information', 'digital-safety', 'way-back-open']);
    expect(removed.risk.anchors.find(({ factor }) => factor === 'safe-accommodation')?.spans.at(-1)?.to).toBe(10 * DAY);
  });

  it('has no place, no income, no title and nobody whom the record knows, and returns unprepared', () => {
    expect(last(play((tells) => tells.leaf('res', 'removed'))).risks).toEqual(['no-safe-place', 'no-lawful-income', 'insecure-status', 'no-referent', 'unprepared-return']);
  });

  it('returns unprepared also where a service was introduced to her weeks before: it was one of this country', () => {
    expect(last(play((tells) => tells.act('WARM_HANDOVER_DONE').field('warmHandover', 1).leaf('res', 'removed'))).risks).toContain('unprepared-return');
  });

  it('is held as before where the next state’s service was introduced to her before a transfer', () => {
    const handed = last(play((tells) => tells.leaf('asylum', 'transferred')));
    expect(handed.risks).not.toContain('unprepared-return');
    expect(handed.anchors).toContain('safe-accommodation');
  });

  it('is transferred unprepared where that introduction is missing, or was used up by a change of referent', () => {
    const used = last(play((tells) => tells.act('REFERENT_CHANGED').field('warmHandover', 0).leaf('asylum', 'transferred')));
    expect(used.risks).toContain('unprepared-return');
    expect(used.anchors).not.toContain('safe-accommodation');
  });
});

/** Every country in whose case a person can be removed. */
const CASES = ['greece/gr-1', 'belgium/be-1', 'italy/it-3', 'spain/es-1'];
const PLAYS = 120;
/** The index goes no higher. */
const MOST = 95;

/** The index from just before each removal on, in many plays; a play without one tells nothing. */
function fromRemovals(played: Program): readonly (readonly number[])[] {
  const res = played.pathway.regions.findIndex(({ id }) => id === 'res');
  const removed = played.pathway.regions[res]?.leaves.indexOf('removed');
  const players = (['typical', 'random'] as const).map((policy) => createPlayer(played, { policy, seats: played.names.seats }));
  return Array.from({ length: PLAYS }, (_, run) => {
    const { sink, result } = createImpact(played, weights);
    let at = -1;
    players[run % 2]?.(`removal ${run}`, (code, minute, a, b, seats) => {
      if (code === CODE['leaf.entered'] && a === res && b === removed) at = minute;
      sink(code, minute, a, b, seats);
    });
    if (at < 0) return [];
    const { series } = result().risk;
    return [...series.filter(([minute]) => minute < at).slice(-1), ...series.filter(([minute]) => minute >= at)].map(([, value]) => value);
  }).filter((values) => values.length > 0);
}

describe('over many plays', () => {
  it.each(CASES)('the index never falls from a removal on in %s, and stands higher than before it', (path) => {
    const removals = fromRemovals(programAt(`scenarios/${path}.yaml`));
    expect(removals.length).toBeGreaterThan(0);
    removals.forEach((values) => {
      expect(values).toEqual([...values].sort((a, b) => a - b));
      expect(values.at(-1)).toBeGreaterThan(Math.min(MOST - 1, values[0] ?? 0));
    });
  }, 60_000);
});
