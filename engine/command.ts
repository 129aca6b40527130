/** What a seat, or the facilitator, asks of a session. Imperative; each may be refused with a reason. */
export type Command =
  /** Decide an open beat. */
  | { readonly type: 'choose'; readonly seat: string; readonly beat: string; readonly choice: string }
  /** Raise an act from the seat's menu; `act` is the id the view shows. */
  | { readonly type: 'act'; readonly seat: string; readonly act: string }
  /** Let time pass until something changes for this seat, a day at most at first, longer later. */
  | { readonly type: 'wait'; readonly seat: string }
  /** Step over an open beat: a stand-in plays it, one neutral line tells it. */
  | { readonly type: 'step-over'; readonly seat: string; readonly beat: string }
  /** Pass items on to another seat, by word of mouth. */
  | { readonly type: 'tell'; readonly seat: string; readonly to: string; readonly items: readonly string[] }
  /** Ask another seat what it may pass on. */
  | { readonly type: 'ask'; readonly seat: string; readonly to: string }
  /** Bring in a prepared inject before its time. */
  | { readonly type: 'inject'; readonly inject: string }
  /** A stand-in takes the seat; or its player comes back. */
  | { readonly type: 'step-out'; readonly seat: string }
  | { readonly type: 'step-in'; readonly seat: string }
  /** Leave the case here. It ends open, whatever was pending. */
  | { readonly type: 'end' };

export const COMMAND_TYPES = ['choose', 'act', 'wait', 'step-over', 'tell', 'ask', 'inject', 'step-out', 'step-in', 'end'] as const satisfies readonly Command['type'][];
