import type { Translated } from '../translated.ts';
import type { notes as source } from '../fi/notes.ts';

export const notes: Translated<typeof source> = {};
