/** What people did in a session, counted. A step of the debrief is another thing: it also tells what came by itself. */
export const commandCount = (count: number): string => `${count} ${count === 1 ? 'command' : 'commands'}`;
