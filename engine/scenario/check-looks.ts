import type { Path } from '../knowledge/problem.ts';
import type { Report } from './check-walk.ts';
import type { Scenario } from './schema.ts';

type Look = Scenario['person']['appearance'];

/** What is written about how people look is drawn: nothing hangs on a word that is missing, or stands where nobody reads it. */
export function checkLooks(scenario: Scenario): readonly Report[] {
  const { person, cast, seats } = scenario;
  return [
    ...bandage(person.appearance, ['person', 'appearance']),
    ...cast.flatMap((member, index): readonly Report[] => {
      const path = ['cast', index, 'appearance'];
      return [...bandage(member.appearance, path), ...(member.role === 'person' ? herself(member.appearance, person.appearance, path) : [])];
    }),
    ...seats.flatMap((seat, index) => bandage(seat.appearance, ['seats', index, 'appearance'])),
  ];
}

function bandage(look: Look, path: Path): readonly Report[] {
  if (look.bandageUntil === undefined || look.bandage === true) return [];
  return [{ path: [...path, 'bandageUntil'], message: 'No bandage is drawn here, so none comes off.', hint: 'Write “bandage: true” beside it.', level: 'warning' }];
}

/** She is drawn as the person, never as a member of the cast. */
function herself(look: Look, drawn: Look, path: Path): readonly Report[] {
  const told = new Map<string, unknown>(Object.entries(drawn));
  const differs = Object.entries(look).find(([field, value]) => told.get(field) !== value)?.[0];
  return differs === undefined ? [] : [{ path, message: `The person is drawn as “person” says, and “${differs}” differs there.`, hint: 'Write the same in both.', level: 'warning' }];
}
