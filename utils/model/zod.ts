import { z } from 'zod';

// Compiled checks are tried out with `new Function`; each page with our policy would log a violation for it.
z.config({ jitless: true });

export { z };
