import { MINUTES_PER_DAY, plainWords, weekMinuteWords } from '#engine';
import { FORM_NAMES, GROUP_WORDS, SERVICES } from '../../text/en-atlas-sources.ts';
import { WEEKDAYS } from '../../text/times.ts';
import type { Asked } from './asked.ts';
import { capital } from '../../text/lower.ts';

/** `Saturday, 20:00` of a minute of the week. */
const timeWords = (minute: number): string => `${WEEKDAYS[Math.floor(minute / MINUTES_PER_DAY)] ?? ''}, ${weekMinuteWords(minute).slice(4)}`;

/** The question in words, for paper, where the form is not printed. Empty where nothing is asked. */
export function askedWords({ question: { territory, need, for: group, form, at, text }, town }: Asked): string {
  const { fields } = SERVICES;
  const parts = [
    territory && `${fields.region}: ${territory.region}`, territory?.province && `${fields.province}: ${territory.province}`, need && `${fields.need}: ${capital(plainWords(need))}`,
    group && `${fields.for}: ${GROUP_WORDS[group]}`, form && `${fields.form}: ${FORM_NAMES[form]}`, at !== undefined && `${fields.day}: ${timeWords(at)}`,
    text !== undefined && `${fields.text}: ${text}`, town !== null && SERVICES.inTown(town),
  ];
  return parts.filter((part) => typeof part === 'string' && part !== '').join('; ');
}
