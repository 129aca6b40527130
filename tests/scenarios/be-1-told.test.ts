import { describe, expect, it } from 'vitest';
import { CODE, nextCommand, openSession, playOut, POLICIES, seatingOf, seedOfRun, submit, viewFor, wander, type Choice, type Sink } from '#engine';
import { findCase, programOf } from '../../game/terminal/files.ts';

const program = programOf(findCase('be-1'));
const { scenario } = program;
const HALF_A_DAY = 12 * 60;
const WEEK = 7 * 24 * 60;

const lengths = new Map(program.choices.map((choice) => [`${program.beats[choice.beat]?.id}/${choice.id}`, choice.minutes]));

interface Told { readonly where: string; readonly takes: number; readonly text: string }

/** What a choice says has happened, without what somebody says aloud: that may be about any day. */
const tellings: readonly Told[] = scenario.beats.flatMap((beat) => beat.choices.flatMap((choice) =>
  [choice.done, ...(choice.answers ?? []).map(({ text }) => text)].map((text) => ({ where: `${beat.id}/${choice.id}`, takes: lengths.get(`${beat.id}/${choice.id}`) ?? 0, text: text.replaceAll(/"[^"]*"/g, '') }))));

const choices: readonly (readonly [string, Choice])[] = scenario.beats.flatMap((beat) => beat.choices.map((choice) => [`${beat.id}/${choice.id}`, choice] as const));
const raised = (acts: Choice['acts']): readonly string[] => (acts ?? []).map(({ event }) => event);

/** The states in which each beat opened, over automatic plays of every kind and plays off the main path. */
function openings(id: string): readonly { readonly leaves: ReadonlyMap<string, string>; readonly minute: number }[] {
  const found: { leaves: ReadonlyMap<string, string>; minute: number }[] = [];
  const listen = (): Sink => {
    const leaves = new Map<string, string>();
    return (code, minute, a, b) => {
      if (code === CODE['leaf.entered']) leaves.set(program.pathway.regions[a]?.id ?? '', program.pathway.regions[a]?.leaves[b] ?? '');
      if (code === CODE['beat.opened'] && program.beats[a]?.id === id) found.push({ leaves: new Map(leaves), minute });
    };
  };
  for (const policy of POLICIES) {
    for (let run = 0; run < 60; run += 1) {
      const options = { seed: seedOfRun(`be-1-told/${policy}`, run), auto: { policy, seats: program.names.seats } };
      playOut(program, options, listen());
      wander(program, options, listen());
    }
  }
  return found;
}

/** Who interprets in each moment of a careful play, as the seat that decides sees it. */
function interpretersOf(seed: string): readonly { readonly beat: string; readonly interpreter: string }[] {
  const auto = { policy: 'careful' as const, seats: program.names.seats };
  const seen: { beat: string; interpreter: string }[] = [];
  let session = openSession(program, { seed, seating: seatingOf(program, auto) });
  for (let command = nextCommand(program, session.state, auto); command?.type === 'choose'; command = nextCommand(program, session.state, auto)) {
    seen.push({ beat: command.beat, interpreter: viewFor(session, command.seat).scene.interpreter });
    const submitted = submit(session, command);
    if (!submitted.accepted) break;
    session = submitted.session;
  }
  return seen;
}

describe('BE-1 tells what happened', () => {
  it('and says of no result that it came the next day or later, unless the choice takes that long', () => {
    const later = tellings.filter(({ text }) => /\b(next day|in the morning|(day|week)s? later|within the (week|month)|after \w+ nights)\b/i.test(text));
    expect(later.length).toBeGreaterThan(4);
    expect(later.filter(({ takes }) => takes < HALF_A_DAY)).toEqual([]);
  });

  it('and names no single day of the week as past, unless a week goes by', () => {
    expect(tellings.filter(({ text, takes }) => /\bon (mon|tues|wednes|thurs|satur|sun)day\b/i.test(text) && takes < WEEK)).toEqual([]);
  });

  it('and lets nobody speak for a service that another table may play, but a colleague there', () => {
    const services = /(?<!(colleague|team|jurist|somebody) (at|of|from|in) )\b(the (centre|inspection|inspector|auditor)|Protocol) (asks|answers|answered|asked|brings|counts|leaves|replies|rang|rings|sends|sent|writes|wrote)\b/i;
    expect(tellings.filter(({ text }) => services.test(text))).toEqual([]);
    expect(tellings.filter(({ text }) => /colleague (at|from)/.test(text)).length).toBeGreaterThan(3);
  });

  it('and lets no choice itself raise the missed signal: where contact is fragile already, that would close the choice (C3)', () => {
    expect(choices.filter(([, choice]) => raised(choice.acts).includes('SIGNAL_MISSED')).map(([id]) => id)).toEqual([]);
    expect(choices.filter(([, choice]) => (choice.answers ?? []).some(({ acts }) => raised(acts).includes('SIGNAL_MISSED'))).length).toBeGreaterThan(5);
  });

  it('and offers a key of her own to nobody who has one, and the price of a ticket to nobody who goes', () => {
    const rooms = openings('own-room');
    expect(rooms.length).toBeGreaterThan(20);
    expect(rooms.filter(({ leaves }) => leaves.get('place') === 'independent')).toEqual([]);
    expect(openings('home').filter(({ leaves }) => leaves.get('res') === 'return_prepared')).toEqual([]);
  });

  it('and puts the message on a desk where somebody sits, on a working day in working hours', () => {
    const at = openings('message').map(({ minute }) => minute + 10 * 60);
    expect(at.length).toBeGreaterThan(100);
    const weekday = (minute: number): number => (Math.floor(minute / 1440) + scenario.start.weekday - 1) % 7;
    expect(at.filter((minute) => weekday(minute) > 4 || Math.floor((minute % 1440) / 60) < 8)).toEqual([]);
  });

  it('and names removal and hunger before anybody plays it', () => {
    expect(scenario.content.themes.map(({ theme }) => theme)).toEqual(expect.arrayContaining(['Removal', 'Hunger']));
  });

  it('and draws the interpreter of the interview on no later telephone, before somebody rings one there', () => {
    const seen = Array.from({ length: 12 }, (_, run) => interpretersOf(`be-1-told/line/${run}`)).flat();
    const at = (beat: string): readonly string[] => [...new Set(seen.filter((each) => each.beat === beat).map(({ interpreter }) => interpreter))].sort();
    expect(at('worry')).toContain('phone');
    expect({ call: at('call'), leaving: at('leaving') }).toEqual({ call: ['none'], leaving: ['phone'] });
  });
});
