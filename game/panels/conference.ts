import type { OptionView } from '#engine';

/** A case conference stands under "Or", where the case offers it to this seat. */
export const isConference = (option: OptionView): boolean => option.event === 'CASE_CONFERENCE_HELD';
