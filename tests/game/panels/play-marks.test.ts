import { describe, expect, it } from 'vitest';
import { autoPlay, factsOf, impactOf, throughEyes, timeline, viewFor, type Session, type Strand, type Timeline } from '#engine';
import { playMarks } from '../../../game/marks/play-marks.ts';
import { shippedWeights } from '../../../game/marks/weights.ts';
import { mapStory, ribbonInput, straightInput, threadSteps } from '../../../game/present/from-view.ts';
import { mapPicture } from '../../../game/present/map.ts';
import { ribbonPicture } from '../../../game/present/ribbon.ts';
import { straightThread } from '../../../game/present/straight-thread.ts';
import { STANDING } from '../../../game/text/strand-words.ts';
import { athens } from '../present/example.ts';
import { played } from '../played.ts';

const SIZE = { width: 744, height: 440 };
const RIBBON = { width: 744, height: 104 };
const weights = shippedWeights();
const whole = played(['nurse', 'case-worker']);
const { program } = whole;
const seats = program.names.seats;
const told = (session: Session): Timeline => timeline({ program, facts: factsOf(session), impact: impactOf(program, weights, factsOf(session)), weights });
const knotsOf = (session: Session, seat: string | null): readonly number[] => [...playMarks(session, seat, weights).byFact].filter(([, mark]) => mark.knot).map(([fact]) => fact);

describe('marks in play', () => {
  it('come to a seat only on steps it saw or did', () => {
    const story = told(whole);
    const blind = seats.filter((seat) => throughEyes(story, seat).steps.every((step) => step.knots.length === 0));
    expect(blind.flatMap((seat) => knotsOf(whole, seat))).toEqual([]);
    const strangers = seats.flatMap((seat) => {
      const known = new Set(viewFor(whole, seat).thread.map((mark) => mark.fact));
      return knotsOf(whole, seat).filter((fact) => !known.has(fact));
    });
    expect(strangers).toEqual([]);
    expect(knotsOf(whole, 'nurse').length).toBeGreaterThan(0);
    expect(Math.max(...seats.map((seat) => knotsOf(whole, seat).length))).toBeLessThan(knotsOf(whole, null).length);
  });

  it('wait for the clock to move: no knot stands on a step of this very minute', () => {
    const sessions = whole.steps.slice(0, 12).map((_, last) => ({ ...whole, steps: whole.steps.slice(0, last + 1) }));
    const early = sessions.flatMap((session) => {
      const facts = factsOf(session);
      const now = facts.at(-1)?.minute ?? 0;
      return knotsOf(session, null).filter((fact) => (facts[fact]?.minute ?? 0) >= now);
    });
    expect(early).toEqual([]);
    const waiting = sessions.filter((session) => told(session).steps.some((step) => step.knots.length > 0 && step.minute === factsOf(session).at(-1)?.minute));
    expect(waiting.length).toBeGreaterThan(0);
  });

  it.each(seats)('tell the %s neither whose a knot was nor how heavy: not in the pictures, not in their words', (seat) => {
    const marks = playMarks(whole, seat, weights);
    const view = viewFor(whole, seat);
    const map = { ...athens, ...mapStory(program, view, marks), ...SIZE };
    const ribbon = ribbonInput(program, view, RIBBON, marks);
    const straight = straightInput(program, view.thread, 880, marks);
    const data = JSON.stringify([[...marks.byFact], map, ribbon, straight, mapPicture(map), ribbonPicture(ribbon), straightThread(straight)]);
    expect(/knotSize|"ours"|"system"|"side"|occurrences|\d+ knots\b|knots: /.exec(data)?.[0]).toBeUndefined();
    expect(weights.harms.filter(({ id }) => data.includes(id))).toEqual([]);
  });

  it('are one ring a mark, however many burdens the step had', () => {
    const knotted = threadSteps(program, viewFor(whole, 'nurse').thread, playMarks(whole, 'nurse', weights)).filter((step) => step.knot !== undefined);
    expect(knotted.map((step) => step.knot)).toEqual(knotted.map(() => 'plain'));
    expect(knotted.map((step) => step.text.split('A knot').length)).toEqual(knotted.map(() => 2));
  });
});

describe('strands in play', () => {
  it('are protections that the model knows', () => {
    const known = weights.protections.map((factor) => factor.id);
    expect(STANDING.filter((id) => !known.includes(id))).toEqual([]);
  });

  it('reach the ribbon, which draws three at most', () => {
    const marks = playMarks(whole, null, weights);
    const input = ribbonInput(program, viewFor(whole, 'case-worker'), RIBBON, marks);
    expect(input.strands.length).toBe(marks.strands.length);
    expect(marks.strands.length).toBeGreaterThan(3);
    const drawn = ribbonPicture(input).shapes.filter((shape) => shape.kind === 'capsule' && shape.fill === 'strand');
    expect(drawn.length).toBe(3);
  });

  it('end for a seat when it is next there: what ended elsewhere stands on for it', () => {
    const { session, seat, strand, elsewhere, there } = endedElsewhere();
    const shown = (minute: number): number | null | undefined =>
      playMarks(until(session, minute), seat, weights).strands.find(({ factor, from }) => factor === strand.factor && from === strand.from)?.to;
    expect(shown(elsewhere)).toBeNull();
    expect(shown(there)).toBe(strand.to);
    expect(playMarks(until(session, elsewhere), null, weights).strands.some(({ factor, to }) => factor === strand.factor && to === strand.to)).toBe(true);
  });
});

/** A session as it stood when the clock came to a minute. */
const until = (session: Session, last: number): Session => ({ ...session, steps: [{ command: null, facts: factsOf(session).filter(({ minute }) => minute <= last), hash: '' }] });

/** A play in which a strand ended while a seat that knew of it was not there: a minute before the seat was there again, and the minute in which it was. */
function endedElsewhere(): { readonly session: Session; readonly seat: string; readonly strand: Strand; readonly elsewhere: number; readonly there: number } {
  for (let run = 0; run < 20; run += 1) {
    const session = autoPlay(program, { seed: `strand ${run}`, auto: { policy: 'random', seats } });
    const story = told(session);
    for (const seat of seats) {
      const eyes = throughEyes(story, seat);
      for (const strand of eyes.strands.filter(({ factor }) => STANDING.includes(factor))) {
        const there = eyes.steps.find(({ minute }) => strand.to !== null && minute >= strand.to)?.minute ?? 0;
        const elsewhere = factsOf(session).find(({ minute }) => strand.to !== null && minute > strand.to && minute < there)?.minute;
        if (elsewhere !== undefined && there < story.end) return { session, seat, strand, elsewhere, there };
      }
    }
  }
  throw new Error('In no play did a strand end elsewhere.');
}
