import type { Region } from '../vocabulary.ts';

/** A second way to be recognised, beside region `id`: states of its region. */
export interface SecondTrack {
  readonly region: Region;
  readonly recognised: readonly string[];
  readonly refused: readonly string[];
  /** States of this region, and of `id`, in which an answer is still awaited: a refusal on the other track is not the last word. */
  readonly awaited: readonly string[];
  readonly awaitedById: readonly string[];
}

/** What the words of pathways.md 1.7 mean in one country. */
export interface CountrySenses {
  /** States of `id` in which the person is recognised in the national sense. */
  readonly recognised: readonly string[];
  /** States of `id` that hold a refusal. */
  readonly refused: readonly string[];
  /** States of `res` that are a title to stay, or need none. */
  readonly titles: readonly string[];
  /** States of `res` that are a durable title. */
  readonly durable: readonly string[];
  /** Where a country recognises in two ways side by side. */
  readonly beside?: SecondTrack;
}
