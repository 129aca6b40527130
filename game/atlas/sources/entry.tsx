import { plainWords, ROLE_WORDS, type ListedBody } from '#engine';
import type { ComponentChildren, JSX } from 'preact';
import { addressOfAtlas } from '../../app/routes.ts';
import { ADDRESS_HIDDEN, isHome, kindWords, languageWords, NRM_WORDS, whereWords, whomWords } from '../../service-words/entry-words.ts';
import { FORM_NAMES, SERVICES } from '../../text/en-atlas-sources.ts';
import { Contact } from './contact.tsx';
import { capital } from '../../text/lower.ts';

interface Props {
  readonly service: ListedBody;
  /** Why the entry stands here, where it is no sure answer. */
  readonly why?: string;
}

/** One entry of the printed list, whole: what the print does not say is said to be missing. */
export function Entry({ service, why }: Props): JSX.Element {
  const { name, body, country, kind, nrm, role, hours, languages, leadsOn, note } = service;
  const marks = [kindWords(kind), service.free && SERVICES.free, service.anonymous && SERVICES.anonymous, service.singleCases === false && SERVICES.noSingleCases];
  return (
    <article class="entry" data-service={service.id}>
      <h4>{name}</h4>
      {body !== undefined && <p>{body}</p>}
      <p class="facts">{marks.map((mark) => typeof mark === 'string' && <span key={mark}>{mark}</span>)}</p>
      {why !== undefined && <p class="entry-why">{why}</p>}
      <dl class="entry-rows">
        <Row name="whom">{whom(service)}</Row>
        <Row name="where">{where(service)}</Row>
        <Row name="gives">{service.services.length > 0 ? capital(service.services.map(plainWords).join(', ')) : SERVICES.giveUnknown}</Row>
        <Row name="mechanism">{capital(NRM_WORDS[nrm] ?? SERVICES.mechanismUnknown)}</Row>
        <Row name="hours">{hours?.printed ?? SERVICES.hoursUnknown}</Row>
        <Row name="languages">{languages && languageWords(languages)}</Row>
        <Row name="contact"><Contact service={service} /></Row>
        <Row name="passes">{leadsOn && `${capital(leadsOn)}.`}</Row>
        <Row name="note">{note}</Row>
        <Row name="seat">{role && <><a href={addressOfAtlas({ country, part: 'roles', query: { body: role } })}>{SERVICES.seat(ROLE_WORDS[role])}</a> <span class="small">{SERVICES.seatReading}</span></>}</Row>
      </dl>
      <p class="small">{service.source}, {SERVICES.row(service.row)}. {SERVICES.check(service.asOf)}</p>
    </article>
  );
}

function Row({ name, children }: { readonly name: keyof typeof SERVICES.rows; readonly children: ComponentChildren }): JSX.Element | null {
  if (children === undefined || children === '') return null;
  return <div><dt>{SERVICES.rows[name]}</dt><dd>{children}</dd></div>;
}

function whom(service: ListedBody): string {
  const forms = service.forms === undefined ? '' : `; ${SERVICES.onlyForms(service.forms.map((form) => FORM_NAMES[form].toLowerCase()).join(', '))}`;
  return `${capital(whomWords(service) ?? SERVICES.whomUnknown)}${forms}`;
}

function where(service: ListedBody): string | undefined {
  if (isHome(service)) return ADDRESS_HIDDEN;
  const words = capital(whereWords(service).join('; '));
  return [words, service.address].filter((each) => each !== undefined && each !== '').join('. ') || undefined;
}
