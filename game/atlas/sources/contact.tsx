import type { ListedBody } from '#engine';
import type { JSX } from 'preact';
import { phoneUseWords } from '../../service-words/entry-words.ts';
import { SERVICES } from '../../text/en-atlas-sources.ts';

/**
 * What a printed number dials, or null where the print is no single number. `(0)` is dialled inside the country only,
 * so it goes where a country code stands before it.
 */
export function dialled(number: string): string | null {
  if (/\s-\s/.test(number)) return null;
  const plain = number.replace(/^(\+\d+)\s*\(0\)/, '$1').replace(/[\s()/-]/g, '');
  return /^\+?\d{3,}$/.test(plain) ? `tel:${plain}` : null;
}

/** Where a printed site lies. The print often leaves the beginning out. */
export const siteAddress = (site: string): string => (/^https?:\/\//.test(site) ? site : `https://${site}`);

/** Contacts as they are printed. Nothing opens by itself; a site is said to leave the page. */
export function Contact({ service }: { readonly service: ListedBody }): JSX.Element {
  const { phones = [], emails = [], sites = [], siteTitle } = service;
  if (phones.length + emails.length + sites.length === 0 && siteTitle === undefined) return <>{SERVICES.noContact}</>;
  return (
    <ul class="entry-contacts">
      {phones.map((phone) => <li key={phone.number}><Phone {...phone} /></li>)}
      {emails.map((email) => <li key={email}><a href={`mailto:${email}`}>{email}</a></li>)}
      {sites.map((site) => <li key={site}><a href={siteAddress(site)} rel="noreferrer noopener" target="_blank">{site}</a> <span class="small atlas-controls">({SERVICES.leaves})</span></li>)}
      {siteTitle !== undefined && sites.length === 0 && <li>{SERVICES.siteTitle(siteTitle)}</li>}
    </ul>
  );
}

function Phone(phone: NonNullable<ListedBody['phones']>[number]): JSX.Element {
  const to = phone.use === 'fax' ? null : dialled(phone.number);
  return <>{to === null ? phone.number : <a href={to}>{phone.number}</a>}{phoneUseWords(phone)}</>;
}
