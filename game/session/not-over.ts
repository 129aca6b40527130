/** Said of a session that has no end: a file that was cut after a whole line looks the same. */
export const NOT_OVER = 'The session was not over when it was saved. If you expected its end, this copy is not whole.';
