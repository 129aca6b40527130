import { momentOf, type Program, type Refusal } from '#engine';
import { say } from './say.ts';
import { clockTime } from './times.ts';

/** A refusal in one plain sentence. Rules and sources of the pathway stand beside it, in the closure. */
export function refusalSentence(refusal: Refusal, program: Program): string {
  switch (refusal.reason) {
    case 'closed-by-rule': return refusal.closures[0]?.why[0] ?? say('refused');
    case 'closed-by-case': return refusal.why || say('refused');
    case 'busy': return say('refused.busy', momentWords(refusal.until, program));
    case 'not-open': return say('refused.notopen');
    case 'not-known': return say('refused.notknown');
    case 'own-seat': return say('refused');
    case 'unknown': return say('refused.unknown', { kind: refusal.kind, name: refusal.name });
    case 'seat-not-played': return say('refused.notplayed');
    case 'ended': return say('refused.ended');
  }
}

/** Day and clock of a minute of the case, for messages. */
export function momentWords(minute: number, program: Program): { readonly day: number; readonly time: string } {
  const moment = momentOf(minute, program.start.minuteOfDay, program.scenario.start.weekday);
  return { day: moment.day, time: clockTime(moment) };
}
