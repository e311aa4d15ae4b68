import type { Translated } from '../translated.ts';
import type { firstRun as source } from '../fi/firstRun.ts';

export const firstRun: Translated<typeof source> = {};
