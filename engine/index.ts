/** The one door of the engine. Everything outside `engine/` imports from here, as `#engine`. */
export { CODE, CODES, CAUSE_KINDS, CONSENT_STATES, FACT_OPERANDS, OPERAND_PAIR, PLAYERS, WAYS_OF_KNOWING } from './fact.ts';
export type { CauseKind, ConsentState, Fact, FactType, Player, Sink, WayOfKnowing } from './fact.ts';
export { COMMAND_TYPES, type Command } from './command.ts';
export type { Refusal, RuleClosure, RuleGround } from './refusal.ts';
export { MINUTES_PER_DAY, momentMinutes, momentOf, type Moment } from './calendar.ts';
export { canonicalJson, digestText } from './digest.ts';
export { ENGINE_VERSION, LOG_FORMAT } from './version.ts';
export { COUNTRIES, EXPLOITATIONS, OUTCOMES, PROFESSIONALS, REGIONS, RIGHTS, ROLES, SERVICES, STANDINGS, TIME_CLASSES } from './vocabulary.ts';
export type { Country, Exploitation, Outcome, Region, Right, Role, Service, Standing, TimeClass } from './vocabulary.ts';

export { loadKnowledge, type Knowledge, type KnowledgeTexts, type LoadedKnowledge } from './knowledge/knowledge.ts';
export { withHiddenShown } from './knowledge/plain-text.ts';
export { noPositions, type Positions } from './knowledge/positions.ts';
export { describeProblem, inReadingOrder, type Problem } from './knowledge/problem.ts';
export { sourceEntry, type Register, type SourceEntry } from './knowledge/register.ts';
export { readYaml } from './knowledge/read-yaml.ts';
export { findServices, territoryAnswer, type Judged, type ServiceAnswer, type TerritoryAnswer, type WayOn } from './knowledge/find-services.ts';
export { ASKED_GROUPS, CRITERIA, groupWords, judgeService, plainWords, type AskedGroup, type Criterion, type Doubt, type ServiceQuestion } from './knowledge/judge-service.ts';
export { citableIds, loadRecords, type LoadedRecords, type RecordTexts } from './knowledge/load-records.ts';
export { loadServices, type LoadedServices, type ServiceList, type ServiceTexts } from './knowledge/load-services.ts';
export { nearest, suggest } from './knowledge/nearest.ts';
export type { Figure, Gap, Law, Method, OddPrint, Records, Stakeholder, Vulnerability } from './knowledge/records.ts';
export { LISTED_SERVICES, SERVICE_KINDS, USER_GROUPS, type ListedBody, type ListedService, type Place, type ServiceKind, type UserGroup } from './knowledge/service.ts';
export { provincesOf, territoryNames, territoryOf, type Territories, type Territory } from './knowledge/territory.ts';
export { isOpenAt, opensNext, weekMinute, weekMinuteWords, type Hours, type WeekMinute } from './knowledge/week.ts';

export { BACKINGS, backingOf, groundOf, READINGS, type Backing, type ReadAs, type RuleBacking, type RuleDates } from './pathways/backing.ts';
export { isEventName, specOf, type EventName, type EventSpec, type ValueSpec, type WithValue } from './pathways/events.ts';
export { GUARD_SENTENCES, type GuardName } from './pathways/guards.ts';
export { outcomeInWords } from './pathways/document-lookup.ts';
export { lawfulLimit } from './pathways/lawful-limit.ts';
export { leafInWords } from './pathways/leaf-words.ts';
export { RULE_KINDS, type ClockMeta, type Days, type Pathway, type Repair, type RuleKind, type RuleMeta } from './pathways/pathway.ts';
export { ask, askPlain, type Closure, type Lack } from './pathways/port.ts';
export { askRemembered, memoryFigures } from './pathways/remember.ts';
export { packMemory, unpackMemory, type PackedMemory, type Unpacked } from './pathways/memory/pack.ts';
export { tableFrom, tableText, type TableRead } from './pathways/memory/table.ts';
export { PATHWAYS, pathwayOf } from './pathways/registry.ts';
export type { DescribedSituation } from './pathways/situation.ts';
export { TEACHING, UNVERIFIED } from './pathways/rule.ts';
export { REGION_WORDS, ROLE_WORDS } from './pathways/words.ts';

export { compileScenario } from './scenario/compile.ts';
export type { Program } from './scenario/program.ts';
export { notesOnCase } from './scenario/carried.ts';
export { checkScenario } from './scenario/check.ts';
export type { Registers } from './scenario/check-sources.ts';
export { scenarioJsonSchema } from './scenario/json-schema.ts';
export { parseScenario, type ParsedScenario } from './scenario/parse.ts';
export type { Answer, Beat, Choice, Condition, Scenario } from './scenario/schema.ts';

