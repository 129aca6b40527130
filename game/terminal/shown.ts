/** Signs that command a terminal, signs that turn the letters after them around, and signs that nobody sees. Tab and line break stay. */
const COMMANDING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** A text as it may stand in a terminal: what came from a file cannot move the cursor, colour the screen or hide a word. */
export const shown = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll(COMMANDING, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
