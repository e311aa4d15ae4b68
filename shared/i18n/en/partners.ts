import type { Translated } from '../translated.ts';
import type { partners as source } from '../fi/partners.ts';

export const partners: Translated<typeof source> = {};
