/** Signs that command a terminal, and signs that turn the letters after them around. Tab and line break stay. */
const COMMANDING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A text as it may stand in a terminal: what came from a file cannot move the cursor, colour the screen or hide a word. */
export const shown = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll(COMMANDING, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
