import type { Impact, Knowledge, Program, Session, Timeline, TimelineStep, WayOfKnowing, Weights } from '#engine';
import { playsRole } from '../marks/referent.ts';
import type { ThreadStep } from '../present/map-kinds.ts';
import { dayOf, idWords, momentWords } from './amounts.ts';
import { choiceById, ELSEWHERE, itemText, placeName, seatTitle } from './case-words.ts';
import { passWords, routeWords } from './pass-words.ts';
import type { DebriefStep } from './step.ts';
import { ruleWords } from './rule-words.ts';
import { numberedSteps, type NumberedStep } from './step-numbers.ts';
import { actorWords, afterWords, howWords, isPlayed, stepText, withSeat, wordsOfStep } from './step-words.ts';

interface Telling { readonly session: Session; readonly program: Program; readonly impact: Impact; readonly weights: Weights; readonly knowledge: Knowledge; readonly whole: Timeline }

/** The timeline of a session in words, step by step. */
export function stepsOf(session: Session, whole: Timeline, model: { readonly impact: Impact; readonly weights: Weights; readonly knowledge: Knowledge }): readonly DebriefStep[] {
  const telling = { session, program: session.program, whole, ...model };
  return numberedSteps(session, whole).map((numbered) => tellStep(telling, numbered, placeOf(session.program, numbered.step)));
}

/** Where a step belongs: its room, the place of the body that acted, the place of the one seat that heard, else elsewhere. */
function placeOf(program: Program, step: TimelineStep): string {
  const { actor } = step;
  const acting = actor.kind === 'office' ? program.seats.findIndex(({ roles }) => roles.some((role) => role === actor.role)) : -1;
  const heard = step.toldTo.length === 1 ? program.names.seats.indexOf(step.toldTo[0] ?? '') : -1;
  const seat = program.seats[acting >= 0 ? acting : heard];
  return step.place ?? program.names.places[program.agencies[seat?.agency ?? -1]?.place ?? -1] ?? ELSEWHERE.id;
}

function tellStep(telling: Telling, { step, number, command }: NumberedStep, place: string): DebriefStep {
  const { program, weights, knowledge } = telling;
  const seat = step.actor.kind === 'seat' ? step.actor.seat : null;
  const whose = (words: string): string => wordsOfStep(program, step, words);
  const text = stepText(program, step);
  const line = onlyPlayed(telling.whole) ? whose(text) : withSeat(program, step, text);
  const note = step.kind === 'choice' ? choiceById(program, step.id)?.note : undefined;
  return {
    index: number - 1, origin: step.index, kind: step.kind, minute: step.minute, when: momentWords(program, step.minute), day: dayOf(program, step.minute), text: whose(text), line, after: afterWords(program, step).map(whose),
    seat, actor: actorWords(program, step), place, placeName: placeName(program, place), seenBy: step.toldTo, ...knowledgeWords(program, step),
    told: step.kind === 'end' ? [] : step.toldTo.filter((each) => each !== seat).map((each) => seatTitle(program, each)),
    possible: step.possible.map(({ id, taken, variant }) => ({ text: choiceById(program, id)?.text ?? id, taken, variant })),
    passes: step.passes.map((pass) => passWords(program, pass)), routes: step.routes.map((route) => routeWords(program, route)), rules: step.rules.map((rule) => ruleWords(rule, program.scenario.person.name)),
    needs: step.needs.map((id) => ({ id, objective: knowledge.needs.find((need) => need.id === id)?.objective ?? '' })),
    rights: rightsWords(weights, step),
    note: note ? { text: note.text, sources: note.sources, reflect: note.reflect ?? null } : null,
    burdens: step.knots.map(({ factor, side, loosenedAt }) => ({ factor, side, loosened: loosenedAt !== null })), protections: step.tied,
    marks: marksOf(telling, step, { place, text: line }), command,
  };
}

/** Whether at most one seat was played: then “you” can be nobody else. */
const onlyPlayed = ({ steps }: Timeline): boolean => new Set(steps.filter(isPlayed).map(({ actor }) => (actor.kind === 'seat' ? actor.seat : ''))).size < 2;

/** Each right that the step touched, with the burdens or protections that did. Both may stand: only what was needed was passed, but nobody asked. */
function rightsWords(weights: Weights, { rights, tied, knots }: TimelineStep): DebriefStep['rights'] {
  const wordsOf = (ids: readonly string[], touched: 'honoured' | 'breached'): DebriefStep['rights'] => ids.map((id) => {
    const right = weights.rights.find((each) => each.id === id);
    const by = touched === 'honoured' ? tied.filter((factor) => right?.honouredBy.includes(factor)) : knots.map(({ factor }) => factor).filter((factor) => right?.breachedBy.includes(factor));
    return { title: right?.title ?? id, touched, by: [...new Set(by)].map(idWords) };
  });
  return [...wordsOf(rights.honoured, 'honoured'), ...wordsOf(rights.breached, 'breached')];
}

function knowledgeWords(program: Program, step: TimelineStep): Pick<DebriefStep, 'knew' | 'unknown'> {
  return {
    knew: knownWords(program, step.knew),
    unknown: step.knownElsewhere.map(({ item, by }) => ({
      text: itemText(program, item), seats: by.map((each) => seatTitle(program, each.seat)), since: momentWords(program, Math.min(...by.map(({ minute }) => minute))).toLowerCase(),
    })),
  };
}

/** Items that a seat knew, and how it came to know them. */
export const knownWords = (program: Program, known: readonly { readonly item: string; readonly how: WayOfKnowing }[]): DebriefStep['knew'] =>
  known.map(({ item, how }) => ({ text: itemText(program, item), how: howWords(program, item, how) }));

/** The step's own mark at its place, then one for each hand-over. */
function marksOf({ program, whole }: Telling, step: TimelineStep, at: { readonly place: string; readonly text: string }): readonly ThreadStep[] {
  const day = dayOf(program, step.minute);
  const referent = whole.referents.some(({ role, from, to }) => from <= step.minute && (to === null || step.minute < to) && playsRole(program, step, role));
  const own: ThreadStep = { from: at.place, to: at.place, kind: 'turn', day, text: at.text, ...knotOf(step), ...(referent ? { referent } : {}), ...(step.wayBack ? { wayBack: true } : {}) };
  const passes = step.passes.map((pass): ThreadStep => ({
    from: pass.from ?? at.place, to: pass.to, day, kind: pass.kind === 'met' ? 'stretch' : pass.kind, text: at.text, ...(referent ? { referent } : {}),
  }));
  return [own, ...passes];
}

/** One mark for all burdens of a step: the heaviest decides its form; it is loosened when all of them were put right. */
function knotOf({ knots }: TimelineStep): Pick<ThreadStep, 'knot' | 'knotSize' | 'loosened'> {
  const heaviest = [...knots].sort((a, b) => b.size - a.size || (a.side === 'ours' ? -1 : 1))[0];
  if (!heaviest) return {};
  return { knot: heaviest.side, knotSize: heaviest.size, ...(knots.every(({ loosenedAt }) => loosenedAt !== null) ? { loosened: true } : {}) };
}
