import type { Translated } from '../translated.ts';
import type { referral as source } from '../fi/referral.ts';

export const referral: Translated<typeof source> = {};
