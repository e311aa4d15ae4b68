import { z } from 'zod';

// Zod would compile its parsers with `new Function`, which the content security policy refuses. Must run before any schema is made, hence
// the first import of main.ts.
z.config({ jitless: true });
