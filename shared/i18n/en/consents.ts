import type { Translated } from '../translated.ts';
import type { consents as source } from '../fi/consents.ts';

export const consents: Translated<typeof source> = {};
