import { GUARD_SENTENCES, REGION_WORDS, ROLE_WORDS, ROLES, type Country, type Pathway, type Role } from '#engine';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { replaceWith, type AtlasRoute } from '../../app/routes.ts';
import { CLASS_WORDS, KIND_WORDS, rangeOfDays, roleName, STANDING_WORDS } from '../../text/en-atlas.ts';
import { ROLES_TEXT } from '../../text/en-atlas-roles.ts';
import { eventWords } from '../../text/events.ts';
import { capital, lower } from '../../text/lower.ts';
import { NumberTags } from '../rules/number-tags.tsx';
import { bodiesInWords, statesInWords } from '../rules/rule-words.ts';
import { Documents } from '../sources/cited.tsx';
import { bodiesOf, stepsOfRole, type RoleStep } from './steps-of-role.ts';

/** What each body may do, and what it may not, read from the rules. */
export function RolesPart({ pathway, place }: { readonly pathway: Pathway; readonly place: AtlasRoute }): JSX.Element {
  const bodies = bodiesOf(pathway, ROLES);
  const role = bodies.find((each) => each === place.query['body']) ?? bodies.find((each) => each === 'health') ?? bodies[0] ?? 'health';
  const steps = useMemo(() => stepsOfRole(pathway, role), [pathway, role]);
  const person = role === 'person';
  const body = ROLE_WORDS[role];
  return (
    <>
      <p>{ROLES_TEXT.what}</p>
      <label class="field on-screen">
        {ROLES_TEXT.choose}
        <select value={role} onChange={(event) => replaceWith({ ...place, query: { ...place.query, body: event.currentTarget.value } })}>
          {bodies.map((each) => <option key={each} value={each}>{roleName(each)}</option>)}
        </select>
      </label>
      <p role="status">{roleName(role)}: {ROLES_TEXT.count(steps.may.length, steps.not.length)}</p>
      <h3>{person ? ROLES_TEXT.mayPerson : ROLES_TEXT.may(body)} …</h3>
      {steps.may.length === 0 ? <p>{ROLES_TEXT.nothing}</p> : <ByLane pathway={pathway} steps={steps.may} side="may" />}
      {steps.practice.length > 0 && <><h3>{ROLES_TEXT.practice}</h3><p>{ROLES_TEXT.practiceWhat}</p><ByLane pathway={pathway} steps={steps.practice} side="may" /></>}
      {steps.befalls.length > 0 && <><h3>{ROLES_TEXT.befalls}</h3><p>{ROLES_TEXT.befallsWhat}</p><ByLane pathway={pathway} steps={steps.befalls} side="may" /></>}
      <h3>… {lower(person ? ROLES_TEXT.mayNotPerson : ROLES_TEXT.mayNot(body))} …</h3>
      <p>{ROLES_TEXT.mayNotWhat}</p>
      <ByLane pathway={pathway} steps={steps.not} side="not" />
      <Folded title={ROLES_TEXT.far(steps.far.length)}><ByLane pathway={pathway} steps={steps.far} side="not" /></Folded>
      <Folded title={ROLES_TEXT.conduct(steps.conduct.length)}>
        <p>{ROLES_TEXT.conductWhat}</p>
        <ul class="atlas-plain-list">{steps.conduct.map((step) => <li key={step.event}>{eventWords(step.event).act} <NumberTags rules={step.rules} country={pathway.country} /></li>)}</ul>
      </Folded>
      <Documents sources={[...steps.may, ...steps.practice, ...steps.befalls].flatMap(({ rules }) => rules).flatMap(({ sources }) => sources)} />
    </>
  );
}

function Folded({ title, children }: { readonly title: string; readonly children: JSX.Element | readonly JSX.Element[] }): JSX.Element {
  return <details class="fold"><summary>{title}</summary><div>{children}</div></details>;
}

interface ByLaneProps { readonly pathway: Pathway; readonly steps: readonly RoleStep[]; readonly side: 'may' | 'not' }

function ByLane({ pathway, steps, side }: ByLaneProps): JSX.Element {
  const regions = [...new Set(steps.map(({ region }) => region))];
  return (
    <>
      {regions.map((region) => (
        <section key={region} class="role-lane">
          <h4>{region === 'conduct' ? '' : capital(REGION_WORDS[region])}</h4>
          <ul class="beside-list">
            {steps.filter((step) => step.region === region).map((step) => <li key={step.event} class={side === 'may' ? 'role-step' : 'role-step not'}>{side === 'may' ? <May pathway={pathway} step={step} /> : <Not country={pathway.country} step={step} />}</li>)}
          </ul>
        </section>
      ))}
    </>
  );
}

/** A step that is open: from where, what it needs, how long, on which ground. */
function May({ pathway, step }: { readonly pathway: Pathway; readonly step: RoleStep }): JSX.Element {
  const { rules, region } = step;
  const needs = [...new Set(rules.flatMap((rule) => rule.needs))];
  const days = [...new Set(rules.flatMap((rule) => (rule.days ? [`${rangeOfDays(rule.days)}; ${CLASS_WORDS[rule.days.class]}`] : [])))];
  const grounds = [...new Set(rules.map((rule) => STANDING_WORDS[rule.standing]))];
  const kinds = [...new Set(rules.map((rule) => KIND_WORDS[rule.kind]))];
  const from = [...new Set(rules.flatMap((rule) => rule.from))];
  const by = [...new Set(rules.flatMap((rule): readonly Role[] => rule.by))];
  return (
    <>
      <p><strong>{eventWords(step.event).act}</strong></p>
      {region !== 'conduct' && <p class="small">{ROLES_TEXT.from} {statesInWords(region, from, pathway.country)}. {capital(kinds.join(', '))}; {grounds.join(', ')}.</p>}
      {needs.length > 0 && <p>{ROLES_TEXT.needs} {needs.map((need) => GUARD_SENTENCES[need].closed).join(' ')}</p>}
      {days.length > 0 && <p>{ROLES_TEXT.days} {days.join(' / ')}</p>}
      <p>{ROLES_TEXT.openTo} {bodiesInWords(by)}.</p>
      <p><NumberTags rules={rules} country={pathway.country} /> <span class="small">{[...new Set(rules.flatMap((rule) => rule.sources))].join('; ')}</span></p>
    </>
  );
}

/** A step that is closed to the body: whose it is. */
function Not({ country, step: { event, rules } }: { readonly country: Country; readonly step: RoleStep }): JSX.Element {
  const by = [...new Set(rules.flatMap((rule): readonly Role[] => rule.by))];
  return (
    <>
      <p><strong>{eventWords(event).act}</strong></p>
      <p>{ROLES_TEXT.openTo} {bodiesInWords(by)}. <NumberTags rules={rules} country={country} /></p>
    </>
  );
}
