import { describe, expect, it } from 'vitest';
import { createImpact } from '../../../engine/impact/fold.ts';
import type { Impact } from '../../../engine/impact/impact.ts';
import { EVENTS } from '../../../engine/pathways/events.ts';
import type { EventName } from '../../../engine/pathways/events.ts';
import type { Program } from '../../../engine/scenario/program.ts';
import { programAt } from '../explore/case.ts';
import { open, programWith, shippedWeights, teller } from './hand-made.ts';
import type { Teller } from './hand-made.ts';

const DAY = 1440;
const weights = shippedWeights();
const EVERY = (Object.keys(EVENTS) as EventName[]).map((event) => ({ event, by: 'ngo' as const }));
const inCountry = (path: string): Program => {
  const program = programAt(`scenarios/${path}.yaml`);
  return { ...program, acts: [...program.acts, ...EVERY] };
};
const greek = programWith(EVERY);
const [italian, spanish, belgian, german] = ['italy/it-3', 'spain/es-1', 'belgium/be-1', 'germany/de-1'].map(inCountry) as [Program, Program, Program, Program];

function play(program: Program, story: (tells: Teller) => void): Impact {
  const { sink, result } = createImpact(program, weights);
  story(open(teller(program, sink), program).leaf('contact', 'initial').leaf('place', 'protected').leaf('assist', 'plan'));
  return result();
}
const end = (tells: Teller, day: number): Teller => tells.at(day * DAY).tell('case.ended', -1, -1);
/** From which day to which a factor was in force; the end is null where it lasts. */
function days({ reading }: Impact, factor: string): readonly (readonly [number, number | null])[] {
  const line = [...reading.harms, ...reading.protections, ...reading.risks].find((each) => each.factor === factor);
  return (line?.spans ?? []).map(({ from, to }) => [from / DAY, to === null ? null : to / DAY]);
}
const times = ({ reading }: Impact, factor: string): number => reading.harms.find((each) => each.factor === factor)?.occurrences.length ?? 0;

describe('work and income', () => {
  const course = (tells: Teller): Teller => tells.leaf('assist', 'integration');
  it('are not opened by a course alone: without the right to work nothing lawful comes in', () => {
    const impact = play(spanish, (tells) => end(course(tells), 9));
    expect(days(impact, 'lawful-work-access')).toEqual([]);
    expect(days(impact, 'no-lawful-income')).toEqual([[0, null]]);
  });

  it('are open from the title on that lets her work, and no longer when it is taken back', () => {
    const impact = play(spanish, (tells) => end(course(tells).at(3 * DAY).leaf('res', 'provisional_permit').at(6 * DAY).leaf('res', 'sanction_resumed'), 9));
    expect(days(impact, 'lawful-work-access')).toEqual([[3, 6]]);
    expect(days(impact, 'no-lawful-income')).toEqual([[0, 3], [6, null]]);
  });
});

describe('a paper that ends within thirty days', () => {
  it.each([
    ['the Italian programme', italian, 'programme_art13', 'programmeExtended'], ['the Spanish reflection period', spanish, 'reflection_90d', 'reflectionExtended'],
  ] as const)('is counted anew from an extension on: %s of 90 days runs 180', (_, program, leaf, extended) => {
    const story = (again: boolean) => play(program, (tells) => {
      tells.leaf('res', leaf);
      if (again) tells.at(80 * DAY).field(extended, 1);
      end(tells, 200);
    });
    expect(days(story(false), 'insecure-status')).toEqual([[60, null]]);
    expect(days(story(true), 'insecure-status')).toEqual([[60, 80], [150, null]]);
  });

  it('is the Belgian paper of 45 days from its fifteenth day on', () => {
    expect(days(play(belgian, (tells) => end(tells.leaf('res', 'annex15_45d'), 44)), 'insecure-status')).toEqual([[15, null]]);
  });
});

