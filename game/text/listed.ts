/** "a, b and c", or with another last word. Where an item holds a comma itself, semicolons part them: "a, of b; and c". */
export function listed(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (words.length < 2) return words[0] ?? '';
  const comma = words.some((word) => word.includes(', ')) ? '; ' : ', ';
  return `${words.slice(0, -1).join(comma)}${comma === '; ' ? comma : ' '}${last} ${words.at(-1) ?? ''}`;
}
