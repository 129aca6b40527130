/** The one door of the engine. Everything outside `engine/` imports from here, as `#engine`. */
export { CODE, CODES, CAUSE_KINDS, CONSENT_STATES, FACT_OPERANDS, OPERAND_PAIR, PLAYERS, WAYS_OF_KNOWING } from './fact.ts';
export type { CauseKind, ConsentState, Fact, FactType, Player, Sink, WayOfKnowing } from './fact.ts';
export { COMMAND_TYPES, type Command } from './command.ts';
export type { Refusal, RuleClosure } from './refusal.ts';
export { MINUTES_PER_DAY, momentOf, type Moment } from './calendar.ts';
export { canonicalJson, digestText } from './digest.ts';
export { ENGINE_VERSION, LOG_FORMAT } from './version.ts';
export * from './vocabulary.ts';

export { compileScenario } from './scenario/compile.ts';
export type { Program } from './scenario/program.ts';
export { parseScenario, type ParsedScenario } from './scenario/parse.ts';
export type { Beat, Choice, Scenario } from './scenario/schema.ts';

export { factsOf, hashOfState, openSession, seatAll, step, submit, type Session, type Step, type Submitted } from './session/session.ts';
export { openState, type Seating } from './session/open.ts';
export { viewFor, type EndedView, type MomentView, type OptionView, type View } from './session/view.ts';
export type { Dossier, KnownItem, NoticedSign, SharedItems } from './session/view-dossier.ts';
export type { Deadline } from './session/view-deadlines.ts';
export type { Scene, SceneFigure } from './session/view-scene.ts';
export type { StoryLine } from './session/view-story.ts';
export { threadFor, type ThreadMark } from './session/view-thread.ts';
export { headerLine, readCommand, readLog, stepLine, writeLog, type Branch, type LogHeader, type LogProblem, type LogReading, type LogStep, type ReadLog } from './session/log.ts';
export { replayLog, type Replay } from './session/replay.ts';
export { createRecorder, replayFacts } from './session/recorder.ts';
