/** Words in quotation marks. Marks inside them become single ones. */
export const quoted = (text: string): string => `“${text.replaceAll(/"([^"]*)"/g, '‘$1’').replaceAll('“', '‘').replaceAll('”', '’')}”`;
