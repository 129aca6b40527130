import { z } from 'zod';

/** Zod without its probe of `new Function`: the page's content security policy refuses it, and one report would be filed for each probe. */
z.config({ jitless: true });

export { z };
