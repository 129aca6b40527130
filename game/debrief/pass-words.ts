import type { PassMark, Program, RouteDecision } from '#engine';
import { eventWords } from '../text/events.ts';
import { byName } from './by-name.ts';
import { agencyName, itemText } from './case-words.ts';
import type { PassLine, RouteLine } from './step.ts';

const WAY_WORDS: Readonly<Record<PassMark['kind'], string>> = { met: 'received in person', accompanied: 'somebody went along', phone: 'by telephone', sent: 'sent' };

/** What went to another body, by which way, and with which consent. */
export function passWords(program: Program, pass: PassMark): PassLine {
  const items = pass.items.map((item) => itemText(program, item));
  const silent = pass.kind === 'sent' && !pass.answered ? ' It was not answered.' : '';
  return {
    text: `${agencyName(program, pass.agency)}, ${WAY_WORDS[pass.kind]}: ${items.length === 0 ? 'nothing about the person.' : items.join(' ')}${silent}`,
    consent: items.length === 0 ? '' : CONSENT_WORDS[pass.consent] ?? '', unneeded: pass.unneeded.map((item) => itemText(program, item)),
  };
}

const CONSENT_WORDS: Readonly<Record<string, string>> = {
  none: 'No consent is recorded.', recorded: 'With recorded consent.', exception: 'With a recorded lawful exception.',
};

const RIGHT_WORDS: Readonly<Record<RouteDecision['missing'][number], string>> = {
  REFLECTION: 'the time to reflect', RESIDENCE: 'residence', ASYLUM: 'asylum', ASSISTANCE: 'assistance', LEGAL_AID: 'legal aid',
  COMPENSATION: 'compensation', RETURN: 'return', CONFIDENTIALITY: 'confidentiality',
};

/** A choice of route is always hers; the page says what had not been explained by then. */
export const routeWords = (program: Program, { choice, missing }: RouteDecision): RouteLine => ({ text: byName(eventWords(choice).done, program.scenario.person.name), missing: missing.map((right) => RIGHT_WORDS[right]) });
