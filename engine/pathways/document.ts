import type { Register } from '../knowledge/register.ts';
import type { Region } from '../vocabulary.ts';
import { BACKINGS, backingOf, groundOf } from './backing.ts';
import type { Backing, RuleBacking } from './backing.ts';
import { fieldRows, outcomeRows, withRows } from './document-lookup.ts';
import type { Rows } from './document-lookup.ts';
import { GUARD_SENTENCES } from './guards.ts';
import { leafInWords } from './leaf-words.ts';
import type { ClockMeta, Days, Pathway, RuleMeta } from './pathway.ts';
import { REGION_WORDS } from './words.ts';

/** A pathway as a page of Markdown, made from the chart and the register of sources: states, rules, waits, repairs and a picture of each region. */
export function documentPathway(pathway: Pathway, register: Register): string {
  const title = pathway.country.charAt(0).toUpperCase() + pathway.country.slice(1);
  return [
    `# The pathway of ${title}`,
    INTRODUCTION,
    `Fingerprint: \`${pathway.hash}\``,
    ...pathway.regions.map((region) => regionChapter(pathway, region.id, register)),
    conductChapter(pathway),
    clockChapter(pathway),
    lookupChapter('Fields', 'What `facts`, `fact` and `atLeast` of a case may name. A fact that takes a list is written `[ONE, OTHER]` at the start of a case.', fieldRows(pathway)),
    lookupChapter('What events carry', 'What may stand under `with`. Events that carry nothing are left out. Under [what opens a rule](#what-opens-a-rule) stands which rules ask for it.', withRows(pathway)),
    lookupChapter('What each outcome asks', 'An ending of a case holds when its outcome does, and besides it the `when` of the ending. States stand under their regions above.', outcomeRows(pathway)),
    repairChapter(pathway),
    questionChapter(pathway),
    guardChapter(pathway),
  ].join('\n\n') + '\n';
}

const MEANINGS: Readonly<Record<Backing, string>> = {
  'source-named': 'a document about this country, or about no one country, is named.',
  'part-from-memory': 'so it is, and a part of the rule stands in none.',
  'source-elsewhere': 'only documents about other countries are named.',
  memory: 'no document was found.',
  'our-tables': 'made for play.',
  repair: 'not in the tables: ours, with a reason.',
};

const INTRODUCTION = `This page is made from the chart; a test fails when it is out of date. To make it again: \`UPDATE=1 npx vitest run tests/engine/pathways -t "page the chart makes"\`.
It is a model for teaching, not legal advice. Have it read by a national practitioner before a course uses it.

- Kind: an *act* needs a seat; a *clock* fires by itself; a *hazard* comes only with odds the case gives; *conduct* is how a talk is held.
- Days: shortest, typical, longest. L is fixed by law, O observed or published, T a teaching value.
  Where an L has a span, the law sets its longest (its shortest, where that is also typical). The rest is a teaching value.
- Sources are tags of the source register, \`seeds/sources/register.yaml\`.
- Rests on: what stands behind the rule. **Nobody has compared a rule with its document.** In brackets how the documents were read, then the years they give.
${BACKINGS.map((backing) => `  - \`${backing}\`: ${MEANINGS[backing]}`).join('\n')}`;

function regionChapter(pathway: Pathway, region: Region, register: Register): string {
  const leaves = pathway.regions.find((each) => each.id === region)?.leaves ?? [];
  const rules = pathway.rules.filter((rule) => rule.region === region);
  return [
    `## Region ${region}: ${REGION_WORDS[region]}`,
    picture(region, leaves, rules),
    table(['state', 'meaning'], leaves.map((leaf) => [code(leaf), leafInWords(region, leaf, pathway.country)])),
    table(RULE_HEAD, rules.map((rule) => ruleRow(rule, backingOf(register, groundOf(pathway.country, rule))))),
  ].join('\n\n');
}

const RULE_HEAD = ['rule', 'kind', 'from', 'event', 'raised by', 'needs', 'days', 'to, effects', 'standing', 'sources', 'rests on'];

function ruleRow(rule: RuleMeta, backing: RuleBacking): readonly string[] {
  const target = rule.to === 'same' ? 'same' : code(rule.to);
  const posts = (rule.posts ?? []).map((post) => `then ${post.event} by ${post.by === 'same' ? 'the same role' : post.by}`);
  const odds = rule.perMille === undefined ? [] : [`default odds ${rule.perMille} in 1000`];
  const marks = [...(rule.derived === true ? ['derived'] : []), ...(rule.repairs ?? []).map((id) => `repaired: ${id}`)];
  return [
    [rule.id, ...marks].join(', '), rule.kind, rule.from.join(', '), code(rule.event), rule.by.length > 20 ? `${rule.by.length} roles` : rule.by.join(', '), rule.needs.join(', '),
    rule.days === undefined ? '' : daysText(rule.days), [target, rule.sets, ...posts, ...odds, rule.note].filter((part) => part !== undefined).join('; '),
    rule.standing, rule.sources.join('; '), restsOn(backing),
  ];
}

