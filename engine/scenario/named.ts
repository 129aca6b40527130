/** What cannot be put together in a case, and where in the case it stands, from the outside in. */
class Misplaced extends RangeError {
  readonly what: string;
  readonly places: readonly string[];
  constructor(what: string, places: readonly string[]) {
    super(`${what} (${places.join(', ')})`);
    this.what = what;
    this.places = places;
  }
}

/** Do one part of putting a case together: a RangeError out of it also says that it came from this part. */
export function within<T>(part: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw error instanceof Misplaced ? new Misplaced(error.what, [part, ...error.places]) : new Misplaced(error.message, [part]);
  }
}

/** The place of a name in a list. Throws a RangeError that says the name and what it should be the name of. */
export function placeOf(kind: string, names: readonly string[], name: string): number {
  const index = names.indexOf(name);
  if (index < 0) throw new RangeError(`The case knows no ${kind} "${name}".`);
  return index;
}

/** The place of an id in a list of things that have ids. Throws as `placeOf` does. */
export function indexOf(kind: string, things: readonly { readonly id: string }[], id: string): number {
  const index = things.findIndex((thing) => thing.id === id);
  if (index < 0) throw new RangeError(`The case knows no ${kind} "${id}".`);
  return index;
}
