import { viewFor, type Session } from '#engine';
import { seatsOf } from '../session/port.ts';

/** Who is at the screen: a seat; a seat that is about to hand over; or nobody, behind the curtain. */
export type Turn =
  | { readonly at: 'seat'; readonly seat: string }
  | { readonly at: 'pass-on'; readonly seat: string; readonly next: string }
  | { readonly at: 'curtain'; readonly next: string };

/** Played seats that have to decide now. */
export function deciders(session: Session): readonly string[] {
  return seatsOf(session).filter((seat) => {
    const view = viewFor(session, seat);
    return view.moments.length > 0 && view.busyUntil === null && !view.waiting;
  });
}

/** Who begins, or goes on after the page was opened again: a seat that plays alone at once, one of several through the curtain. */
export function firstTurn(session: Session): Turn | null {
  const played = seatsOf(session);
  const next = deciders(session)[0] ?? played[0];
  if (next === undefined) return null;
  return played.length === 1 ? { at: 'seat', seat: next } : { at: 'curtain', next };
}

/** The title of a seat as the case words it. */
export const seatTitle = (session: Session, seat: string): string => session.program.scenario.seats.find((each) => each.id === seat)?.title ?? seat;
