import type { Program, TimelineStep } from '#engine';

/** Whether the acting seat, or the office that acted, is of this role: the referent's line runs where the referent works. */
export function playsRole(program: Program, { actor }: Pick<TimelineStep, 'actor'>, role: string): boolean {
  const roles: readonly string[] = actor.kind === 'seat' ? program.seats.find(({ id }) => id === actor.seat)?.roles ?? [] : actor.kind === 'office' ? [actor.role] : [];
  return roles.includes(role.toLowerCase());
}
