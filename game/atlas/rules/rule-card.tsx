import { GUARD_SENTENCES, type Pathway, type RuleMeta } from '#engine';
import type { ComponentChildren, JSX } from 'preact';
import { backingOfRule } from '../../cases/backing.ts';
import { CLASS_WORDS, KIND_WORDS, MAP, rangeOfDays, RULE, STANDING_WORDS } from '../../text/en-atlas.ts';
import { BACKING_WORDS, backingWords, datesWords } from '../../text/en-backing.ts';
import { eventWords } from '../../text/events.ts';
import { ruleNumber } from '../../text/rule-number.ts';
import { noteSentences } from '../../text/table-notes.ts';
import { bodiesInWords, effectsInWords, isInvented, statesInWords, stepInWords } from './rule-words.ts';
import { SourceLine } from './source-line.tsx';

/** One rule, complete: what, who, from where to where, what it needs, how long, on which ground and as of when. */
export function RuleCard({ pathway, rule, level }: { readonly pathway: Pathway; readonly rule: RuleMeta; readonly level: 4 | 5 }): JSX.Element {
  const backing = backingOfRule(pathway.country, rule);
  const Heading: 'h4' | 'h5' = level === 4 ? 'h4' : 'h5';
  return (
    <article class="atlas-rule">
      <Heading class="rule-name" data-rule={rule.id} tabIndex={-1}>{ruleNumber(rule.id) !== null && <><span class="rule-id">{rule.id}</span> </>}{stepInWords(rule)}</Heading>
      <p class="rule-tags">
        <span class="atlas-tag">{KIND_WORDS[rule.kind]}</span>
        <span class="atlas-tag">{STANDING_WORDS[rule.standing]}</span>
        <span class="atlas-tag">{datesWords([backing.dates])}</span>
        {isInvented(rule) && <span class="atlas-tag doubt">{RULE.teaching}</span>}
        <span class={backing.backing === 'source-named' ? 'atlas-tag' : 'atlas-tag doubt'}>{backingWords(backing)}</span>
      </p>
      <dl class="rule-facts">
        {rule.region !== 'conduct' && <Fact name={RULE.way}>{wayInWords(pathway, rule)}</Fact>}
        <Fact name={RULE.who}>{bodiesInWords(rule.by)}</Fact>
        <Needs rule={rule} />
        <Fact name={RULE.days}>{rule.days ? `${rangeOfDays(rule.days)}; ${CLASS_WORDS[rule.days.class]}` : null}</Fact>
        <Fact name={RULE.share}>{rule.perMille === undefined ? null : RULE.shareOf(rule.perMille)}</Fact>
        <Fact name={RULE.follows}>{rule.posts && rule.posts.map((post) => eventWords(post.event).done).join(' ')}</Fact>
        <Fact name={RULE.writes}>{rule.sets === undefined ? null : effectsInWords(rule.sets)}</Fact>
        <Fact name={RULE.note}>{rule.note === undefined ? null : noteSentences(rule.note)}</Fact>
        <Fact name={RULE.sources}>{rule.sources.map((source) => <SourceLine key={source} source={source} />)}</Fact>
        <Grounds pathway={pathway} rule={rule} />
      </dl>
    </article>
  );
}

/** One line of a rule; nothing where there is nothing to say. */
function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }): JSX.Element | null {
  if (children === null || children === undefined || children === '') return null;
  return <div><dt>{name}</dt><dd>{children}</dd></div>;
}

function wayInWords(pathway: Pathway, rule: RuleMeta): string {
  if (rule.region === 'conduct') return '';
  const from = statesInWords(rule.region, rule.from, pathway.country);
  return `${MAP.from} ${from}. ${rule.to === 'same' ? MAP.stays.replace(/^t/, 'T') : `${MAP.to} ${statesInWords(rule.region, [rule.to], pathway.country)}`}.`;
}

function Needs({ rule }: { readonly rule: RuleMeta }): JSX.Element | null {
  if (rule.needs.length === 0) return null;
  return (
    <>
      <Fact name={RULE.needs}><ul>{rule.needs.map((need) => <li key={need}>{GUARD_SENTENCES[need].closed}</li>)}</ul></Fact>
      <Fact name={RULE.opens}><ul>{rule.needs.map((need) => <li key={need}>{GUARD_SENTENCES[need].opens}</li>)}</ul></Fact>
    </>
  );
}

/** Why a rule stands here that no printed table has, or stands otherwise than printed. */
function Grounds({ pathway, rule }: { readonly pathway: Pathway; readonly rule: RuleMeta }): JSX.Element {
  const repairs = pathway.repairs.filter(({ id }) => rule.repairs?.includes(id));
  return (
    <>
      <Fact name={RULE.derived}>{rule.derived === true ? noteSentences(rule.reason ?? BACKING_WORDS.repair) : null}</Fact>
      {repairs.map((repair) => <Fact key={repair.id} name={`${RULE.repaired}: ${repair.id}`}>{noteSentences(repair.what)} {noteSentences(repair.reason)}</Fact>)}
    </>
  );
}
