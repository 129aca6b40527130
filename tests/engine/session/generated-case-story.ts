import { specOf } from '../../../engine/pathways/events.ts';
import type { EventName } from '../../../engine/pathways/events.ts';
import { ACTION_STANCES, TALKS, VOICES } from '../../../engine/scenario/words.ts';
import { OUTCOMES, ROLES } from '../../../engine/vocabulary.ts';
import { eventsOf, pick } from '../pathways/support/random.ts';
import { condition, when } from './generated-case-conditions.ts';
import { ANSWERED, ANSWERS, BEATS, CAST, chance, CHOICES, duration, maybe, moment, OWN_BEATS, PLACES, SEATS, some, type Draft } from './generated-case-draft.ts';
import { actInTurn, acts, anAct, comings, effect, namedActs, whereWalked } from './generated-case-effects.ts';

/** The told part of a drawn case: what happens by itself, the moments, and the endings. */
export const story = (draft: Draft): object => ({
  background: background(draft), hazards: hazards(draft), news: news(draft), injects: injects(draft), beats: BEATS.map((id, index) => beat(whereWalked(draft, index, BEATS.length), id, index)), endings: endings(draft),
});

function background(draft: Draft): readonly object[] {
  const { random, pathway, deal } = draft;
  const timed = pathway.rules.filter((rule) => rule.days !== undefined && rule.region !== 'conduct');
  const entries = Array.from({ length: 4 + random(4) }, (_, index) => {
    const role = deal('background', ROLES);
    const own = timed.filter((rule) => rule.by.some((by) => by === role));
    if (index === 3) return { rule: pick(random, timed.filter((rule) => saysSeveral(rule.event))) };
    return { rule: pick(random, index < 3 && own.length > 0 ? own : timed), ...(index < 3 ? { by: role } : {}) };
  });
  return entries.map(({ rule, ...by }) => ({ rule: rule.id, ...by, ...carried(draft, rule.event), ...maybe(random, 70, 'perMille', () => 1 + random(1000)), ...maybe(random, 40, 'when', () => when(draft)) }));
}

/** Whether an event may carry a list. */
const saysSeveral = (event: EventName): boolean => Object.values(specOf(event).with ?? {}).some(({ kind }) => kind === 'some');

/** What an event carries: always where it must, else at times. */
function carried(draft: Draft, event: EventName): object {
  const drawn = anAct(draft, event);
  const must = (specOf(event).required ?? []).length > 0 || specOf(event).atLeastOne === true;
  return drawn.with !== undefined && (must || chance(draft.random, 75)) ? { with: drawn.with } : {};
}

function hazards(draft: Draft): readonly object[] {
  const { random, pathway, days } = draft;
  const own = pathway.rules.filter((rule) => rule.kind === 'hazard').map(({ event }) => event);
  const listing = eventsOf(pathway).filter(saysSeveral);
  const rhythms = days > 500 ? ['14 d', '30 d', '90 d'] : ['12 h', '1 d', '7 d'];
  return [0, 1, 2, 3].map((index) => ({
    id: `h-${index}`, ...(index < 3 ? actInTurn(draft, 'hazard') : anAct(draft, pick(random, chance(random, 50) ? own : listing))), every: pick(random, rhythms),
    ...maybe(random, 40, 'when', () => when(draft)), odds: [{ perMille: random(1001), when: when(draft) }, { perMille: random(300) }], ...maybe(random, 70, 'text', () => 'It came.'), ...effect(draft, 50),
  }));
}

const news = (draft: Draft): readonly object[] => [0, 1, 2, 3, 4].map(() => ({
  event: pick(draft.random, chance(draft.random, 60) && draft.open.length > 0 ? draft.open.map(({ event }) => event) : eventsOf(draft.pathway)),
  ...maybe(draft.random, 30, 'when', () => when(draft)), text: 'News.', ...effect(draft, 50), ...(chance(draft.random, 40) ? namedActs(draft, 2) : {}),
}));

const injects = (draft: Draft): readonly object[] => [0, 1, 2, 3].map((index) => ({
  id: `i-${index}`, ...maybe(draft.random, 60, 'at', () => moment(draft)), ...maybe(draft.random, 60, 'when', () => when(draft)), text: 'It came.', ...effect(draft, 60), ...namedActs(draft, 2),
}));

