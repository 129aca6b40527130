import type { Program, Way } from '#engine';

type Named = Pick<Way, 'beat' | 'choice'>;

/** A way of a moment as a policy's file names it. */
export const wayName = ({ beat, choice }: Named): string => `${beat}/${choice}`;

/** What the case says a way is; its name where the case does not know it. */
export const wayText = ({ scenario }: Program, way: Named): string =>
  scenario.beats.find(({ id }) => id === way.beat)?.choices.find(({ id }) => id === way.choice)?.text ?? wayName(way);
