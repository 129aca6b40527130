import type { Place } from './problem.ts';

const isHighHalf = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLowHalf = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/** Bytes of a text in UTF-8; counting stops at `cap` letters, which are at least as many bytes. */
export function utf8Length(text: string, cap: number): number {
  if (text.length > cap) return text.length;
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    bytes += unit < 0x80 ? 1 : unit < 0x800 || isHighHalf(unit) || isLowHalf(unit) ? 2 : 3;
  }
  return bytes;
}

/** Signs that nobody sees: they turn, join or hide the letters around them. */
export const HIDDEN_SIGN = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;
const HIDDEN_SIGNS = new RegExp(HIDDEN_SIGN, 'gu');

/** A text with its hidden signs written out, such as `\u202e`, so that it can be quoted. */
export const withHiddenShown = (text: string): string => text.replaceAll(HIDDEN_SIGNS, (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);

/** A text without its hidden signs: what whoever typed it meant. */
export const withoutHidden = (text: string): string => text.replaceAll(HIDDEN_SIGNS, '');

/** Where the first character stands that no text holds: a control sign, half a character, a decoder's mark for lost bytes. */
export function notTextAt(text: string): number | null {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const control = unit < 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0d;
    if (control || (unit >= 0x7f && unit < 0xa0) || unit === 0xfffd || isLowHalf(unit)) return index;
    if (!isHighHalf(unit)) continue;
    if (!isLowHalf(text.charCodeAt(index + 1))) return index;
    index += 1;
  }
  return null;
}

export function placeOfOffset(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

export function sizeInWords(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KiB` : `${(Math.floor(bytes / 104857.6) / 10).toFixed(1)} MiB`;
}
