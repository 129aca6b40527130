import { factsOf, type EndedView, type Session } from '#engine';
import { momentWords } from '../text/refusals.ts';
import { say } from '../text/say.ts';

/** One of the things that stand when a record stops, and what it answers. */
export interface EndingTerm { readonly term: string; readonly text: string }

const LINE_TERMS = ['end.where.of', 'end.beside.of', 'end.open'] as const;

/** The lines of an ending, each with what it answers; after a hard one also who may look. Nothing where the case was left open. */
export function endingTerms({ lines, mayLook }: Pick<EndedView, 'lines' | 'mayLook'>, name: string): readonly EndingTerm[] {
  const told = LINE_TERMS.flatMap((key, at) => (lines[at] === undefined ? [] : [{ term: say(key, { name }), text: lines[at] }]));
  return mayLook === null ? told : [...told, { term: say('end.look.of', { name }), text: mayLook }];
}

/** Day and hour at which a case ended, in one sentence. */
export const endedWhen = (session: Session): string => say('end.when', momentWords(factsOf(session).findLast(({ type }) => type === 'case.ended')?.minute ?? 0, session.program));
