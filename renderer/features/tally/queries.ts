import type { PlainDate } from '#shared/time.ts';
import { useCall } from '../../api/hooks.ts';

/** What was counted on a day. */
export const useTally = (day: PlainDate) => useCall('tally.ofDay', { day }, { keepPrevious: true });

/** Whether Today shows the counters; undefined until it is known. */
export const useTallyShown = (): boolean | undefined => useCall('tally.isShown', {}).data?.shown;
