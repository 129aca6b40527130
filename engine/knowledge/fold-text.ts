/** A text as people compare it: small letters, no accents, one kind of apostrophe, and a blank for each run of other signs. */
export function foldText(text: string): string {
  return text.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '').toLowerCase().replaceAll(/[^\p{L}\p{N}@]+/gu, ' ').trim();
}
