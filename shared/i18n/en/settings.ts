import type { Translated } from '../translated.ts';
import type { settings as source } from '../fi/settings.ts';

export const settings: Translated<typeof source> = {};
