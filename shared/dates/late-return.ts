import type { Instant } from '../time.ts';

/** Computers set their clocks by a server now and then; so many minutes backwards are nothing to act on. */
const toleratedMinutes = 10;

/** What somebody out alone has said of their outing. */
export interface Return {
  readonly leftAt: Instant;
  readonly expectedBackAt: Instant;
}

/**
 * Whether somebody who is out alone is late: from the very moment on that they gave. A clock that says it is before they
 * left was put back meanwhile, and the promised moment might take years to come by it: then the alert comes at once, since
 * one too many harms less than none.
 */
export const isLateReturn = ({ leftAt, expectedBackAt }: Return, now: Instant): boolean =>
  expectedBackAt <= now || Date.parse(leftAt) - Date.parse(now) > toleratedMinutes * 60_000;
