import { askRemembered, type OptionView, type Program, type Session, type View } from '#engine';

/**
 * Of the acts that the law leaves open to this seat now, the one nearest to a closed act: first one after which less
 * stands in the way of it, then one about the same matter (region of the pathway). Null where there is none. Choices of
 * a moment are never named: that would say which one to take.
 */
export function nearestLawful({ program, state }: Session, view: View, closed: OptionView): OptionView | null {
  if (closed.refusal?.reason !== 'closed-by-rule') return null;
  const wanted = actOf(program, view.seat, closed.refusal.event);
  if (!wanted) return null;
  const { at, count } = program.layout.situation;
  const situation = state.slice(at, at + count);
  const open = view.menu.flatMap((option) => {
    const act = option.refusal === null && option.event !== null ? actOf(program, view.seat, option.event) : undefined;
    return act && !isConduct(program, act.event) ? [{ option, act }] : [];
  });
  const now = lacksOf(program, situation, wanted);
  const helping = open.map(({ option, act }) => {
    const answer = askRemembered(program.pathway, situation, act);
    return { option, left: answer.accepted ? lacksOf(program, answer.next, wanted) : now };
  }).filter(({ left }) => left < now).sort((a, b) => a.left - b.left);
  const matters = regionsOf(program, wanted.event);
  return helping[0]?.option ?? open.find(({ act }) => regionsOf(program, act.event).some((region) => matters.includes(region)))?.option ?? null;
}

type Act = Program['acts'][number];

function actOf(program: Program, seat: string, event: string): Act | undefined {
  const entry = program.menu.find((each) => program.names.seats[each.seat] === seat && program.acts[each.act]?.event === event);
  return program.acts[entry?.act ?? -1] ?? program.acts.find((act) => act.event === event);
}

/** How much the nearest rule lacks; 0 once the act is open. */
function lacksOf(program: Program, situation: Int32Array, act: Act): number {
  const answer = askRemembered(program.pathway, situation, act);
  return answer.accepted ? 0 : Math.min(...answer.closed.map(({ lacks }) => lacks.length), Number.MAX_SAFE_INTEGER);
}

const regionsOf = (program: Program, event: string): readonly string[] => program.pathway.rules.filter((rule) => rule.event === event).map((rule) => rule.region);
const isConduct = (program: Program, event: string): boolean => regionsOf(program, event).every((region) => region === 'conduct');
