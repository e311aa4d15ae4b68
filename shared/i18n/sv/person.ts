import type { Translated } from '../translated.ts';
import type { person as source } from '../fi/person.ts';

export const person: Translated<typeof source> = {};
