import type { Choice, Program } from '#engine';

type Answer = NonNullable<Choice['answers']>[number];

/** Words of the case by the ids that causes and steps carry: `beat/choice`, `beat/choice/answer`. */
export function choiceById(program: Program, path: string): Choice | undefined {
  const [beat, choice] = path.split('/');
  return program.scenario.beats.find((each) => each.id === beat)?.choices.find((each) => each.id === choice);
}

export function answerById(program: Program, path: string): Answer | undefined {
  return choiceById(program, path)?.answers?.find((each) => each.id === path.split('/')[2]);
}

export const seatTitle = (program: Program, seat: string): string => program.scenario.seats.find((each) => each.id === seat)?.title ?? seat;
export const itemText = (program: Program, item: string): string => program.scenario.items.find((each) => each.id === item)?.text ?? item;
export const agencyName = (program: Program, agency: string): string => program.scenario.agencies.find((each) => each.id === agency)?.name ?? agency;
/** The lane of what happens in no service's room. Ids of cases have no capitals, so it meets no place of a case. */
export const ELSEWHERE = { id: 'ELSEWHERE', name: 'Elsewhere' } as const;
export const placeName = (program: Program, place: string): string =>
  place === ELSEWHERE.id ? ELSEWHERE.name : program.scenario.places.find((each) => each.id === place)?.name ?? place;
