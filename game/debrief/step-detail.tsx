import type { Program } from '#engine';
import type { ComponentChildren, JSX } from 'preact';
import { backingHere } from '../cases/backing.ts';
import { groundWords } from '../text/en-backing.ts';
import { listed } from '../text/listed.ts';
import { idWords } from './amounts.ts';
import { seatTitle } from './case-words.ts';
import type { KnownThen } from './reading.ts';
import { Sources } from './sources.tsx';
import type { DebriefStep } from './step.ts';
import { ANALYSIS, SIDE_WORDS } from './words-analysis.ts';
import { noOptionsWords } from './step-words.ts';
import { DESCRIPTION } from './words.ts';

interface DetailProps { readonly step: DebriefStep; readonly known: KnownThen | null; readonly program: Program; readonly open: boolean; readonly tryAgain?: (() => void) | undefined }

/** One step: what happened, what the acting seat knew then, and what else was so. Burdens stand here only when the analysis is open. */
export function StepDetail({ step, known, program, open, tryAgain }: DetailProps): JSX.Element {
  return (
    <article class="debrief-step" aria-labelledby="debrief-step-title">
      <p class="debrief-when">{step.when}. {step.placeName}. {step.actor}.</p>
      <h3 id="debrief-step-title">Step {step.index + 1}. {step.text}</h3>
      {step.after.map((line) => <p key={line} class="debrief-after">{line}</p>)}
      {known && <Knowledge known={known} seat={seatTitle(program, known.seat)} />}
      {open && <Opened step={step} />}
      <Fold title={DESCRIPTION.possible}><PossibleThen step={step} /></Fold>
      <Fold title={DESCRIPTION.told}><ToldThen step={step} /></Fold>
      <Fold title={DESCRIPTION.rule}><Rules step={step} /></Fold>
      {tryAgain && (
        <p class="debrief-again debrief-noprint">
          <button type="button" onClick={tryAgain} aria-describedby="debrief-again-hint">{DESCRIPTION.again}</button>
          <span id="debrief-again-hint" class="debrief-hint">{DESCRIPTION.againHint}</span>
        </p>
      )}
    </article>
  );
}

function Fold({ title, children }: { readonly title: string; readonly children: ComponentChildren }): JSX.Element {
  return <details class="debrief-fold"><summary>{title}</summary>{children}</details>;
}

function Knowledge({ known: { knew, others }, seat }: { readonly known: KnownThen; readonly seat: string }): JSX.Element {
  return (
    <div class="debrief-knowledge">
      <section>
        <h4>{DESCRIPTION.knew}</h4>
        <p class="debrief-owner">{seat}</p>
        {knew.length === 0 ? <p>{DESCRIPTION.knewNothing}</p> : <ul>{knew.map((item) => <li key={item.text}>{item.text} <span class="debrief-owner">({item.how})</span></li>)}</ul>}
      </section>
      <section>
        <h4>{DESCRIPTION.notKnown}</h4>
        {others === null && <p>{DESCRIPTION.notKnownClosed}</p>}
        {others?.length === 0 && <p>{DESCRIPTION.allKnown}</p>}
        {others && others.length > 0 && <ul>{others.map((item) => <li key={item.text}>{item.text} <span class="debrief-owner">({DESCRIPTION.knownBy(listed(item.seats), item.since)})</span></li>)}</ul>}
      </section>
    </div>
  );
}

function PossibleThen({ step }: { readonly step: DebriefStep }): JSX.Element {
  if (step.possible.length === 0) return <p>{noOptionsWords(step.kind)}</p>;
  return <ul>{step.possible.map((each) => <li key={each.text}>{each.text}{each.variant && ' (in some stories)'}{each.taken && <strong class="debrief-taken"> ({DESCRIPTION.taken})</strong>}</li>)}</ul>;
}

function ToldThen({ step: { kind, seat, told, passes } }: { readonly step: DebriefStep }): JSX.Element {
  if (kind === 'end') return <p>{DESCRIPTION.toldAtEnd}</p>;
  if (told.length === 0 && passes.length === 0) return <p>{seat === null ? DESCRIPTION.toldNoSeat : DESCRIPTION.toldNobody}</p>;
  return (
    <>
      {told.length > 0 && <p>{DESCRIPTION.toldAtOnce} {listed(told)}.</p>}
      {passes.length > 0 && <ul>{passes.map((pass) => <li key={pass.text}>{pass.text} {pass.consent}</li>)}</ul>}
    </>
  );
}

const STANDING_WORDS: Readonly<Record<string, string>> = { law: 'law', practice: 'what offices do', recommended: 'what a document asks for', model: 'a rule of the model' };

function Rules({ step }: { readonly step: DebriefStep }): JSX.Element {
  if (step.rules.length === 0) return <p>{DESCRIPTION.noRule}</p>;
  return (
    <ul>
      {step.rules.map((rule) => (
        <li key={`${rule.id} ${rule.words} ${rule.note}`}><strong>{rule.words}</strong>{rule.id !== null && ` (rule ${rule.id})`}, {STANDING_WORDS[rule.standing] ?? rule.standing}; {groundWords(backingHere(rule.ground))}: <Sources sources={rule.ground.sources} />{rule.note !== null && `. Note: ${rule.note}`}</li>
      ))}
    </ul>
  );
}

/** What the analysis opens on a step: burdens and whose, protection, rights, needs, and the note on the choice. */
function Opened({ step }: { readonly step: DebriefStep }): JSX.Element {
  const { burdens, protections, rights, needs, note, passes, routes } = step;
  return (
    <div class="debrief-opened">
      {burdens.map((burden, index) => (
        <p key={index}><span class={burden.side === 'ours' ? 'debrief-disc' : 'debrief-square'} aria-hidden="true" /> {idWords(burden.factor)}. {SIDE_WORDS[burden.side]}.{burden.loosened && ` ${ANALYSIS.loosenedMark}`}</p>
      ))}
      {protections.length > 0 && <p><span class="debrief-strand" aria-hidden="true" /> {listed(protections.map(idWords))}.</p>}
      {rights.map((right, index) => <p key={index}>Right: {right.title}, {right.touched} ({listed(right.by).toLowerCase()}).</p>)}
      {passes.filter(({ unneeded }) => unneeded.length > 0).map(({ text, unneeded }) => <p key={text}>{DESCRIPTION.unneeded} {unneeded.join(' ')}</p>)}
      {routes.map(({ text, missing }) => <p key={text}>{text} {missing.length === 0 ? DESCRIPTION.informed : `${DESCRIPTION.uninformed} ${listed(missing)}.`}</p>)}
      {note && <p class="debrief-note">{note.text} <Sources sources={note.sources} /></p>}
      {needs.map(({ id, objective }) => <p key={id}>Need {id}: {objective}</p>)}
    </div>
  );
}
