import { COUNTRIES, describeProblem, groundOf, lawfulLimit, partingsOf, pathwayOf, tryPathway } from '#engine';
import type { ClockMeta, Country, Days, Parting, Pathway, RuleMeta, Trial, TriedEvent } from '#engine';
import { countryWords } from '../service-words/entry-words.ts';
import { Found, Usage, type Answer } from './answer.ts';
import { backingRead, groundLine } from './backing.ts';
import type { Given, TerminalCommand } from './command.ts';
import { readNamed } from './files.ts';

/** `pathway`: the law of a country as the engine knows it, and a trial of events against it. */
export const pathwayCommand: TerminalCommand = {
  name: 'pathway', takes: 'COUNTRY', about: 'states, rules, waits and sources of a country; or try events against them', count: [1, 1], run: pathwayAnswer,
  options: {
    try: { kind: 'word', value: 'FILE', about: 'put the events of a JSON or YAML file to the pathway, one by one' },
    beside: { kind: 'word', value: 'COUNTRY', about: 'with --try: the same events in another country, and where the two part' },
  },
  more: [
    'A trial: {"facts": {"age": "ADULT"}, "starts": {"place": "under_control"}, "events": [',
    '  {"event": "RIGHTS_EXPLAINED", "by": "health", "day": 0, "with": {"rights": ["CONFIDENTIALITY"]}}]}',
    'facts, starts, day and with may be left out. No wait ends by itself; those whose days have gone by are listed.',
    'Events that are refused are answers: the command exits 0. A fault in the file exits 1.',
  ],
};

function pathwayAnswer(given: Given): Answer {
  const [country = ''] = given.things;
  const pathway = namedPathway(country);
  const file = given.word('try');
  const beside = given.word('beside');
  if (file === undefined && beside !== undefined) throw new Usage('--beside compares a trial: give the events with --try FILE.');
  if (file === undefined) return { exit: 0, lines: pathwayLines(pathway), json: pathwayJson(pathway) };
  return beside === undefined ? trial(pathway, file) : comparison([pathway, namedPathway(beside)], file);
}

function namedPathway(country: string): Pathway {
  const known = COUNTRIES.find((each) => each === country.toLowerCase());
  const pathway = known === undefined ? undefined : pathwayOf(known);
  if (!pathway) throw new Usage(`There is no pathway for "${country}". There are: ${COUNTRIES.filter((each) => pathwayOf(each) !== undefined).join(', ')}.`);
  return pathway;
}

function pathwayJson(pathway: Pathway): unknown {
  const { country, hash, regions, fields, rules, clocks, repairs } = pathway;
  const sources = [...new Set(rules.flatMap((rule) => rule.sources))].sort();
  return { country, hash, states: regions, fields, transitions: rules.map((rule) => ({ ...rule, ...backingRead(groundOf(country, rule)) })), clocks, sources, repairs };
}

function pathwayLines(pathway: Pathway): readonly string[] {
  const { country, regions, rules, clocks, repairs, hash } = pathway;
  const groups = [...regions.map((region) => ({ id: region.id, leaves: region.leaves })), { id: 'conduct', leaves: [] }];
  return [
    `${country}: ${regions.length} regions, ${rules.length} transitions, ${clocks.length} waits, ${repairs.length} repairs. Hash ${hash.slice(0, 16)}.`,
    'Days: [L] length by law, [O] observed, [T] teaching value. Of an [L] with a span only the named end is law.',
    'A source that is named was not compared with the rule. A model for teaching, not legal advice: check date and source before use.',
    ...groups.flatMap((group) => {
      const own = rules.filter((rule) => rule.region === group.id);
      const waits = clocks.filter((clock) => clock.region === group.id);
      return own.length === 0 ? [] : ['', group.id.toUpperCase(), ...(group.leaves.length > 0 ? [`  states: ${group.leaves.join(', ')}`] : []), ...own.flatMap((rule) => ruleLines(country, rule)), ...waits.map(clockLine)];
    }),
    ...(repairs.length > 0 ? ['', 'REPAIRS', ...repairs.map((repair) => `  ${repair.id} (${repair.touches.join(', ')}): ${repair.what} ${repair.reason}`)] : []),
  ];
}

function ruleLines(country: Country, rule: RuleMeta): readonly string[] {
  const way = rule.region === 'conduct' ? '' : `  ${rule.from.join(', ') || '*'} -> ${rule.to}`;
  const needs = rule.needs.length > 0 ? `; needs ${rule.needs.join(', ')}` : '';
  const time = rule.days ? `; ${daysWords(rule.days)}` : '';
  return [
    `  ${rule.id.padEnd(8)} ${rule.kind.padEnd(7)} ${rule.event}${way}`,
    `           by ${rule.by.join(', ')}${needs}${time}; ${rule.standing}; ${groundLine(groundOf(country, rule))}`,
  ];
}

