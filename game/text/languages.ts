const NAMES = new Intl.DisplayNames(['en'], { type: 'language' });

/** Languages by their tags, in words: "English, Greek". A tag that is none is shown as it is. */
export function languageNames(tags: readonly string[]): string {
  return tags.map((tag) => {
    try {
      return NAMES.of(tag) ?? tag;
    } catch {
      return tag;
    }
  }).join(', ');
}