/** `source-named (part, news), 2011, 2018, undated`. */
function restsOn({ backing, read, dates }: RuleBacking): string {
  const years = dates.by === 'tables' ? [`tables of ${dates.years.join()}`] : dates.by === 'rule' ? [`as of ${dates.years.join()}`] : [...dates.years, ...(dates.undated ? ['undated'] : [])];
  return [`${backing}${read.length > 0 ? ` (${read.join(', ')})` : ''}`, ...years].join(', ');
}

/** A mermaid picture of the moves of one region. Rules that keep the state are left out. */
function picture(region: Region, leaves: readonly string[], rules: readonly RuleMeta[]): string {
  const moves = rules.flatMap((rule) => (rule.to === 'same' ? [] : rule.from.filter((leaf) => leaf !== rule.to).map((leaf) => ({ key: `${leaf} --> ${rule.to}`, id: rule.id }))));
  const keys = [...new Set(moves.map((move) => move.key))];
  const lines = keys.map((key) => `  ${key}: ${[...new Set(moves.filter((move) => move.key === key).map((move) => move.id))].join(', ')}`);
  const first = leaves[0] === undefined ? [] : [`  [*] --> ${leaves[0]}`];
  return ['```mermaid', 'stateDiagram-v2', `  %% ${region}`, ...first, ...lines, '```'].join('\n');
}

function conductChapter(pathway: Pathway): string {
  const rules = pathway.rules.filter((rule) => rule.region === 'conduct');
  return [
    '## Conduct',
    'Conduct moves no region. It is open to every role unless noted, writes what is shown here, and weighs in the debrief.',
    table(['rule', 'event', 'raised by', 'needs', 'effects'], rules.map((rule) => [
      [rule.id, ...(rule.derived === true ? ['derived'] : []), ...(rule.repairs ?? []).map((id) => `repaired: ${id}`)].join(', '), code(rule.event), rule.by.length > 20 ? `${rule.by.length} roles` : rule.by.join(', '), rule.needs.join(', '),
      [rule.sets, ...(rule.posts ?? []).map((post) => `then ${post.event}`), rule.note].filter((part) => part !== undefined).join('; '),
    ])),
  ].join('\n\n');
}

function clockChapter(pathway: Pathway): string {
  return [
    '## Waits',
    'A wait starts when its state is entered and stops when it is left. Where another region is named, it runs only while that is in one of these states, and begins anew when it comes back to one. Rival answers share one draw. The shares are teaching values.',
    table(['wait', 'rules', 'days', 'ends with (share in 1000)', 'note'], pathway.clocks.map(clockRow)),
  ].join('\n\n');
}

function clockRow(clock: ClockMeta): readonly string[] {
  const through = clock.through === undefined ? '' : `, through ${clock.through.join(', ')}`;
  const outcomes = clock.outcomes.map((outcome) => {
    const said = Object.entries(outcome.with ?? {}).map(([key, value]) => (value === true ? key : `${key} ${String(value)}`));
    return `${outcome.event} by ${outcome.by}${said.length > 0 ? ` (${said.join(', ')})` : ''} ${outcome.perMille}`;
  });
  const during = clock.during === undefined ? '' : `, while ${clock.during.region} is ${clock.during.leaves.join(', ')}`;
  return [`${clock.region}.${clock.leaf}${through}${during}`, clock.rules.join(', '), daysText(clock.days), outcomes.join('; '), clock.note ?? ''];
}

const lookupChapter = (title: string, about: string, { head, rows }: Rows): string => [`## ${title}`, about, table(head, rows)].join('\n\n');

function repairChapter(pathway: Pathway): string {
  return [
    '## Repairs',
    'Where the printed tables cannot work as written, we changed them as follows. `D` repairs belong to the shared tables, the others to this country.',
    table(['repair', 'touches', 'what', 'why'], pathway.repairs.map((repair) => [repair.id, repair.touches.join(', '), repair.what, repair.reason])),
  ].join('\n\n');
}

function questionChapter(pathway: Pathway): string {
  return ['## Questions for a national practitioner', 'What the tables leave open. We kept what is printed.', pathway.questions.map((question) => `- ${question}`).join('\n')].join('\n\n');
}

function guardChapter(pathway: Pathway): string {
  const used = [...new Set(pathway.rules.flatMap((rule) => rule.needs))].sort();
  return ['## What opens a rule', table(['guard', 'closed because', 'opens when'], used.map((name) => [name, GUARD_SENTENCES[name].closed, GUARD_SENTENCES[name].opens]))].join('\n\n');
}

const daysText = (days: Days): string => `${days.min}/${days.typ}/${days.max} ${days.class}`;
const code = (text: string): string => `\`${text}\``;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
