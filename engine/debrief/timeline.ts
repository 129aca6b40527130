import { CONSENT_STATES, OPERAND_PAIR, WAYS_OF_KNOWING } from '../fact.ts';
import type { Fact } from '../fact.ts';
import { idOf } from '../impact/causes.ts';
import type { Impact } from '../impact/impact.ts';
import type { Weights } from '../impact/weights.ts';
import { groundOf } from '../pathways/backing.ts';
import type { Program } from '../scenario/program.ts';
import { RIGHTS, ROUTE_CHOICES, ROUTE_RIGHTS } from '../vocabulary.ts';
import { actorOf, placeOf, possibleAt, seatOf, wordsOf, writtenNote } from './acting.ts';
import { gather } from './gather.ts';
import type { Gathered } from './gather.ts';
import { knownBy, knownElsewhere } from './knowledge-at.ts';
import { knotsBySteps, loosenedBySteps, referentsOf, rightsTouched, stepsOfWaiting, strandsOf } from './marks.ts';
import { PASS_KINDS } from './step.ts';
import type { Knot, PassMark, RouteDecision, StepRule, Strand, Timeline, TimelineStep } from './step.ts';
import { actsLater } from '../session/view-thread.ts';

/** What the debrief reads: the program, the recorded facts, and what the model made of them. */
export interface Finished { readonly program: Program; readonly facts: readonly Fact[]; readonly impact: Impact; readonly weights: Weights }

/**
 * The steps of a session, each with who acted, what was known then, which rules and rights it touched and which marks it
 * left on the thread (stage.md sections 5 and 12; revictimisation.md 5.5). Pure; the same facts give the same steps.
 */
export function timeline(finished: Finished): Timeline {
  const { program, facts, impact } = finished;
  const told = gather(program, facts);
  const steps = [...stepsOfWaiting(impact, told), ...told].sort((a, b) => a.minute - b.minute || orderOf(a) - orderOf(b));
  const marks: Marks = { knots: knotsBySteps(steps, impact), loosened: loosenedBySteps(steps, impact), strands: strandsOf(steps, impact) };
  return {
    steps: steps.map((step, index) => stepValue(finished, step, { index, marks })),
    strands: marks.strands, referents: referentsOf(program, facts), end: impact.reading.end,
  };
}

interface Marks { readonly knots: ReadonlyMap<number, readonly Knot[]>; readonly loosened: ReadonlyMap<number, readonly string[]>; readonly strands: readonly Strand[] }

/** What was there before comes first; a wait that ran out comes before what happened in that minute. */
const orderOf = (step: Gathered): number => (step.kind === 'start' ? -2 : step.kind === 'wait' ? -1 : step.fact ?? 0);

function stepValue(finished: Finished, step: Gathered, at: { readonly index: number; readonly marks: Marks }): TimelineStep {
  const { program, weights } = finished;
  const knots = at.marks.knots.get(at.index) ?? [];
  const tied = at.marks.strands.filter((strand) => strand.step === at.index).map(({ factor }) => factor);
  const note = writtenNote(program, step);
  return {
    index: at.index, kind: step.kind, entry: step.entry, id: idOfStep(program, step, knots), fact: step.fact, minute: step.minute, decidedAt: step.decidedAt,
    actor: actorOf(program, step, finished.facts), place: placeOf(program, step), words: wordsOf(program, step, knots), answer: answerOf(step),
    acts: actsIn(program, step), rules: rulesIn(program, step), rights: rightsTouched(weights, { harms: knots.map(({ factor }) => factor), protections: tied }),
    needs: note?.needs ?? [], sources: note?.sources ?? [], routes: routesIn(program, step), knots, tied, loosened: at.marks.loosened.get(at.index) ?? [],
    passes: passesIn(finished, step), metAgencies: named(step, 'agency.met', 'agency'), wayBack: actsIn(program, step).some(({ event, accepted }) => accepted && event === 'WAY_BACK_LEFT'),
    ...knowledgeIn(program, step), possible: possibleAt(program, step),
  };
}

function idOfStep(program: Program, step: Gathered, knots: readonly Knot[]): string {
  switch (step.kind) {
    case 'choice': case 'menu': case 'clock': case 'hazard': case 'inject':
      return idOf(program, step.kind, step.entry);
    case 'lapse':
      return idOf(program, 'beat', step.entry);
    case 'told':
      return program.names.items[step.entry] ?? '';
    case 'wait':
      return knots[0]?.factor ?? '';
    case 'start':
      return 'start';
    case 'end':
      return program.endings[step.entry]?.id ?? 'open';
  }
}

