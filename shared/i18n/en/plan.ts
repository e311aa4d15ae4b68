import type { Translated } from '../translated.ts';
import type { plan as source } from '../fi/plan.ts';

export const plan: Translated<typeof source> = {};