const endings = (draft: Draft): readonly object[] => [0, 1, 2, 3].map((index) => ({
  id: `e-${index}`, outcome: draft.deal('outcome', OUTCOMES), ...holding(draft), ...maybe(draft.random, 30, 'hard', () => chance(draft.random, 50)),
  where: 'Somewhere.', beside: 'Nobody.', open: 'All.', lastWords: 'None.', ...maybe(draft.random, 30, 'mayLook', () => 'Here.'),
}));

/** When an ending holds, and how long: not before a good part of the case is over, else there would be no session. */
function holding(draft: Draft): object {
  const { random, days } = draft;
  if (chance(random, 25)) return { when: [{ after: `D+${Math.floor(days / 2) + random(Math.ceil(days / 2))}` }, ...(chance(random, 50) ? [condition(draft, 1)] : [])] };
  return { ...maybe(random, 50, 'when', () => when(draft)), lasting: `${Math.floor(days / 3) + random(days)} d` };
}

function beat(draft: Draft, id: string, index: number): object {
  const { random } = draft;
  return {
    id, seat: SEATS[index % SEATS.length], place: pick(random, PLACES), title: id, present: some(random, [...CAST, ...SEATS], 3), ...maybe(random, 20, 'line', () => some(random, [...CAST, ...SEATS], 3)),
    ...opening(draft, index), ...comings(draft, 20), text: chance(random, 60) ? 'It is so.' : [{ when: when(draft), text: 'It is so.' }, { text: 'It is otherwise.' }],
    ...maybe(random, 60, 'until', () => until(draft)), ...maybe(random, 50, 'lapse', () => ({ ...maybe(random, 50, 'text', () => 'It passed.'), ...effect(draft, 50), ...acts(draft, 2) })),
    ...maybe(random, 30, 'stepOver', () => 'It went by.'), choices: CHOICES.map((choice, at) => choiceOf(draft, choice, at)),
  };
}

/** Moments of their own come one after the other over the first half of the case; the rest wait until something leads to them. */
function opening(draft: Draft, index: number): object {
  const { random, days } = draft;
  if (index >= OWN_BEATS.length) return maybe(random, 25, 'when', () => when(draft));
  const after = { after: `D+${Math.floor((index * days) / (2 * OWN_BEATS.length))}` };
  if (index < 3 || chance(random, 50)) return { when: [after] };
  return { when: chance(random, 50) ? [after, condition(draft, 1)] : [condition(draft, 2)] };
}

function until(draft: Draft): object {
  const { random, days } = draft;
  const after = { after: `${1 + random(Math.ceil(days / 6))} d` };
  const kind = random(3);
  return kind === 0 ? after : kind === 1 ? { when: when(draft) } : { when: when(draft), ...after };
}

function choiceOf(draft: Draft, id: string, at: number): object {
  const { random } = draft;
  return {
    id, text: 'Do it.', done: 'It was done.', takes: duration(random), typical: random(4), careful: random(4), ...maybe(random, 20, 'needsInterpreter', () => chance(random, 50)),
    ...maybe(random, 15, 'when', () => when(draft)), ...maybe(random, 15, 'needs', () => [{ when: when(draft), why: 'Not yet.' }, { when: when(draft), why: 'Nor this.' }].slice(random(2))),
    ...maybe(random, 20, 'talk', () => pick(random, TALKS)), ...maybe(random, 20, 'voice', () => pick(random, VOICES)), ...maybe(random, 15, 'asks', () => 'place'),
    ...(ANSWERED[at] === true ? { answers: ANSWERS.map((answer) => answerOf(draft, answer)) } : {}),
    note: { text: 'None.', stance: pick(random, ACTION_STANCES), sources: ['Amelie §5.3', 'CopeHope §4.2'].slice(random(2)), ...maybe(random, 20, 'needs', () => ['N-GR-9', 'N-GR-1'].slice(random(2))), ...maybe(random, 20, 'reflect', () => 'Why?') },
    ...effect(draft, 60), ...acts(draft, chance(random, 70) ? 1 : 3),
  };
}

const answerOf = (draft: Draft, id: string): object => ({
  id, text: 'She said so.', odds: chance(draft.random, 50) ? draft.random(500) : [{ perMille: draft.random(1001), when: when(draft) }, { perMille: draft.random(500) }], ...effect(draft, 35), ...acts(draft, 2),
});