describe('what stands against one another', () => {
  it('never stands together: one referent, and no referent', () => {
    const impact = play(greek, (tells) => end(tells.act('REFERENT_NAMED').at(2 * DAY).leaf('contact', 'fragile').at(5 * DAY).leaf('contact', 'trusted').at(7 * DAY).leaf('contact', 'lost'), 9));
    expect(days(impact, 'one-referent')).toEqual([[0, 2], [5, 7]]);
    expect(days(impact, 'no-referent')).toEqual([[2, 5], [7, null]]);
  });

  it.each([
    ['gender-choice', 'GENDER_CHOICE_OFFERED', 'GENDER_CHOICE_NOT_OFFERED'], ['informed-consent', 'CONSENT_RECORDED', 'CONSENT_SKIPPED'],
    ['private-space', 'SEPARATE_FROM_COMPANION', 'CONTROLLER_LEFT_IN_ROOM'], ['unconditional-economic-support', 'ECONOMIC_SUPPORT_GRANTED', 'CONDITION_BROKEN'],
  ])('%s ends where a service does the opposite, and begins again where it is put right', (factor, does, opposite) => {
    const impact = play(greek, (tells) => end(tells.act(does).at(2 * DAY).act(opposite).at(5 * DAY).act(does), 9));
    expect(days(impact, factor)).toEqual([[0, 2], [5, null]]);
  });

  it('never stands together: money as a right, and help that was stopped', () => {
    const impact = play(greek, (tells) => end(tells.act('ECONOMIC_SUPPORT_GRANTED').at(2 * DAY).leaf('assist', 'interrupted'), 9));
    expect(days(impact, 'unconditional-economic-support')).toEqual([[0, 2]]);
    expect(days(impact, 'unmet-basic-needs')).toEqual([[2, null]]);
  });
});

describe('what needs somebody beside her', () => {
  it.each(['PERSON_LEAVES', 'EMERGENCY_STAY_EXPIRES', 'PLACE_WITHDRAWN', 'ARRESTED_AS_OFFENDER', 'EXPLOITER_RECONTACT_SUCCEEDS', 'WINDOW_CLOSES', 'NO_CONTACT_TIMEOUT'])('ends with the room: after %s no private space is left', (event) => {
    expect(days(play(greek, (tells) => end(tells.act('SEPARATE_FROM_COMPANION').at(3 * DAY).act(event), 9)), 'private-space')).toEqual([[0, 3]]);
  });

  it.each([
    ['trained-mediator', 'INTERPRETER_ARRANGED'], ['advocate-present', 'ADVOCATE_PRESENT'],
    ['joint-case-conference', 'CASE_CONFERENCE_HELD'], ['warm-handover', 'WARM_HANDOVER_DONE'], ['unconditional-economic-support', 'ECONOMIC_SUPPORT_GRANTED'],
  ])('holds nobody while no service has contact: %s', (factor, event) => {
    const impact = play(greek, (tells) => end(tells.field('interpreter', 'TRAINED').act(event).at(3 * DAY).leaf('contact', 'lost').at(6 * DAY).leaf('contact', 'initial'), 9));
    expect(days(impact, factor)).toEqual([[0, 3], [6, null]]);
  });
});

describe('rules and conditions of help', () => {
  it('bind her only while somebody helps: not under control, not without contact, not after help was closed or declined', () => {
    const after = (story: (tells: Teller) => Teller) => days(play(greek, (tells) => end(story(tells.act('SUPPORT_CONDITIONED').at(3 * DAY)), 9)), 'conditional-assistance');
    expect(after((tells) => tells.leaf('assist', 'interrupted'))).toEqual([[0, null]]);
    [['assist', 'closed'], ['assist', 'declined'], ['place', 'under_control'], ['contact', 'lost']].forEach(([region = '', leaf = '']) => {
      expect(after((tells) => tells.leaf(region, leaf))).toEqual([[0, 3]]);
    });
  });

  it('of a shelter end with the stay in it, also where exploiters end it', () => {
    const after = (story: (tells: Teller) => Teller) => days(play(greek, (tells) => end(story(tells.act('RESTRICTIVE_RULES_APPLIED').at(3 * DAY)), 9)), 'restrictive-rules');
    expect(after((tells) => tells.act('EXPLOITER_RECONTACT_SUCCEEDS'))).toEqual([[0, 3]]);
    expect(after((tells) => tells.leaf('place', 'independent'))).toEqual([[0, 3]]);
  });
});

