import { pathwayOf, REGION_WORDS, ROLE_WORDS, type Country, type Gap, type Law, type Records, type Stakeholder } from '#engine';
import type { ComponentChildren, JSX } from 'preact';
import { addressOfAtlas } from '../../app/routes.ts';
import { COUNTRY_NAMES } from '../../text/country-names.ts';
import { SOURCES } from '../../text/en-atlas-sources.ts';
import { NumberTags } from '../rules/number-tags.tsx';
import { asOfWords, Documents, Sources } from './cited.tsx';
import { RecordTable } from './record-table.tsx';
import { rulesOfGap } from './rules-of-gap.ts';
import { shippedRecords } from './shipped-lists.ts';
import { capital } from '../../text/lower.ts';

interface Cited { readonly id: string; readonly sources: readonly string[]; readonly country?: Country | undefined; readonly note?: string | undefined }
interface Split<T> { readonly own: readonly T[]; readonly common: readonly T[] }

/** What the documents state for one country, and what they state for several. */
function split<T extends Cited>(records: readonly T[], country: Country): Split<T> {
  return { own: records.filter((each) => each.country === country), common: records.filter((each) => each.country === undefined) };
}

/** Documents about law that is newer than the two documents. */
const NEWER = ['EU-AMMR', 'EU-2024/1712'];

/** Law, gaps, situations, methods, groups and odd prints: the documents' own statements with their sections. */
export function RecordsPart({ country }: { readonly country: Country }): JSX.Element {
  const records = shippedRecords();
  const methods = (of: Records['methods'][number]['of']): Split<Records['methods'][number]> => split(records.methods.filter((each) => each.of === of), country);
  const all: readonly Cited[] = [...records.laws, ...records.gaps, ...records.vulnerabilities, ...records.methods, ...records.stakeholders, ...records.oddPrints];
  return (
    <>
      <p>{SOURCES.lead}</p>
      <Chapter title={SOURCES.laws} about={`${SOURCES.lawsWhy} ${SOURCES.lawsNewer}`} split={split(records.laws, country)} country={country} open list={(laws) => <Laws laws={laws} />} />
      <Chapter title={SOURCES.gaps} about={SOURCES.gapsWhy} split={split(records.gaps, country)} country={country} open list={(gaps) => (
        <Lines records={gaps} line={(gap) => <><p class="record-name">{capital(gap.text)}. <span class="small">{SOURCES.lawColumns[2]}: {asOfWords(gap.sources)}</span></p><GapRules gap={gap} country={country} /></>} />
      )} />
      <Chapter title={SOURCES.vulnerabilities} about={SOURCES.vulnerabilitiesWhy} split={split(records.vulnerabilities, country)} country={country} list={(each) => <Lines records={each} line={({ text }) => <p class="record-name">{capital(text)}</p>} />} />
      <Chapter title={SOURCES.exploiters} about={SOURCES.exploitersWhy} split={methods('exploiters')} country={country} list={(each) => <Lines records={each} line={({ text }) => <p class="record-name">{capital(text)}</p>} />} />
      <Chapter title={SOURCES.workshops} split={methods('workshops')} country={country} list={(each) => <Lines records={each} line={({ text }) => <p class="record-name">{capital(text)}</p>} />} />
      <Chapter title={SOURCES.stakeholders} split={split(records.stakeholders, country)} country={country} list={(each) => <Lines records={each} line={(one) => <Group group={one} />} />} />
      <Chapter title={SOURCES.oddPrints} about={SOURCES.oddPrintsWhy} split={split(records.oddPrints, country)} country={country} list={(each) => <Lines records={each} line={({ printed }) => <p class="record-name">{SOURCES.printed}: “{printed}”</p>} />} />
      <Documents sources={all.filter((each) => each.country === country || each.country === undefined).flatMap(({ sources }) => sources).concat(NEWER)} />
    </>
  );
}

interface ChapterProps<T> {
  readonly title: string;
  readonly about?: string;
  readonly split: Split<T>;
  readonly country: Country;
  readonly open?: boolean;
  readonly list: (records: readonly T[]) => JSX.Element;
}

function Chapter<T>({ title, about, split: { own, common }, country, open, list }: ChapterProps<T>): JSX.Element {
  return (
    <details class="fold chapter" open={open}>
      <summary><h3>{title}</h3><span class="count">{own.length + common.length}</span></summary>
      <div>
        {about !== undefined && <p class="small">{about}</p>}
        {own.length + common.length === 0 && <p>{SOURCES.none}</p>}
        {own.length > 0 && <section><h4>{COUNTRY_NAMES[country]}</h4>{list(own)}</section>}
        {common.length > 0 && <section><h4>{SOURCES.common}</h4>{list(common)}</section>}
      </div>
    </details>
  );
}

function Laws({ laws }: { readonly laws: readonly Law[] }): JSX.Element {
  const cells = ({ instrument, article, year, kind, gives, note, sources }: Law): readonly ComponentChildren[] => [
    <>{instrument}{article !== undefined && `, ${article}`} <span class="small">({year === undefined ? '' : `${year}, `}{SOURCES.lawKinds[kind]})</span></>,
    <>{capital(gives)}{note !== undefined && <p class="small">{SOURCES.asPrinted}: {note}</p>}</>, asOfWords(sources), <Sources sources={sources} />,
  ];
  return <RecordTable caption={SOURCES.laws} columns={SOURCES.lawColumns} rows={laws.map((law) => ({ id: law.id, cells: cells(law) }))} />;
}

function Lines<T extends Cited>({ records, line }: { readonly records: readonly T[]; readonly line: (record: T) => JSX.Element }): JSX.Element {
  return (
    <ul class="records">
      {records.map((record) => (
        <li key={record.id}>
          {line(record)}
          {record.note !== undefined && <p class="small">{SOURCES.asPrinted}: {record.note}</p>}
          <Sources sources={record.sources} />
        </li>
      ))}
    </ul>
  );
}

/** The pathway rules that a gap names, with their dates and marks, and a way to their lanes. What else stands there is written for authors of cases. */
function GapRules({ gap, country }: { readonly gap: Gap; readonly country: Country }): JSX.Element | null {
  const rules = rulesOfGap(gap, pathwayOf(country)?.rules ?? []);
  const lanes = [...new Set(rules.map(({ region }) => region))].filter((region) => region !== 'conduct');
  if (rules.length === 0) return null;
  return (
    <div class="small">
      <p>{SOURCES.gapRules} <NumberTags rules={rules} country={country} /></p>
      {lanes.map((lane) => <p key={lane}><a href={addressOfAtlas({ country, part: 'pathway', query: { lane } })}>{SOURCES.lane(REGION_WORDS[lane])}</a></p>)}
    </div>
  );
}

function Group({ group: { name, tier, roles } }: { readonly group: Stakeholder }): JSX.Element {
  return (
    <>
      <p class="record-name">{capital(name)}</p>
      <p class="small">{SOURCES[tier]}.{roles.length > 0 && ` ${SOURCES.seats(roles.map((role) => ROLE_WORDS[role]).join(', '))}.`}</p>
    </>
  );
}
