import { hasTelephone, inRoom, MARKS } from './room-kinds.ts';
import type { RoomFigure, RoomInput } from './room-kinds.ts';

/** Where a figure stands and which way it turns. */
export interface Standing {
  readonly figure: RoomFigure;
  readonly x: number;
  readonly facing: 1 | -1;
  /** How far the chair stands back from the row of the others, in pixels. */
  readonly back: number;
}

/** Her mark; her companion keeps the one on the door's side, the others sit corner to corner on the window's side. */
const HERS = 3;
const COMPANION = 2;
const TELEPHONE = 4;
const INTERPRETER = 5;
/** The interpreter's chair stands back from the line between the two who talk: the third corner of the triangle. */
const SET_BACK = 16;
const CHILD_MARKS = [2, 4, 1, 0] as const;
const OTHERS = [5, 6, 7, 4, 1, 0, 2, 3] as const;
const WITHOUT_HER = [3, 5, 4, 6, 2, 7, 1, 0] as const;

/** The person of the case: the first grown figure of that look, or a child if there is no other. */
export function personOf(figures: readonly RoomFigure[]): RoomFigure | null {
  const candidates = figures.filter((figure) => figure.look === 'person');
  return candidates.find((figure) => !figure.child) ?? candidates[0] ?? null;
}

/** A companion names whose side they keep; there is one person of the case, so any other name means her too. */
const keepsHerSide = (figure: RoomFigure, person: RoomFigure | null): boolean => person !== null && figure !== person && figure.beside !== undefined;

function wishes(figure: RoomFigure, person: RoomFigure | null, interpreter: RoomInput['interpreter']): readonly number[] {
  if (person === null) return WITHOUT_HER;
  if (figure === person) return [HERS, ...OTHERS];
  if (keepsHerSide(figure, person)) return [COMPANION, ...OTHERS];
  if (figure.look === 'mediator' && interpreter === 'in-person') return [INTERPRETER, ...OTHERS];
  return figure.child ? [...CHILD_MARKS, ...OTHERS] : OTHERS;
}

/** Order of choosing: she first, who keeps her side, the interpreter's corner, "you", children, the others. */
function urgency(figure: RoomFigure, person: RoomFigure | null): number {
  if (figure === person) return 0;
  if (keepsHerSide(figure, person)) return 1;
  if (figure.look === 'mediator') return 2;
  if (figure.child) return 3;
  return figure.you ? 4 : 5;
}

function facing(figure: RoomFigure, x: number, places: ReadonlyMap<RoomFigure, number>, person: RoomFigure | null): 1 | -1 {
  const partner = figure === person
    ? [...places.keys()].find((other) => other.you && inRoom(other)) ?? [...places.keys()].find((other) => other !== person && inRoom(other))
    : person ?? [...places.keys()].find((other) => other !== figure && inRoom(other));
  const target = partner === undefined || partner === null ? undefined : places.get(partner);
  return target === undefined ? 1 : target < x ? -1 : 1;
}

/** A mark for everybody; who is at or behind the door keeps theirs, so that a chair can stay. At most eight: more are told in words. */
export function standings(input: RoomInput): readonly Standing[] {
  const person = personOf(input.figures);
  const free = new Set<number>(MARKS.keys());
  if (hasTelephone(input)) free.delete(TELEPHONE);
  const places = new Map<RoomFigure, number>();
  for (const figure of [...input.figures].sort((a, b) => urgency(a, person) - urgency(b, person))) {
    const index = wishes(figure, person, input.interpreter).find((mark) => free.has(mark));
    const x = index === undefined ? undefined : MARKS[index];
    if (index === undefined || x === undefined) continue;
    free.delete(index);
    places.set(figure, x);
  }
  const corner = (figure: RoomFigure): boolean => input.interpreter === 'in-person' && figure.look === 'mediator' && !figure.you;
  return [...places]
    .map(([figure, x]) => ({ figure, x, facing: facing(figure, x, places, person), back: corner(figure) ? SET_BACK : 0 }))
    .sort((a, b) => b.back - a.back);
}

/** The mark of the telephone's table: the third corner of the triangle. */
export const TELEPHONE_X = MARKS[TELEPHONE];
