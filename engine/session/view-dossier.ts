import { WAYS_OF_KNOWING, type WayOfKnowing } from '../fact.ts';
import { factsOf, type Session } from './session.ts';
import { knownAt } from './state.ts';

/** What a seat keeps about the case: her wishes first, what is known and how, signs, what went to whom, open promises. */
export interface Dossier {
  readonly wishes: readonly KnownItem[];
  readonly known: readonly KnownItem[];
  readonly signs: readonly NoticedSign[];
  readonly shared: readonly SharedItems[];
  readonly promises: readonly KnownItem[];
}
export interface KnownItem { readonly item: string; readonly text: string; readonly how: WayOfKnowing; readonly minute: number; readonly from: string | null }
export interface NoticedSign { readonly indicator: string; readonly text: string; readonly strength: string; readonly how: string; readonly minute: number }
export interface SharedItems { readonly agency: string; readonly items: readonly string[]; readonly minute: number; readonly consent: string }

export function dossierFor(session: Session, seat: number): Dossier {
  const { program, state } = session;
  const { scenario } = program;
  const facts = factsOf(session);
  const id = program.names.seats[seat] ?? '';
  const items = scenario.items.flatMap((item, index) => {
    const how = WAYS_OF_KNOWING[state[knownAt(program, seat, index)] ?? 0] ?? 'unknown';
    if (how === 'unknown') return [];
    const learnt = facts.find((fact) => fact.type === 'item.learnt' && fact.a === index && fact.names['seat'] === id);
    const told = facts.find((fact) => fact.type === 'items.told' && fact.a === index && fact.names['to'] === id);
    return [{ kind: item.kind, known: { item: item.id, text: item.text, how, minute: learnt?.minute ?? 0, from: told ? String(told.names['seat']) : null } }];
  });
  const ofKind = (...kinds: readonly string[]): readonly KnownItem[] => items.filter((item) => kinds.includes(item.kind)).map((item) => item.known);
  return { wishes: ofKind('wish'), known: ofKind('fact', 'sign', 'note'), promises: ofKind('promise'), signs: signsOf(session, seat), shared: sharedOf(session, seat) };
}

function signsOf(session: Session, seat: number): readonly NoticedSign[] {
  return factsOf(session).filter((fact) => fact.type === 'sign.noticed' && fact.b === seat).flatMap((fact) => {
    const sign = session.program.scenario.indicators[fact.a];
    return sign ? [{ indicator: sign.id, text: sign.text, strength: sign.strength, how: sign.how, minute: fact.minute }] : [];
  });
}

/** Passes the seat heard of. Which items went is told only as far as the seat knows them itself. */
function sharedOf(session: Session, seat: number): readonly SharedItems[] {
  const { program, state } = session;
  const id = program.names.seats[seat] ?? '';
  const known = (item: number): boolean => (state[knownAt(program, seat, item)] ?? 0) > 0;
  return factsOf(session).filter((fact) => fact.type === 'case.passed' && fact.seenBy.includes(id)).map((fact) => {
    const pass = program.passes[fact.a];
    return {
      agency: program.scenario.agencies[pass?.agency ?? -1]?.name ?? '', items: (pass?.items ?? []).filter(known).map((item) => program.scenario.items[item]?.text ?? ''),
      minute: fact.minute, consent: String(fact.names['consent'] ?? 'none'),
    };
  });
}
