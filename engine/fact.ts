/**
 * What happened. The interpreter tells a sink four small integers (code, minute, a, b); the recorder turns them into
 * frozen, past-tense JSON facts and back again, so that impact folds live and recorded sessions with the same code.
 */
export const CODES = [
  'session.opened', 'beat.opened', 'beat.lapsed', 'choice.made', 'choice.landed', 'answer.given', 'act.accepted', 'act.closed', 'rule.applied',
  'leaf.entered', 'field.set', 'item.learnt', 'sign.noticed', 'case.passed', 'agency.met', 'presence.changed', 'posture.changed', 'person.moved',
  'flag.set', 'clock.started', 'clock.stopped', 'clock.fired', 'seat.changed', 'inject.came', 'news.came', 'hazard.came', 'waited', 'items.told', 'case.ended',
  'menu.made', 'seat.asked', 'beat.stepped-over',
] as const;
export type FactType = (typeof CODES)[number];

/** The number of each kind of fact in the sink: its place in CODES. */
export const CODE = Object.freeze(Object.fromEntries(CODES.map((name, index) => [name, index]))) as Readonly<Record<FactType, number>>;

/** Hears what happens: code (place in CODES), minute since the start of the case, two operands as `FACT_OPERANDS` says, and the seats that know at once (bit set). */
export type Sink = (code: number, minute: number, a: number, b: number, seats?: number) => void;

/** What the operands of each code mean: indexes into the tables of the program (`engine/scenario/program.ts`). */
export const FACT_OPERANDS = {
  'session.opened': ['zero', 'zero'],
  'beat.opened': ['beat', 'version'],
  'beat.lapsed': ['beat', 'seat'],
  'choice.made': ['choice', 'player'],
  'choice.landed': ['choice', 'player'],
  'answer.given': ['answer', 'choice'],
  'act.accepted': ['act', 'cause'],
  'act.closed': ['act', 'cause'],
  'rule.applied': ['rule', 'act'],
  'leaf.entered': ['region', 'leaf'],
  'field.set': ['field', 'value'],
  'item.learnt': ['item', 'seatAndHow'],
  'sign.noticed': ['indicator', 'seat'],
  'case.passed': ['pass', 'consentState'],
  'agency.met': ['agency', 'zero'],
  'presence.changed': ['cast', 'presence'],
  'posture.changed': ['cast', 'posture'],
  'person.moved': ['place', 'zero'],
  'flag.set': ['flag', 'value'],
  'clock.started': ['clock', 'value'],
  'clock.stopped': ['clock', 'zero'],
  'clock.fired': ['clock', 'value'],
  'seat.changed': ['seat', 'player'],
  'inject.came': ['inject', 'zero'],
  'news.came': ['news', 'zero'],
  'hazard.came': ['hazard', 'zero'],
  'waited': ['seat', 'zero'],
  'items.told': ['item', 'seatToSeat'],
  'case.ended': ['ending', 'outcome'],
  'menu.made': ['menu', 'player'],
  'seat.asked': ['zero', 'seatToSeat'],
  'beat.stepped-over': ['beat', 'seat'],
} as const satisfies Readonly<Record<FactType, readonly [string, string]>>;

/** Who plays a seat. The order is the integer in the state. */
export const PLAYERS = ['trainee', 'typical', 'careful', 'random'] as const;
export type Player = (typeof PLAYERS)[number];

/** How an item came to a seat. Zero is "not known". The order is the integer in the state. */
export const WAYS_OF_KNOWING = ['unknown', 'at-start', 'seen', 'told-by-her', 'told-by-seat', 'read'] as const;
export type WayOfKnowing = (typeof WAYS_OF_KNOWING)[number];

/** Whether data were passed with her recorded consent, a lawful exception, or neither; or nothing about her was passed at all. */
export const CONSENT_STATES = ['none', 'recorded', 'exception', 'nothing-passed'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

/** What brought an act about; for one that another act posts, what brought that one about. How it is told as an operand, `cause.ts` says. */
export const CAUSE_KINDS = ['choice', 'answer', 'menu', 'clock', 'hazard', 'inject', 'news', 'beat', 'pass'] as const;
export type CauseKind = (typeof CAUSE_KINDS)[number];

/** Two small indexes in one operand: `low + high * OPERAND_PAIR`. */
export const OPERAND_PAIR = 256;

/** One recorded fact. `names` are the readable operands; `seenBy` are the seats that came to know of it at once. */
export interface Fact {
  readonly type: FactType;
  readonly minute: number;
  readonly a: number;
  readonly b: number;
  readonly names: Readonly<Record<string, string | number>>;
  readonly seenBy: readonly string[];
}
