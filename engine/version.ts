/** Version of the engine: what a log names as its maker. It changes when the same commands could lead to another state. */
export const ENGINE_VERSION = '0.1.0';

/** Version of the log's own form. */
export const LOG_FORMAT = 1;
