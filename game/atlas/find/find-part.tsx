import { REGION_WORDS, ROLES, type Pathway, type Role } from '#engine';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { replaceWith, type AtlasRoute } from '../../app/routes.ts';
import { BELOW, CLASS_WORDS, rangeOfDays, roleName, RULE } from '../../text/en-atlas.ts';
import { FIND } from '../../text/en-atlas-find.ts';
import { eventWords } from '../../text/events.ts';
import { capital } from '../../text/lower.ts';
import { bodiesOf } from '../roles/steps-of-role.ts';
import { NumberTags } from '../rules/number-tags.tsx';
import { bodiesInWords, statesInWords } from '../rules/rule-words.ts';
import { Documents } from '../sources/cited.tsx';
import { findableRules, findRules, type FindableRule } from './find-rules.ts';

/** Every rule of a country in one list that words, a number or a body make shorter. No drawing is needed. */
export function FindPart({ pathway, place }: { readonly pathway: Pathway; readonly place: AtlasRoute }): JSX.Element {
  const rules = useMemo(() => findableRules(pathway), [pathway]);
  const bodies = useMemo(() => bodiesOf(pathway, ROLES), [pathway]);
  const { words = '' } = place.query;
  const by = bodies.find((each) => each === place.query['body']) ?? null;
  const found = useMemo(() => findRules(rules, { words, by }), [rules, words, by]);
  const ask = (query: Readonly<Record<string, string>>): void => replaceWith({ ...place, query: { ...place.query, ...query } });
  return (
    <>
      <p>{FIND.what(rules[0]?.id ?? '')}</p>
      <form class="filters atlas-controls" role="search" aria-label={FIND.ask} onSubmit={(event) => event.preventDefault()}>
        <WordsField words={words} ask={(next) => ask({ words: next })} />
        <BodyField bodies={bodies} by={by} ask={(body) => ask({ body })} />
        <p class="filters-clear"><button type="button" class="button" aria-disabled={words === '' && by === null} onClick={() => ask({ words: '', body: '' })}>{FIND.clear}</button></p>
      </form>
      <p role="status">{FIND.count(found.length, rules.length)} {found.length === 0 && FIND.none}</p>
      <ul class="beside-list find-list" aria-label={FIND.found}>{found.map((rule) => <li key={`${rule.region} ${rule.id} ${rule.event}`}><Found pathway={pathway} rule={rule} /></li>)}</ul>
      <Documents sources={found.flatMap(({ branches }) => branches).flatMap(({ sources }) => sources)} />
    </>
  );
}

/** The address follows the typing, and the field follows an address that changed by another way. */
function WordsField({ words, ask }: { readonly words: string; readonly ask: (words: string) => void }): JSX.Element {
  const [draft, setDraft] = useState(words);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => { if (document.activeElement !== field.current) setDraft(words); }, [words]);
  const type = (value: string): void => {
    setDraft(value);
    ask(value);
  };
  return <label class="field">{FIND.words}<input ref={field} type="text" value={draft} placeholder={FIND.hint} maxLength={80} autocomplete="off" onInput={(event) => type(event.currentTarget.value)} /></label>;
}

function BodyField({ bodies, by, ask }: { readonly bodies: readonly Role[]; readonly by: Role | null; readonly ask: (body: string) => void }): JSX.Element {
  return (
    <label class="field">{FIND.who}
      <select value={by ?? ''} onChange={(event) => ask(event.currentTarget.value)}>
        <option value="">{FIND.anybody}</option>
        {bodies.map((each) => <option key={each} value={each}>{roleName(each)}</option>)}
      </select>
    </label>
  );
}

/** One rule in short: what, who, within how many days, from where. Its number leads to the whole. */
function Found({ pathway, rule: { event, region, branches } }: { readonly pathway: Pathway; readonly rule: FindableRule }): JSX.Element {
  const days = [...new Set(branches.flatMap((rule) => (rule.days ? [`${rangeOfDays(rule.days)}; ${CLASS_WORDS[rule.days.class]}`] : [])))];
  const by = [...new Set(branches.flatMap((rule): readonly Role[] => rule.by))];
  const from = [...new Set(branches.flatMap((rule) => rule.from))];
  return (
    <article class="role-step">
      <h3 class="rule-name">{eventWords(event).act}</h3>
      <NumberTags rules={branches} country={pathway.country} />
      <dl class="rule-facts">
        <div><dt>{RULE.who}</dt><dd>{bodiesInWords(by)}</dd></div>
        {days.length > 0 && <div><dt>{RULE.days}</dt><dd>{days.join(' / ')}</dd></div>}
        <div><dt>{FIND.lane}</dt><dd>{region === 'conduct' ? BELOW.conduct : `${capital(REGION_WORDS[region])}, ${FIND.from} ${statesInWords(region, from, pathway.country)}`}</dd></div>
        <div><dt>{RULE.sources}</dt><dd>{[...new Set(branches.flatMap(({ sources }) => sources))].join('; ')}</dd></div>
      </dl>
    </article>
  );
}
