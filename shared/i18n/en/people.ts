import type { Translated } from '../translated.ts';
import type { people as source } from '../fi/people.ts';

export const people: Translated<typeof source> = {};
