/**
 * A long look in small pieces. Each `next` does one piece, a moment's work, and tells how far it is. `next(true)` asks the look
 * to come to an end with what it has; a look that has nothing to give before its end may be dropped instead.
 */
export type Stepwise<Told, Done> = Generator<Told, Done, boolean | undefined>;

/** Do all pieces at once. `stop` is asked after each of them, with what it told. */
export function finish<Told, Done>(look: Stepwise<Told, Done>, stop: (told: Told) => boolean = () => false): Done {
  let piece = look.next();
  while (piece.done !== true) piece = look.next(stop(piece.value));
  return piece.value;
}
