import { COUNTRIES, EXPLORERS, openSession, pathwayOf, POLICIES, ruleVerdicts, seatingOf, verdictsOf, viewFor, WALK_EVENTS } from '#engine';
import type { Exploring, Pathway, Program, RuleVerdict, Session, Verdict } from '#engine';
import type { StartLine } from '../futures/line.ts';
import { Usage, type Answer } from './answer.ts';
import { BEST_HELP, BEST_OPTION, bestAnswer } from './best.ts';
import { wholeNumber, type Given, type TerminalCommand } from './command.ts';
import { findCase, programOf } from './files.ts';
import { POLICY_FORM, policyFrom } from './policy-option.ts';
import { namedSeats, seedFrom } from './seats.ts';
import { table } from './words.ts';

/** Where the witnesses of a case stand, and which of them a command plays again. */
const WITNESS_HELP: readonly string[] = [
  '  --json names the witness of each, such as explore/careful/7. The whole is its seed; careful is the kind of player.',
  '  play CASE --auto careful --seed explore/careful/7 plays it again. So it is with typical and random, too.',
  '  No command plays a wandering one again, nor a walk through a pathway.',
];

/** `explore`: what plays of a case, or walks through a country's pathway, come by, and what they never can. */
export const exploreCommand: TerminalCommand = {
  name: 'explore', takes: 'CASE|COUNTRY', about: 'what can be reached in a case or a pathway: reached, never (proved), unknown', count: [1, 1], run: explore,
  options: {
    plays: { kind: 'word', value: 'N', about: 'plays of each kind of player, or walks through a pathway, 0 to 100000; 200 unless told' },
    seed: { kind: 'word', value: 'S', about: 'the seed they grow from; "explore" unless told' },
    best: BEST_OPTION,
    seats: { kind: 'word', value: 'A,B', many: true, about: 'with --best: seats whose choices are tried; the others are stand-ins; all unless told' },
    policy: { kind: 'word', value: 'P', about: 'with --best: the kind of the stand-ins, and to compare with: typical, careful, random, or a file of your own (below)' },
    seconds: { kind: 'word', value: 'N', about: 'with --best: look no longer than so many seconds, 1 to 3600; 600 unless told' },
  },
  more: [
    'reached (witness): a play came by, its witness.',
    ...WITNESS_HELP,
    'never (proved): no play can, whatever anybody does and however luck falls. Shown by allowing more than the case allows.',
    'unknown (covered so far): no play came by yet, and it is not proved that none can. More --plays may find a way.',
    ...BEST_HELP, ...POLICY_FORM,
    'Exits 1 where something can never be reached.',
  ],
};

function explore(given: Given, start: StartLine): Answer | Promise<Answer> {
  const exploring = { plays: wholeNumber(given, 'plays', { least: 0, most: 100_000, else: 200 }), seed: seedFrom(given.word('seed') ?? 'explore') };
  const [wanted = ''] = given.things;
  if (wanted.endsWith('.jsonl')) throw new Usage(`explore takes a case or a country. ${wanted} looks like a session that was saved: whatif takes it.`);
  const country = COUNTRIES.find((each) => each === wanted.toLowerCase());
  const pathway = country === undefined ? undefined : pathwayOf(country);
  if (given.words('best').length > 0) {
    if (pathway) throw new Usage(`--best takes a case. ${pathway.country} is a pathway, and endings belong to cases.`);
    return bestOfCase(given, programOf(findCase(wanted)), { ...exploring, startLine: start });
  }
  const lonely = ['seats', 'policy', 'seconds'].find((name) => given.words(name).length > 0);
  if (lonely !== undefined) throw new Usage(`--${lonely} goes with --best only. See: ariadne explore --help`);
  return pathway ? countryAnswer(pathway, exploring) : caseAnswer(wanted, exploring);
}

/** How often endings can be reached from the start of a case. What the opening draws, the seed decides. */
function bestOfCase(given: Given, program: Program, { plays, seed, startLine }: Exploring & { readonly startLine: StartLine }): Promise<Answer> {
  const policy = policyFrom(given, program);
  const named = namedSeats(program, given.words('seats'));
  const auto = { policy, seats: named.length > 0 ? named : program.names.seats };
  const session = openSession(program, { seed, seating: seatingOf(program, auto) });
  const opening = openingOf(session, auto.seats);
  return bestAnswer(given, {
    program, state: session.state, start: { auto }, about: { step: null, openingDrawn: opening.drawn }, words: 'from the start',
    onlyExact: openingLines(opening, { seed, seats: auto.seats }), later: [], laterWords: () => null,
  }, { policy, plays, seed, startLine });
}

