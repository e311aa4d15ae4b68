import { z } from 'zod';

// Zod would compile its parsers with `new Function`, which the CSP refuses and reports. Must run before any schema is
// made, hence the first import of main.tsx.
z.config({ jitless: true });
