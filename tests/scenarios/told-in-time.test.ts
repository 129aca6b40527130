import { describe, expect, it } from 'vitest';
import { CODE, createPlayer, MINUTES_PER_DAY, momentMinutes, momentOf, POLICIES, type Program } from '#engine';
import { shippedCases } from '../../game/cases/heads.ts';
import { findCase, programOf } from '../../game/terminal/files.ts';

const RUNS = 60;
const HALF_A_DAY = MINUTES_PER_DAY / 2;
const WEEK = 7 * MINUTES_PER_DAY;
const DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
/** One certain day of the week. "Every Friday", "one Friday", "Fridays" and "her Friday hour" are habits, and hold at any minute. */
const CERTAIN_DAY = new RegExp(`(?<!\\b(?:every|each|a|one|no|first|paid|her) )\\b${DAY}\\b(?! (?:call|hour|list|queue))`, 'i');
const LATER = /\b(?:next (?:day|morning|week|month)|same evening|(?:day|week|month)s? later|(?:week|month) after|within the (?:week|month)|that month|after \w+ (?:days|nights|weeks)|the \w+ (?:day|night) he|more times in)\b/i;

interface Told { readonly where: string; readonly text: string; readonly days: ReadonlySet<number>; readonly result?: { readonly takes: number } }

/** Without what somebody says aloud: that may be about any day. */
const narrated = (text: string): string => text.replaceAll(/"[^"]*"/g, '');
const versionsOf = (text: Program['scenario']['beats'][number]['text']): readonly string[] => (typeof text === 'string' ? [text] : text.map((version) => version.text));

/** The days of the week on which moments opened, choices landed and moments lapsed, over some plays of every kind. */
function daysOf(program: Program): (where: string) => ReadonlySet<number> {
  const { beats, choices, start, scenario } = program;
  const days = new Map<string, Set<number>>();
  const nameOf: Readonly<Record<number, (a: number) => string>> = {
    [CODE['beat.opened']]: (beat) => beats[beat]?.id ?? '',
    [CODE['beat.lapsed']]: (beat) => `${beats[beat]?.id} lapse`,
    [CODE['choice.landed']]: (choice) => `${beats[choices[choice]?.beat ?? -1]?.id}/${choices[choice]?.id}`,
  };
  for (const policy of POLICIES) {
    const play = createPlayer(program, { policy, seats: program.names.seats });
    for (let run = 0; run < RUNS; run += 1) {
      play(`${scenario.id}/in-time/${policy}/${run}`, (code, minute, a) => {
        const where = nameOf[code]?.(a);
        if (where !== undefined) days.set(where, (days.get(where) ?? new Set()).add(momentOf(minute, start.minuteOfDay, scenario.start.weekday).weekday));
      });
    }
  }
  return (where) => days.get(where) ?? new Set();
}

/** Everything that the moments of a case tell, with the days of the week on which it is read. */
function tellings(program: Program): readonly Told[] {
  const days = daysOf(program);
  const takes = new Map(program.choices.map((choice) => [`${program.beats[choice.beat]?.id}/${choice.id}`, choice.minutes]));
  return program.scenario.beats.flatMap((beat) => [
    ...[beat.title, ...versionsOf(beat.text)].map((text) => ({ where: beat.id, text, days: days(beat.id) })),
    { where: `${beat.id} lapse`, text: beat.lapse?.text ?? '', days: days(`${beat.id} lapse`) },
    ...beat.choices.flatMap((choice) => {
      const where = `${beat.id}/${choice.id}`;
      const told = { where, days: days(where) };
      const result = { takes: takes.get(where) ?? 0 };
      return [{ where, text: choice.text, days: days(beat.id) }, ...[choice.done, choice.note.text].map((text) => ({ ...told, text })), ...(choice.answers ?? []).map(({ text }) => ({ ...told, text, result }))];
    }),
  ]).map((told) => ({ ...told, text: narrated(told.text) }));
}

interface Unseen { readonly event: string; readonly text: string; readonly worded: boolean }

/** What a play told while nobody had seen the person: the news of deeds of hers, and the injects that came a week or more after their minute, and none had said until when they may. */
function untimely(program: Program): { readonly unseen: readonly Unseen[]; readonly late: readonly string[] } {
  const { scenario, pathway, start } = program;
  const [unseen, late]: [Unseen[], string[]] = [[], []];
  for (const policy of POLICIES) {
    const play = createPlayer(program, { policy, seats: program.names.seats });
    for (let run = 0; run < RUNS; run += 1) {
      const states = new Map(pathway.regions.map(({ id, leaves }, region) => [id as string, leaves[start.situation[region] ?? -1] ?? '']));
      play(`${scenario.id}/unseen/${policy}/${run}`, (code, minute, a, b) => {
        if (code === CODE['leaf.entered']) states.set(pathway.regions[a]?.id ?? '', pathway.regions[a]?.leaves[b] ?? '');
        const news = code === CODE['news.came'] ? scenario.news[a] : undefined;
        if (news && (states.get('contact') === 'lost' || states.get('place') === 'under_control')) unseen.push({ event: news.event, text: news.text ?? '', worded: JSON.stringify(news.when ?? []).includes('lost') });
        const inject = code === CODE['inject.came'] ? scenario.injects[a] : undefined;
        if (inject?.at !== undefined && !JSON.stringify(inject.when ?? []).includes('before') && minute - momentMinutes(inject.at) > WEEK) late.push(`${inject.id} on day ${Math.floor(minute / MINUTES_PER_DAY)}`);
      });
    }
  }
  return { unseen, late };
}

describe.each((await shippedCases()).map(({ id }) => id))('what the moments of %s tell', (id) => {
  const program = programOf(findCase(id));
  const told = tellings(program);

  it('names a certain day of the week only where every play reads it on the same one', () => {
    expect(told.filter(({ text }) => new RegExp(DAY).test(text)).length).toBeGreaterThan(2);
    expect(told.filter(({ text, days }) => CERTAIN_DAY.test(text) && days.size !== 1).map(({ where, text }) => `${where}: ${text}`)).toEqual([]);
  });

  it('names no certain day in news, hazards and injects that come at no certain minute', () => {
    const { news, hazards, injects } = program.scenario;
    const loose = [...news, ...hazards, ...injects.filter(({ at }) => at === undefined)].map(({ text = '' }) => narrated(text)).filter((text) => CERTAIN_DAY.test(text));
    expect(loose).toEqual([]);
  });

  it('tells of no course begun while nobody has seen the person, and of no appointed day a week after it unless the case says until when', () => {
    const { unseen, late } = untimely(program);
    const courses = unseen.filter(({ event }) => event === 'INTEGRATION_STARTED');
    expect(unseen.length).toBeGreaterThan(10);
    expect(courses.filter(({ worded }) => !worded).map(({ text }) => text)).toEqual([]);
    expect([...new Set(late)]).toEqual([]);
  });

  it('tells no result of the next day or later, unless the choice takes that long', () => {
    const results = told.flatMap(({ where, text, result }) => (result ? [{ where, text, takes: result.takes }] : []));
    expect(results.length).toBeGreaterThan(50);
    expect(results.filter(({ text, takes }) => LATER.test(text) && takes < HALF_A_DAY).map(({ where, text }) => `${where}: ${text}`)).toEqual([]);
  });
});
