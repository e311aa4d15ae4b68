import { v7 } from 'uuid';
import { dayOf, instantOf } from '#shared/time.ts';
import type { Clock, Ids } from './ports.ts';

/** The laptop's clock; `start` makes it run from another moment (ISO 8601 with an offset), for tests. */
export const systemClock = (start?: string): Clock => {
  const shift = start === undefined ? 0 : new Date(start).getTime() - Date.now();
  const now = () => instantOf(new Date(Date.now() + shift));
  return { now, today: () => dayOf(now()) };
};

/** UUIDv7 (RFC 9562): ids in the order in which they were made. */
export const systemIds: Ids = { next: <T extends string>() => v7() as T };
