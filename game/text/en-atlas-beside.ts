import type { StepAspect } from '#engine';

/** Words of two countries side by side. */
export const BESIDE = {
  what: (here: string, there: string): string => `The pathways of ${here} and ${there}, step by step. A step is an event in one lane. Two countries may number it differently.`,
  second: 'The second country',
  views: 'What is compared',
  steps: 'Step by step',
  summary: 'Steps by lane',
  lane: 'Lane',
  only: (country: string): string => `Only in ${country}`,
  otherwise: 'In both, but otherwise',
  same: 'The same in both',
  onlyCount: (country: string, count: number): string => `Only in ${country} (${count})`,
  otherwiseCount: (count: number): string => `In both, but otherwise (${count})`,
  sameCount: (count: number): string => `The same in both (${count})`,
  laneFold: (lane: string, count: number): string => `${lane}: ${count === 0 ? 'no difference' : count === 1 ? '1 difference' : `${count} differences`}`,
  both: 'in both',
  onlyLow: (country: string): string => `only in ${country}`,
  nothingMore: 'nothing more',
} as const;

export const ASPECT_WORDS: Readonly<Record<StepAspect, string>> = {
  who: 'Who may do it', needs: 'Stays closed while', days: 'Days', share: 'Share of this answer', kind: 'Kind', ground: 'Standing', ways: 'From where to where',
};

/** Words of "the same person, another country". */
export const SAME_PERSON = {
  title: 'The same person, another country',
  what: (here: string, there: string): string => `One list of events, put to both pathways. It shows what ${here} and ${there} answer, and where they part.`,
  choose: 'A list of events',
  own: 'A list of your own',
  ownEmpty: 'The list is empty. Add a first event below.',
  day: (day: number): string => `Day ${day}`,
  by: (body: string): string => `by ${body}`,
  taken: 'Taken',
  closed: 'Closed',
  part: 'Here they part',
  rule: 'Rule',
  noRule: 'No rule of this country hears this event.',
  opens: 'What opens it:',
  sources: 'Source:',
  andThen: 'Follows at once:',
  apart: 'The person now stands elsewhere',
  sum: (parted: number, all: number, first: number): string => (parted === 0 ? `The two countries do not part over these ${all} events.` : `The two countries part at ${parted} of ${all} events, first at event ${first}.`),
  end: 'Where the person stands after the list',
  endRegion: 'Lane',
  different: 'different',
  noLane: 'no such lane here',
  facts: 'About the person',
  waitsNote: 'Waits do not end by themselves here: only the events of the list happen.',
  unreadable: (reason: string): string => `This list could not be read: ${reason}`,
  add: 'Add an event',
  addEvent: 'Event',
  addBody: 'Raised by',
  addDay: 'Day',
  addSaid: 'What is true or said with it',
  addNow: 'Add it to the list',
  removeLast: 'Take the last event away',
  clear: 'Empty the list',
  copyHint: 'The list stands in the address of this page. Copy the address to keep it or to send it.',
} as const;
