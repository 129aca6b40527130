import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Frame } from '../app/frame.tsx';
import { addressOf } from '../app/routes.ts';
import { shippedCases, type CaseHead } from '../cases/heads.ts';
import { countryName } from '../text/country-names.ts';
import { languageNames } from '../text/languages.ts';
import { say } from '../text/say.ts';
import { MissingCases } from './missing-cases.tsx';
import { OpenCase } from './open-case.tsx';

/** All cases that come with the game. */
export function CasesPage(): JSX.Element {
  const [heads, setHeads] = useState<readonly CaseHead[] | null>(null);
  useEffect(() => { void shippedCases().then(setHeads); }, []);
  return (
    <Frame title={say('library.title')} wide>
      {heads === null && <p>{say('library.loading')}</p>}
      {heads?.length === 0 && <p>{say('start.none')}</p>}
      <ul class="shelf">{heads?.map((head) => <li key={head.id}><CaseCard head={head} /></li>)}</ul>
      <MissingCases />
      <OpenCase />
      <p><a href={addressOf({ page: 'start' })}>{say('library.back')}</a></p>
    </Frame>
  );
}

function CaseCard({ head }: { readonly head: CaseHead }): JSX.Element {
  return (
    <article class="shelf-card">
      <h2>{head.title}</h2>
      <p class="facts">
        <span>{countryName(head.country)}</span>
        <span>{head.region}</span>
        <span>{say('library.minutes', { minutes: head.minutes })}</span>
        <span>{say('library.seats', { seats: head.seats })}</span>
        <span>{say('library.lang', { languages: languageNames(head.languages) })}</span>
      </p>
      <p class="story">{head.summary}</p>
      <p class="small">{head.note}</p>
      <p><a class="button main" href={addressOf({ page: 'case', id: head.id })}>{say('library.play')}<span class="unseen">: {head.title}</span></a></p>
    </article>
  );
}