export { createImpact, impactOf, prepareImpact, reappraise, type ImpactFold } from './impact/fold.ts';
export { compareDials, WEIGHED_DIALS, type DialOrder, type Flip, type WeighedDial } from './impact/flips.ts';
export { BANDS, MEASURE_REASONS, MEASURES, SYSTEM_PARTS } from './impact/impact.ts';
export type {
  Band, Cause, HarmLine, Impact, Load, Measure, MeasureId, MeasureReason, Occurrence, ProtectionLine, Quality, Reading, Risk, RiskLine, RiskPiece, Setting, Side, Span, SystemPart,
} from './impact/impact.ts';
export { loadWeights, type LoadedWeights, type WeightTexts } from './impact/load-weights.ts';
export { RISK_BOUNDS } from './impact/price.ts';
export type { EvidenceGrade, FactorKind, HarmFactor, ProtectiveFactor, RightEntry, RiskFactor, Strength, Weights } from './impact/weights.ts';

export { factsOf, hashOfState, openSession, seatAll, step, submit, type Session, type Step, type Submitted } from './session/session.ts';
export { openState, type Seating } from './session/open.ts';
export { viewFor, type EndedView, type MomentView, type OptionView, type View } from './session/view.ts';
export type { Dossier, KnownItem, NoticedSign, SharedItems } from './session/view-dossier.ts';
export type { Deadline } from './session/view-deadlines.ts';
export type { Scene, SceneFigure } from './session/view-scene.ts';
export type { StoryLine } from './session/view-story.ts';
export { threadFor, type ThreadMark } from './session/view-thread.ts';
export { headerLine, LOG_LIMIT, LOG_TOO_LARGE, readCommand, readLog, stepLine, writeLog, type Branch, type LogHeader, type LogProblem, type LogReading, type LogStep, type ReadLog } from './session/log.ts';
export { replayLog, type Replay } from './session/replay.ts';
export { createRecorder, replayFacts } from './session/recorder.ts';

export { autoPlay, continuePlay, createPlayer, nextCommand, playOut, seatingOf, type AutoPlayer, type AutoSeats, type PlayedState } from './explore/auto-play.ts';
export { POLICIES, type AnyPolicy, type LeaningTable, type Policy } from './explore/policy.ts';
export { readPolicy, type PolicyReading } from './explore/policy-file.ts';
export { COVERED_PARTS, createCoverage, type Coverage, type Covered, type CoveredPart } from './explore/coverage.ts';
export { shareOf, spreadOf, type Share, type Spread } from './explore/figures.ts';
export { createActWatch, type ActWatch, type LateAct } from './explore/act-watch.ts';
export { createPassWatch, type BlindPass, type PassWatch } from './explore/pass-watch.ts';
export { seedOfRun, simulate, type Played, type SimulatedImpact, type Simulation, type SimulationOptions } from './explore/simulate.ts';
export { STEP_ASPECTS, stepsBeside, type StepAspect, type StepBeside, type StepRules } from './explore/compare-pathways.ts';
export { partingsOf, type Parting } from './explore/compare-trials.ts';
export { tryPathway, type Trial, type TriedEvent, type WaitNow } from './explore/try-pathway.ts';
export { addTallies, emptyTally, playedSeats, sampleWay, type SampleOrder, type Tally } from './explore/futures/sample.ts';
export { bestPlay, bestPlayStepwise, type BestMoment, type BestOrder, type BestPlay } from './explore/futures/best-play.ts';
export type { PlanStart } from './explore/futures/plan-play.ts';
export { searchPlan, searchPlanStepwise, type FoundPlan, type Plan, type PlanOrder, type PlanProgress } from './explore/futures/plan-search.ts';
export type { Stepwise } from './explore/futures/stepwise.ts';
export { decisionsOf, statesBefore, waysAt, type Decision, type Way } from './explore/futures/ways.ts';
export { exactWay, type ExactFuture, type ExactOrder, type OverBudget } from './explore/futures/exact.ts';
export { USUAL_BUDGET, type Budget } from './explore/futures/unfold.ts';
export { EXPLORERS, verdictsOf, withProofs, type Exploring, type Verdict } from './explore/verdicts/verdicts.ts';
export { ruleVerdicts, WALK_EVENTS, type RuleVerdict } from './explore/verdicts/country.ts';
export { wander, wanderCommand, WANDERINGS, type Wandered, type Wandering } from './explore/wander.ts';

export { closingOf, type Closing } from './debrief/closing.ts';
export { seatKnowledgeAt } from './debrief/knowledge-at.ts';
export { missedContacts, type MissedCondition, type MissedContact } from './debrief/missed-contacts.ts';
export { PASS_KINDS, STEP_KINDS } from './debrief/step.ts';
export type { Actor, Knot, Known, KnownBy, PassMark, ReferentStretch, RouteDecision, StepAct, StepKind, StepRule, Strand, Timeline, TimelineStep, WordKey } from './debrief/step.ts';
export { throughEyes, timeline, type Finished } from './debrief/timeline.ts';
export { learnTraces, type Lessons } from './explore/learn.ts';
export { useTraces, type PackedTraces } from './session/traces/traces.ts';
