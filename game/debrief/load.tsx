import type { HarmLine, Impact, Load, Occurrence, Program, ProtectionLine, Weights } from '#engine';
import { SYSTEM_PARTS } from '#engine';
import type { JSX } from 'preact';
import { listed } from '../text/listed.ts';
import { count, fromHalves, fromHundredths, fromTenths, idWords, momentWords } from './amounts.ts';
import { causeOwner, causeWords } from './cause-words.ts';
import { outOfReach } from './out-of-reach.ts';
import { Scroll } from './scroll.tsx';
import { Evidence, Sources } from './sources.tsx';
import { Spans, stretchWords } from './spans.tsx';
import { TeachingValue } from './warning.tsx';
import { addsNothing, ANALYSIS, BAND_WORDS, DECIDED_WORDS, PART_WORDS, shareWords } from './words-analysis.ts';

interface LoadProps { readonly impact: Impact; readonly program: Program; readonly weights: Weights }

/** The load: two sums that add up, how the floor and protection apply, then every factor with its reasons. */
export function LoadSection({ impact, program, weights }: LoadProps): JSX.Element {
  const { load } = impact;
  return (
    <section class="debrief-dial" aria-labelledby="debrief-load">
      <h3 id="debrief-load">{ANALYSIS.load}</h3>
      <p class="debrief-figure"><strong data-number>{load.svl}</strong> of 100, {BAND_WORDS[load.band]}</p>
      <TeachingValue />
      <LoadSums load={load} />
      <h4>Each burden and where it came from</h4>
      {load.harms.length === 0 && <p>{ANALYSIS.noHarm}</p>}
      {load.harms.map((line) => <HarmEntry key={line.factor} line={line} program={program} weights={weights} />)}
      <h4>Protection that was in force</h4>
      {load.protections.length === 0 && <p>{ANALYSIS.noProtection}</p>}
      {load.protections.map((line) => <ProtectionEntry key={line.factor} line={line} impact={impact} program={program} weights={weights} />)}
    </section>
  );
}

function LoadSums({ load }: { readonly load: Load }): JSX.Element {
  const parts = SYSTEM_PARTS.filter((part) => load.system.parts[part] > 0);
  return (
    <Scroll label="The two sums">
      <table class="debrief-sums">
        <caption>Burden in points, then what protection takes off</caption>
        <tbody>
          <tr><th scope="row"><span class="debrief-disc" aria-hidden="true" />{ANALYSIS.ours}</th><td data-number>{fromTenths(load.ours.harmTenths)}</td></tr>
          <tr><th scope="row"><span class="debrief-square" aria-hidden="true" />{ANALYSIS.system}</th><td data-number>{fromTenths(load.system.harmTenths)}</td></tr>
          {parts.map((part) => <tr class="debrief-part" key={part}><th scope="row">{PART_WORDS[part]}</th><td data-number>{fromTenths(load.system.parts[part])}</td></tr>)}
          <tr><th scope="row">Burden in all</th><td data-number>{fromTenths(load.harmTenths)}</td></tr>
          <tr><th scope="row">Protection</th><td data-number>{fromTenths(load.protectionTenths)}</td></tr>
          <tr><th scope="row">Burden minus protection</th><td data-number>{fromHundredths(load.differenceHundredths)}</td></tr>
          <tr><th scope="row">Floor, four tenths of the burden</th><td data-number>{fromHundredths(load.floorHundredths)}</td></tr>
        </tbody>
        <tfoot><tr><th scope="row">Load. {DECIDED_WORDS[load.decidedBy]}</th><td data-number>{load.svl}</td></tr></tfoot>
      </table>
    </Scroll>
  );
}

interface HarmProps { readonly line: HarmLine; readonly program: Program; readonly weights: Weights }

function HarmEntry({ line, program, weights }: HarmProps): JSX.Element {
  const definition = weights.harms.find((factor) => factor.id === line.factor)?.definition;
  const counted = line.occurrences.filter(({ halves }) => halves > 0);
  const beyond = line.occurrences.length - counted.length;
  return (
    <details class="debrief-factor">
      <summary>
        <span class="debrief-marks" aria-hidden="true">
          {line.oursTenths > 0 && <span class="debrief-disc" />}{line.systemTenths > 0 && <span class="debrief-square" />}
        </span>
        <span>{idWords(line.factor)}</span>
        <span data-number>{fromTenths(line.harmTenths)}</span>
      </summary>
      <p>{definition}</p>
      <p><span data-number>{line.points}</span> points ({line.strength}), {line.kind === 'E' ? 'for each time' : 'for each 30 days begun'}; counted <span data-number>{fromHalves(line.doseHalves)}</span> {line.doseHalves === 2 ? 'time' : 'times'}.{' '}
        {ANALYSIS.ours}: <span data-number>{fromTenths(line.oursTenths)}</span>. {ANALYSIS.system}: <span data-number>{fromTenths(line.systemTenths)}</span>.</p>
      <h5>{ANALYSIS.reasons}</h5>
      <ul class="debrief-reasons">{counted.map((each, index) => <Reason key={index} occurrence={each} program={program} />)}{beyond > 0 && <li>{addsNothing(line.kind, beyond)}</li>}</ul>
      <p>{ANALYSIS.evidence}: <Evidence grades={line.evidence} />. {ANALYSIS.sources}: <Sources sources={line.sources} />.</p>
    </details>
  );
}

function Reason({ occurrence, program }: { readonly occurrence: Occurrence; readonly program: Program }): JSX.Element {
  const { cause } = occurrence;
  return (
    <li>
      <span class={cause.side === 'ours' ? 'debrief-disc' : 'debrief-square'} aria-hidden="true" />
      {momentWords(program, occurrence.minute)}: {causeWords(program, cause)} <span class="debrief-owner">({causeOwner(program, cause)})</span>.{shareWords(occurrence.halves)}
      {occurrence.loosenedAt !== null && <> Put right on {momentWords(program, occurrence.loosenedAt).toLowerCase()}; it stays counted.</>}
    </li>
  );
}

function ProtectionEntry({ line, impact, program, weights }: LoadProps & { readonly line: ProtectionLine }): JSX.Element {
  const apart = outOfReach(line, impact, weights);
  const definition = weights.protections.find((factor) => factor.id === line.factor)?.definition;
  return (
    <details class="debrief-factor">
      <summary><span class="debrief-strand" aria-hidden="true" /><span>{idWords(line.factor)}</span><span data-number>{line.counted ? `−${line.points}` : '0'}</span></summary>
      <p>{definition}</p>
      <p>{line.counted ? `It takes off ${count(line.points, 'point')} (${line.strength}).` : 'It came after the last burden, so it takes nothing off.'}</p>
      <h5>{ANALYSIS.reasons}</h5>
      <Spans program={program} spans={line.spans} />
      {apart.length > 0 && <p>{ANALYSIS.outOfReach(program.scenario.person.name, listed(apart.map((stretch) => stretchWords(program, stretch).toLowerCase())))}</p>}
      <p>{ANALYSIS.evidence}: <Evidence grades={line.evidence} />. {ANALYSIS.sources}: <Sources sources={line.sources} />.</p>
    </details>
  );
}