describe('a contact that passes unseen', () => {
  const visit = (tells: Teller): Teller => tells.leaf('id', 'undetected').leaf('place', 'window');
  it('is one, also where signs were put aside before she went; the next visit is another', () => {
    const impact = play(greek, (tells) => {
      visit(tells.at(DAY)).at(DAY + 5).act('INDICATOR_DISMISSED').at(DAY + 9).act('PERSON_LEAVES').leaf('place', 'under_control');
      end(visit(tells.at(3 * DAY)).at(3 * DAY + 9).act('PERSON_LEAVES').leaf('place', 'under_control'), 9);
    });
    expect(times(impact, 'missed-indicators')).toBe(2);
  });

  it('counts each time that signs were put aside', () => {
    expect(times(play(greek, (tells) => end(visit(tells).act('INDICATOR_DISMISSED').act('INDICATOR_DISMISSED'), 9)), 'missed-indicators')).toBe(2);
  });
});

describe('silence about the case', () => {
  it('counts while somebody could break it: not while her no stands, nor while no service has contact', () => {
    const silent = (story: (tells: Teller) => Teller) => days(play(greek, (tells) => end(story(tells.act('FEEDBACK_OMITTED').at(3 * DAY)), 9)), 'case-silence');
    expect(silent((tells) => tells)).toEqual([[0, null]]);
    expect(silent((tells) => tells.leaf('assist', 'declined'))).toEqual([[0, 3]]);
    expect(silent((tells) => tells.leaf('contact', 'lost').at(6 * DAY).leaf('contact', 'initial'))).toEqual([[0, 3], [6, null]]);
  });
});

describe('an introduction in person', () => {
  it('covers one change of the referent: the next one without it is a change without a hand-over', () => {
    const impact = play(greek, (tells) => {
      tells.act('REFERENT_NAMED').at(DAY).act('WARM_HANDOVER_DONE').field('warmHandover', 1).at(2 * DAY).act('REFERENT_CHANGED').field('warmHandover', 0);
      end(tells.at(5 * DAY).act('REFERENT_CHANGED').field('warmHandover', 0), 9);
    });
    expect(times(impact, 'referent-changes')).toBe(1);
  });
});

describe('a lawyer before the first statement', () => {
  it('is a lawyer: a claim for wages brings none', () => {
    expect(days(play(greek, (tells) => end(tells.act('WAGES_CLAIMED'), 9)), 'legal-counsel-early')).toEqual([]);
    expect(days(play(greek, (tells) => end(tells.act('LEGAL_AID_GRANTED'), 9)), 'legal-counsel-early')).toEqual([[0, null]]);
  });
});

describe('a wait that is too long', () => {
  it('is none where no office has anything left to decide: the German authority decides nothing on who is from the EU', () => {
    const waiting = (nationality: string) => days(play(german, (tells) => end(tells.field('nationality', nationality).leaf('id', 'fbs_assessed'), 90)), 'delayed-identification');
    expect(waiting('EU')).toEqual([]);
    expect(waiting('THIRD_COUNTRY')).toEqual([[30, null]]);
  });

  it('for a paper is none for who holds a durable title', () => {
    const limbo = (res: string) => days(play(italian, (tells) => end(tells.leaf('asylum', 'asylum_pending').leaf('res', res), 400)), 'long-limbo');
    expect(limbo('converted')).toEqual([]);
    expect(limbo('art18_6m')).toEqual([[365, null]]);
  });
});
