import { simulate } from '#engine';
import type { AnyPolicy, Covered, Share, Simulation, Spread } from '#engine';
import type { Answer } from './answer.ts';
import { wholeNumber, type Given, type TerminalCommand } from './command.ts';
import { findCase, programOf, readWeights } from './files.ts';
import { POLICY_FORM, policyFrom, policyWords } from './policy-option.ts';
import { namedSeats, seedFrom } from './seats.ts';
import { percent, table } from './words.ts';

const TEACHING = 'Odds, weights and day ranges are teaching values. These figures compare ways of playing one case; they predict nothing.';

/** `simulate`: many automatic plays of one case. */
export const simulateCommand: TerminalCommand = {
  name: 'simulate', takes: 'SCENARIO', about: 'play a case many times and say what came of it', count: [1, 1], run: runSimulation,
  options: {
    runs: { kind: 'word', value: 'N', about: 'how many plays, 1 to 100000; 1000 unless told' },
    seed: { kind: 'word', value: 'S', about: 'the seed they grow from; "1" unless told' },
    policy: { kind: 'word', value: 'P', about: 'who plays: typical, careful, random, or a file of your own (below); typical unless told' },
    seats: { kind: 'word', value: 'A,B', many: true, about: 'seats that count as ours; the others are stand-ins; all unless told' },
    'no-impact': { kind: 'mark', about: 'leave load, risk and quality out: quicker' },
  },
  more: POLICY_FORM,
};

function runSimulation(given: Given): Answer {
  const runs = wholeNumber(given, 'runs', { least: 1, most: 100_000, else: 1_000 });
  const seed = seedFrom(given.word('seed'));
  const program = programOf(findCase(given.things[0] ?? ''));
  const policy = policyFrom(given, program);
  const named = namedSeats(program, given.words('seats'));
  const seats = named.length > 0 ? named : program.names.seats;
  const simulation = simulate(program, { runs, seed, auto: { policy, seats }, weights: given.mark('no-impact') ? null : readWeights() });
  const about = { case: program.scenario.id, version: program.scenario.version, program: program.hash, runs, seed, policy, seats };
  return { exit: simulation.stuck.length > 0 ? 1 : 0, json: { ...about, teachingValues: true, note: TEACHING, ...simulation }, lines: linesOf(about, simulation) };
}

function linesOf(about: { readonly case: string; readonly runs: number; readonly seed: string; readonly policy: AnyPolicy; readonly seats: readonly string[] }, simulation: Simulation): readonly string[] {
  return [
    `${about.case}: ${about.runs} plays, ${policyWords(about.policy)} play ${about.seats.join(', ')}, seed ${about.seed}`, '',
    'How it ended', ...table([
      ...simulation.endings.map((ending) => [`  ${ending.ending}`, ending.outcome, ...shareCells(ending)]),
      ['  (left open)', '', ...shareCells(simulation.open)],
    ]), '',
    'Figures', ...table([['  what', 'mean', 'median', '90 % of plays lie in'], ...figureRows(simulation)]),
    ...(simulation.impact && simulation.impact.withoutQuality > 0 ? [`  Quality had no measure in ${simulation.impact.withoutQuality} plays.`] : []), '',
    ...coverageLines(simulation.coverage),
    ...(simulation.stuck.length > 0 ? [`Stuck: ${simulation.stuck.length} plays, first with the seed ${simulation.stuck[0] ?? ''}.`] : ['No play got stuck.']), '', TEACHING,
  ];
}

const shareCells = (share: Share): readonly string[] => [String(share.count), percent(share.share), `(95 % interval ${percent(share.low)} to ${percent(share.high)})`];

function figureRows({ days, commands, impact }: Simulation): readonly (readonly string[])[] {
  const whole = (value: number): string => String(value);
  const tenths = (value: number): string => (Math.round(value) / 10).toFixed(1);
  const row = (name: string, spread: Spread | null, show: (value: number) => string): readonly string[] =>
    spread === null ? [`  ${name}`, 'no value', '', ''] : [`  ${name}`, show(spread.mean), show(spread.median), `${show(spread.low)} to ${show(spread.high)}`];
  return [
    row('days', days, whole), row('commands', commands, whole),
    ...(impact ? [
      row('load (SVL, 0 to 100)', impact.svl, whole), row('  harm from our choices', impact.oursTenths, tenths), row('  harm from the system', impact.systemTenths, tenths),
      row('risk (RTR, mean)', impact.rtrTenths, tenths), row('referral quality (RQI)', impact.rqiTenths, tenths),
    ] : []),
  ];
}

/** What the plays came by, and what they did not. Not coming by a thing proves nothing. */
export function coverageLines(coverage: readonly Covered[]): readonly string[] {
  const missed = coverage.filter((each) => each.verdict === 'unknown');
  const reached = `Reached ${coverage.length - missed.length} of ${coverage.length} beats, choices, answers, hazards, injects, news and endings.`;
  return missed.length === 0 ? [reached] : [reached, 'Not reached in these plays (that is no proof that they cannot be):', ...missed.map((each) => `  ${each.part} ${each.id}`)];
}
