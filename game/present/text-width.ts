/** Advance widths of Source Sans 3 at weight 600, in hundredths of the size, for the characters 32 to 126. */
const WIDTHS = [
  20, 31, 48, 51, 51, 84, 64, 27, 32, 32, 44, 51, 27, 32, 27, 34, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 27, 27, 51, 51, 51, 44,
  87, 56, 60, 58, 62, 54, 51, 63, 66, 28, 49, 60, 50, 74, 66, 67, 58, 67, 59, 54, 55, 65, 54, 80, 54, 50, 54, 32, 34, 32, 51, 50,
  55, 52, 56, 46, 56, 51, 32, 52, 56, 26, 26, 52, 27, 84, 56, 55, 56, 56, 37, 43, 36, 56, 49, 75, 48, 49, 44, 32, 25, 32, 51,
];
/** Letters outside the table (Greek, accents) count as a wide lower-case letter. */
const OTHER = 58;

/** Width of a label in pixels, near enough to place it; the picture stays a pure function without a canvas. */
export function textWidth(words: string, size: number): number {
  let hundredths = 0;
  for (const letter of words) hundredths += WIDTHS[(letter.codePointAt(0) ?? 0) - 32] ?? OTHER;
  return (hundredths * size) / 100;
}

/** Words broken into lines no wider than `width`; a single long word stays whole. */
export function wrap(words: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of words.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && textWidth(longer, size) > width) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return current === '' ? lines : [...lines, current];
}
