import type { Program } from '#engine';
import type { JSX } from 'preact';
import { idWords } from './amounts.ts';
import { seatTitle } from './case-words.ts';
import { Scroll } from './scroll.tsx';
import type { DebriefStep } from './step.ts';
import { SIDE_WORDS } from './words-analysis.ts';
import { DESCRIPTION } from './words.ts';

interface TableProps { readonly steps: readonly DebriefStep[]; readonly current: number | null; readonly choose?: (place: number) => void; readonly program: Program; readonly open: boolean }

/** The same steps as a table: it says everything that the picture shows. */
export function StepTable({ steps, current, choose, program, open }: TableProps): JSX.Element {
  return (
    <Scroll label={DESCRIPTION.steps}>
      <table class="debrief-step-table">
        <caption>{DESCRIPTION.steps}</caption>
        <thead><tr><th scope="col">Step</th><th scope="col">When</th><th scope="col">Where</th><th scope="col">Who</th><th scope="col">What happened</th><th scope="col">Mark</th></tr></thead>
        <tbody>
          {steps.map((step, place) => (
            <tr key={step.index} aria-current={place === current ? 'step' : undefined}>
              <th scope="row">{choose ? <button type="button" class="debrief-link" aria-label={`Open step ${step.index + 1}`} onClick={() => choose(place)}>{step.index + 1}</button> : step.index + 1}</th>
              <td class="debrief-nowrap">{step.when}</td><td>{step.placeName}</td><td>{step.seat === null ? step.actor : seatTitle(program, step.seat)}</td><td>{[step.text, ...step.after].join(' ')}</td><td>{markWords(step, open)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

const KIND_WORDS = { stretch: 'handed over', accompanied: 'went along', phone: 'by phone', sent: 'sent', turn: '' } as const;

/** The mark of a step in words. Whose a burden was stays closed until the analysis. */
export function markWords({ marks, burdens, protections }: DebriefStep, open: boolean): string {
  const [own, ...passes] = marks;
  const knots = open ? burdens.map(({ factor, side }) => `${idWords(factor)} (${SIDE_WORDS[side].toLowerCase()})`) : own?.knot === undefined ? [] : ['knot'];
  const words = [...passes.map(({ kind }) => KIND_WORDS[kind]), ...knots, ...(open ? protections.map(idWords) : []), ...(own?.loosened ? ['put right later'] : []), ...(own?.wayBack ? ['a way back was left'] : [])].filter((word) => word !== '');
  return words.length === 0 ? '–' : words.join('; ');
}