const named = (step: Gathered, type: Fact['type'], name: string): readonly string[] =>
  step.facts.filter((fact) => fact.type === type).map((fact) => String(fact.names[name] ?? ''));

const answerOf = (step: Gathered): string | null => named(step, 'answer.given', 'answer')[0] ?? null;

function actsIn(program: Program, step: Gathered): TimelineStep['acts'] {
  return step.facts.flatMap((fact) => {
    const act = fact.type === 'act.accepted' || fact.type === 'act.closed' ? program.acts[fact.a] : undefined;
    return act ? [{ event: act.event, by: act.by, accepted: fact.type === 'act.accepted' }] : [];
  });
}

/** Rules applied in the step, with source, date and standing. One number may stand for several: each is told once. */
function rulesIn(program: Program, step: Gathered): readonly StepRule[] {
  const indexes = [...new Set(step.facts.filter(({ type }) => type === 'rule.applied').map(({ a }) => a))];
  const rules = indexes.flatMap((index) => program.pathway.rules[index] ?? []).map((rule) => ({
    id: rule.id, event: rule.event, standing: rule.standing, ground: groundOf(program.pathway.country, rule), note: rule.note ?? null,
  }));
  return rules.filter((rule, place) => rules.findIndex(({ id, event, note }) => id === rule.id && event === rule.event && note === rule.note) === place);
}

/** Choices of route (pathways.md 0.7): accepted always; the four rights not yet explained are listed. */
function routesIn(program: Program, step: Gathered): readonly RouteDecision[] {
  const field = program.pathway.fields.findIndex(({ name }) => name === 'rightsExplained');
  let explained = step.rights;
  return step.facts.flatMap((fact) => {
    if (fact.type === 'field.set' && fact.a === field) explained = fact.b;
    const choice = fact.type === 'act.accepted' ? ROUTE_CHOICES.find((each) => each === program.acts[fact.a]?.event) : undefined;
    if (!choice) return [];
    const missing = ROUTE_RIGHTS.filter((right) => (explained & (1 << RIGHTS.indexOf(right))) === 0);
    return [{ choice, informed: missing.length === 0, missing }];
  });
}

function passesIn({ program, facts }: Finished, step: Gathered): readonly PassMark[] {
  const placeName = (index: number): string => program.names.places[index] ?? '';
  return step.facts.filter(({ type }) => type === 'case.passed').flatMap((fact) => {
    const pass = program.passes[fact.a];
    const agency = program.agencies[pass?.agency ?? -1];
    if (!pass || !agency) return [];
    const kind = PASS_KINDS[pass.how] ?? 'met';
    const itemName = (item: number): string => program.names.items[item] ?? '';
    return [{
      agency: agency.id, kind, from: placeName(pass.from) || null, to: placeName(agency.place), consent: CONSENT_STATES[fact.b] ?? 'none', items: pass.items.map(itemName),
      unneeded: pass.items.filter((item) => !agency.needs.includes(item)).map(itemName), answered: kind !== 'sent' || actsLater(program, pass.agency, facts.slice(facts.indexOf(fact) + 1)),
    }];
  });
}

function knowledgeIn(program: Program, step: Gathered): Pick<TimelineStep, 'toldTo' | 'learnt' | 'noticed' | 'knew' | 'knownElsewhere'> {
  const seat = seatOf(program, step);
  const seatName = (index: number): string => program.names.seats[index] ?? '';
  return {
    toldTo: step.facts[0]?.seenBy ?? [],
    learnt: step.facts.filter(({ type }) => type === 'item.learnt').map(({ a, b }) => ({
      seat: seatName(b % OPERAND_PAIR), item: program.names.items[a] ?? '', how: WAYS_OF_KNOWING[Math.floor(b / OPERAND_PAIR)] ?? 'unknown',
    })),
    noticed: step.facts.filter(({ type }) => type === 'sign.noticed').map(({ a, b }) => ({ seat: seatName(b), indicator: program.names.indicators[a] ?? '' })),
    knew: seat < 0 ? [] : knownBy(program, step.minds, seat), knownElsewhere: seat < 0 ? [] : knownElsewhere(program, step.minds, seat),
  };
}

/** The steps as one seat lived them: what it did, saw or was told of, with the marks on those steps. */
export function throughEyes(whole: Timeline, seat: string): Timeline {
  const steps = whole.steps.filter((step) => (step.actor.kind === 'seat' && step.actor.seat === seat) || step.toldTo.includes(seat));
  const seen = new Set(steps.map(({ index }) => index));
  return { ...whole, steps, strands: whole.strands.filter(({ step }) => step === null || seen.has(step)) };
}
