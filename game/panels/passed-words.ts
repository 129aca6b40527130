import type { SharedItems } from '#engine';
import { say } from '../text/say.ts';

/** What went to a body and on which ground, after its name and day. Where nothing about the person went, there was nothing to agree to. */
export function passedWords({ consent, items }: SharedItems, name: string): string {
  if (consent === 'nothing-passed') return `: ${say('dossier.nothingpassed', { name })}`;
  const ground = say(consent === 'recorded' || consent === 'exception' ? `dossier.consent.${consent}` : 'dossier.consent.none', { name });
  return `, ${ground}: ${items.length === 0 ? say('dossier.passed.unknown') : items.join(' ')}`;
}