/** What happens before a played seat decides: whether anything was drawn, whether another seat decided, and whether it is over already. */
interface Opening { readonly drawn: boolean; readonly decided: boolean; readonly over: boolean }

function openingOf(session: Session, seats: readonly string[]): Opening {
  const { asked, choices } = session.program.layout;
  const any = ({ at, count }: { readonly at: number; readonly count: number }): boolean => session.state.slice(at, at + count).some((value) => value > 0);
  return { drawn: any(asked), decided: any(choices), over: viewFor(session, seats[0] ?? '').ended !== null };
}

/** An exact answer is exact for one opening. */
function openingLines({ drawn, decided, over }: Opening, { seed, seats }: { readonly seed: string; readonly seats: readonly string[] }): readonly string[] {
  if (!drawn) return [];
  const what = decided ? 'what the other seats decide before, and what is drawn, such as the length of a wait' : 'what it draws, such as the length of a wait';
  return [
    `This is exact for one opening, that of the seed ${seed}: ${what}. Another --seed may come out otherwise.`,
    ...(over ? [`In this opening the case is over before ${seats.join(' or ')} decides anything. Of the case it says nothing: try other seeds, or play more --seats.`] : []),
  ];
}

/** How to see a witness again, with one of this case where a command can play one. A witness is `SEED/KIND/N`. */
function witnessLines(wanted: string, verdicts: readonly Verdict[]): readonly string[] {
  const again = verdicts.flatMap(({ witness }) => POLICIES.filter((kind) => witness?.split('/').at(-2) === kind).map((kind) => `play ${wanted} --auto ${kind} --seed ${witness ?? ''}`))[0];
  return again === undefined ? [] : [`  --json names each witness. This plays one again: ${again}`, `  So it is with ${POLICIES.join(', ')}. No command plays a wandering one again.`];
}

function caseAnswer(wanted: string, exploring: Exploring): Answer {
  const program = programOf(findCase(wanted));
  const verdicts = verdictsOf(program, exploring);
  const about = { case: program.scenario.id, version: program.scenario.version, program: program.hash, ...exploring, kinds: EXPLORERS, played: exploring.plays * EXPLORERS.length };
  const heading = `${about.case} ${about.version}: ${verdicts.length} beats, choices, answers, hazards, injects, news and endings; ${about.played} plays (${EXPLORERS.join(', ')}), seed ${exploring.seed}`;
  return answer(heading, about, verdicts, { cells: ({ part, id }: Verdict) => [part, id], witnesses: witnessLines(wanted, verdicts) });
}

function countryAnswer(pathway: Pathway, exploring: Exploring): Answer {
  const verdicts = ruleVerdicts(pathway, exploring);
  const about = { country: pathway.country, pathway: pathway.hash, ...exploring, eventsOfWalk: WALK_EVENTS };
  const heading = `${pathway.country}: ${verdicts.length} rows of rules; ${exploring.plays} walks of ${WALK_EVENTS} events from the first states, seed ${exploring.seed}`;
  return answer(heading, about, verdicts, { cells: ({ rule, region, event }: RuleVerdict) => [rule, `${region}, ${event}`], witnesses: [] });
}

/** What a verdict is about, and what is said of the witnesses. */
interface Telling<T> { readonly cells: (verdict: T) => readonly string[]; readonly witnesses: readonly string[] }

function answer<T extends Verdict | RuleVerdict>(heading: string, about: object, verdicts: readonly T[], { cells, witnesses }: Telling<T>): Answer {
  const of = (kind: Verdict['verdict']): readonly T[] => verdicts.filter(({ verdict }) => verdict === kind);
  const [reached, never, unknown] = [of('reached'), of('never'), of('unknown')];
  const rows = (list: readonly T[]): readonly string[] => table(list.map((each) => ['', ...cells(each)]));
  return {
    exit: never.length > 0 ? 1 : 0,
    json: { ok: never.length === 0, ...about, reached: reached.length, never: never.length, unknown: unknown.length, verdicts },
    lines: [
      heading, '', `reached (witness): ${reached.length}`, ...witnesses,
      `never (proved): ${never.length}`, ...rows(never),
      `unknown (covered so far): ${unknown.length}`, ...rows(unknown),
    ],
  };
}
