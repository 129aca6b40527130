import { IntlMessageFormat } from 'intl-messageformat';
import { EN } from './en.ts';

/** Every message of the page. */
export type MessageKey = keyof typeof EN;
type Values = Readonly<Record<string, string | number>>;

const LANGUAGE = 'en';
const formats = new Map<MessageKey, IntlMessageFormat>();

/** A message in the page's language, with its values filled in. Plurals follow ICU MessageFormat. */
export function say(key: MessageKey, values?: Values): string {
  const text = EN[key];
  if (values === undefined && !text.includes('{')) return text;
  let format = formats.get(key);
  if (!format) {
    format = new IntlMessageFormat(text, LANGUAGE, undefined, { ignoreTag: true });
    formats.set(key, format);
  }
  return String(format.format(values));
}