const clockLine = (clock: ClockMeta): string =>
  `  wait ${clock.id} in ${clock.leaf}: ${daysWords(clock.days)}, then ${clock.outcomes.map((outcome) => `${outcome.event} ${outcome.perMille}/1000`).join(', ')}`;

function daysWords(days: Days): string {
  const { min, typ, max, class: timeClass } = days;
  const limit = lawfulLimit(days);
  const law = limit && limit.is !== 'exact' ? `; by law at ${limit.is} ${limit.days} d` : '';
  return (min === max ? `${typ} d` : `${min} to ${max} d, usually ${typ}`) + ` [${timeClass}${law}]`;
}

function triedIn(pathway: Pathway, path: string): Extract<Trial, { ok: true }> {
  const tried = tryPathway(pathway, readNamed(path), path);
  if (!tried.ok) throw new Found([`${describeProblem(tried.problem)} (Asked of ${countryWords(pathway.country)}.)`], { ok: false, country: pathway.country, problem: tried.problem });
  return tried;
}

/** The same person, another country: one list of events through two pathways. */
function comparison([one, other]: readonly [Pathway, Pathway], path: string): Answer {
  const trials = [triedIn(one, path), triedIn(other, path)] as const;
  const partings = partingsOf(trials[0].events, trials[1].events);
  const countries = [one.country, other.country] as const;
  const lines = trials[0].events.flatMap((tried, index) => {
    const parting = partings.find((each) => each.event === index);
    return parting ? partingLines(countries, { parting, tried: [tried, trials[1].events[index] ?? tried] }) : [`${headOf(tried, index)}: ${tried.accepted ? 'accepted' : 'refused'} in both`];
  });
  const sum = partings.length === 0 ? 'They do not part over these events.' : `They part at ${partings.length} of ${trials[0].events.length} events, first at event ${(partings[0]?.event ?? 0) + 1}.`;
  return { exit: 0, lines: [...lines, sum], json: { ok: true, countries, trials: trials.map((each) => ({ start: each.start, events: each.events })), partings } };
}

function partingLines(countries: readonly [string, string], at: { readonly parting: Parting; readonly tried: readonly [TriedEvent, TriedEvent] }): readonly string[] {
  const word = (side: 0 | 1): string => {
    const tried = at.tried[side];
    const rules = tried.accepted ? tried.rules.map((rule) => `${rule.rule} (${groundLine(rule.ground)})`) : tried.closures.slice(0, 1).map((closure) => `${closure.rule || 'no rule'}: ${closure.why.join(' ')}${closure.ground ? ` (${groundLine(closure.ground)})` : ''}`);
    return `     ${countries[side]}: ${tried.accepted ? 'accepted' : 'refused'}, ${rules.join('; ')}`;
  };
  const apart = at.parting.regions.map((each) => `     ${each.region}: ${each.leaves[0]} in ${countries[0]}, ${each.leaves[1]} in ${countries[1]}`);
  return [`${headOf(at.tried[0], at.parting.event)}: here they part`, word(0), word(1), ...apart];
}

const headOf = (tried: TriedEvent, index: number): string => `${index + 1}. day ${tried.day}  ${tried.event} by ${tried.by}`;

function trial(pathway: Pathway, path: string): Answer {
  const tried = triedIn(pathway, path);
  return { exit: 0, json: { ...tried, country: pathway.country }, lines: tried.events.length === 0 ? ['The file holds no event.'] : tried.events.flatMap(triedLines) };
}

function triedLines(tried: TriedEvent, index: number): readonly string[] {
  const head = `${headOf(tried, index)}: ${tried.accepted ? 'accepted' : 'refused'}`;
  const why = tried.accepted
    ? [...tried.rules.map((rule) => `     rule ${rule.rule}: ${rule.to}. Source: ${groundLine(rule.ground)}`), ...tried.posts.map((post) => `     follows at once: ${post.event} by ${post.by}${post.accepted ? '' : ' (closed)'}`)]
    : tried.closures.flatMap((closure) => [`     rule ${closure.rule || '(none)'}: ${closure.why.join(' ')}`, `       What opens it: ${closure.opens.join(' ')} Source: ${closure.ground ? groundLine(closure.ground) : 'none'}`]);
  const state = `     now: ${Object.entries(tried.situation.regions).map(([region, leaf]) => `${region}=${leaf}`).join(', ')}`;
  const waits = tried.waits.map((wait) => `     wait ${wait.clock} since day ${wait.startedDay}: ${wait.state} (${daysWords(wait.days)})`);
  return [head, ...why, state, ...waits];
}
