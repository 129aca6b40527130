import type { DebriefStep } from './step.ts';

/** What a facilitator may ask at a step: about knowledge at that time, never about who was wrong. */
export function dayQuestions(step: DebriefStep | undefined): readonly string[] {
  if (!step) return [];
  const who = step.unknown.length > 0 ? ['Who could have told whom, and what stood in the way?'] : [];
  const reflect = step.note?.reflect ? [step.note.reflect] : [];
  return [`What did each of you know on day ${step.day}?`, ...who, ...reflect, 'What made this step likely, for a good colleague, at that hour?'];
}
