import type { Phase } from './phases.ts';

/** Words of the debrief page. Short sentences; services are the subjects; nobody is praised or blamed. */
export const PHASE_NAMES: Readonly<Record<Phase, string>> = {
  reactions: 'Reactions', description: 'Description', analysis: 'Analysis', summary: 'Summary',
};

export const PAGE = {
  title: (caseTitle: string) => `Debrief: ${caseTitle}`,
  phases: 'Phases of the debrief',
  closedMark: 'closed',
  eyes: 'Through whose eyes',
  everyone: 'Everyone',
  large: 'Large view',
  leave: 'Back to all sessions',
  loading: 'The session is being read.',
  sourceKey: 'What the short names of sources stand for',
  sections: '“§” and a number name a section of a document.',
  scrolls: 'This table is wider than the page. It scrolls sideways.',
  missing: 'This session is not on this machine. Open its file, or choose another session.',
  broken: 'This session could not be replayed, so there is no debrief of it. Nothing was changed.',
  leftOut: (count: number, seat: string) => `${count} ${count === 1 ? 'step is' : 'steps are'} left out: this seat did not know of ${count === 1 ? 'it' : 'them'} then (${seat}).`,
  keep: 'Keep what is written here with the session, on this machine',
  keeping: { unchanged: '', writing: 'Being kept ...', kept: 'Kept on this machine.', failed: 'This could not be kept on this machine. Save or print the summary before you close the page.' },
  keepHint: 'Without the tick, notes go when the debrief is left, and the first two answers when the page is loaded again. They never enter the session file.',
};

export const REACTIONS = {
  lead: 'First, what it was like. There are no numbers here, and nobody is marked.',
  ending: 'Where the record stops',
  open: 'The session was left before an ending. What was pending stays open.',
  questions: 'Speak, or write it down',
  stays: 'What stays with you?',
  ask: 'What would you ask another seat?',
  felt: 'What was it like in your seat, and at which moment?',
  facilitatorLines: ['Go round once. Each person speaks for the seat that she or he played.', 'Everybody may pass.', 'A hard ending can follow good work. The two are kept apart here.'],
  next: 'Go on to what happened',
};

export const FACILITATOR = 'For the facilitator';

export const DESCRIPTION = {
  lead: 'What happened, step by step. What each seat knew then is kept apart from what we know now.',
  thread: 'The thread, laid out straight',
  steps: 'Steps of the thread',
  handOver: 'Hand-over. ',
  keys: 'The arrow keys go from step to step.',
  previous: 'Previous step',
  next: 'Next step',
  play: 'Play',
  pause: 'Pause',
  faster: 'Faster',
  slower: 'Slower',
  asTable: 'As a table',
  asPicture: 'As a picture',
  none: 'There is no step that this seat knew of.',
  knew: 'What this seat knew then',
  knewNothing: 'Nothing about this case yet.',
  notKnown: 'Not known to this seat',
  notKnownClosed: 'Through these eyes, what only others knew stays closed. Choose “Everyone” to see it.',
  allKnown: 'Nobody else held more about this case.',
  knownBy: (seats: string, when: string) => `${seats} knew it from ${when}`,
  rule: 'Rule and source',
  noRule: 'No rule of the pathway moved here.',
  told: 'Who was told',
  toldAtOnce: 'Knew of it at once:',
  unneeded: 'Passed on, though that body did not need it:',
  informed: 'The routes had been explained by then.',
  uninformed: 'Not explained by then:',
  toldNobody: 'No other seat knew of it at once.',
  toldNoSeat: 'No seat knew of it at once.',
  toldAtEnd: 'The end is told to every seat.',
  possible: 'What was possible then',
  nothingElse: 'This did not come from a choice, so there was none to make here.',
  outsideMoments: 'Chosen outside a moment; what else was open then is not listed.',
  taken: 'taken',
  again: 'Try again from here',
  againHint: 'Opens a copy of the session before this step, with the same case, seats and seed. The original stays as it is.',
  openAnalysis: 'Open the analysis',
  openAnalysisHint: 'Next comes the analysis. It opens the numbers.',
  marks: 'Marks on the thread',
  legendPlain: 'A plain ring is a burden that could have been spared. Whose it was opens with the analysis.',
};

export const BOARD = {
  title: 'Plus and delta',
  plus: 'Plus: this helped',
  delta: 'Delta: this we would change',
  next: 'What we do next at work',
  add: 'Add',
  entry: { plus: 'A thing that helped', delta: 'A thing we would change', next: 'A next step, who takes it, and until when' },
  pin: (step: number) => `Pinned to step ${step}`,
  pinTo: (step: number) => `It will be pinned to step ${step}.`,
  remove: (text: string) => `Remove: ${text}`,
  empty: 'Nothing yet.',
};

export const BRANCH = {
  bar: (steps: number) => `This is a branch. It shares ${steps === 1 ? 'the first step' : `the first ${steps} steps`} with its original.`,
  until: (when: string) => `This is a branch. It is as its original until ${when}.`,
  start: 'This is a branch. It begins again from the start of its original.',
  kept: 'The original is kept as it was.',
  failed: 'The branch could not be kept on this machine, so it was not opened. The original is unchanged.',
  toOriginal: 'Open the debrief of the original',
  title: 'Two ways through the same case',
  none: 'Nobody has tried this session again yet. “Try again from here” on a step opens a branch.',
  luck: 'Both ways had the same luck: the same question drew the same answer. Only what the choices changed is different.',
  caution: 'A different ending is not proof that one choice was better. Other seeds can end in other ways.',
  original: 'The original',
  branch: 'The branch',
  firstDifference: 'Where they part',
  same: 'So far both ways are the same.',
  stops: 'The record of this way ends before that.',
};

export const FILES = {
  title: 'Save and open',
  save: 'Save the session file',
  saveHint: 'The file holds the case, the seed and every step. It can be replayed and checked anywhere.',
  summary: 'Save the summary as text',
  print: 'Print the summary',
  include: 'Put what was written here into the summary',
  open: 'Open a session file',
};

export const SUMMARY = {
  lead: 'What we take with us. Write it in your own words, or say it aloud.',
  questions: 'Questions of this case',
  system: 'What in the system made this hard?',
  systemHint: 'These are conditions of the case, not choices of anybody at the table.',
  helped: 'What would have helped',
  helpedHint: 'Recommendations that no single case can rehearse. They need a budget, a law or a decision.',
  closedNumbers: 'The analysis was not opened, so this summary has no numbers.',
};
