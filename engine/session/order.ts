import { draw, questionNumber } from '../chance.ts';

/** Deal things into an order that depends on a text alone, so that place gives no answer away and a reload shows the same. */
export function dealOrder<T>(things: readonly T[], text: string): readonly T[] {
  const question = questionNumber(text);
  return things.map((thing, index) => ({ thing, lot: draw(question, 0, question, index) })).sort((a, b) => a.lot - b.lot).map(({ thing }) => thing);
}
