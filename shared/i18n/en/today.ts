import type { Translated } from '../translated.ts';
import type { today as source } from '../fi/today.ts';

export const today: Translated<typeof source> = {};
