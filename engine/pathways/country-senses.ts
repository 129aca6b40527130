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
}
