/** What stands on one mark of the thread in play. Whose a knot was and how heavy is not in it: the debrief's analysis opens that. */
export interface FactMark {
  readonly knot?: true;
  /** Put right later, as far as the seat knows. */
  readonly loosened?: true;
  /** The service that stays beside the person took this step. */
  readonly referent?: true;
  /** The person left knowing how to return. */
  readonly wayBack?: true;
}

/** A protection in force, in minutes of the case; `to` is null while the seat knows of no end. */
export interface StrandInForce { readonly factor: string; readonly from: number; readonly to: number | null }

/** The marks a seat sees beyond the hand-overs themselves (stage direction, section 5). */
export interface PlayMarks {
  /** By the place of the thread mark's fact in the session. One entry a mark, however many burdens it stands for. */
  readonly byFact: ReadonlyMap<number, FactMark>;
  /** In force first, then the newest. */
  readonly strands: readonly StrandInForce[];
}

/** Before the model has been read: the thread without marks. */
export const NO_MARKS: PlayMarks = { byFact: new Map(), strands: [] };
