import type { Translated } from '../translated.ts';
import type { packets as source } from '../fi/packets.ts';

export const packets: Translated<typeof source> = {};
