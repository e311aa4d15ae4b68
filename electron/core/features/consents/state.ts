import type { Consent } from '#shared/contract/consents.ts';
import type { PlainDate } from '#shared/time.ts';

/** Days before the end in which a consent is shown as about to end. */
const noticeDays = 14;

const daysAfter = (day: PlainDate, days: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

/** What a consent or legal ground is worth on a day. Its last day is still valid. */
export const consentState = (
  consent: { readonly givenOn: string; readonly until: string | null; readonly withdrawnAt: string | null },
  today: PlainDate,
): Consent['state'] => {
  if (consent.withdrawnAt !== null) return 'withdrawn';
  if (consent.givenOn > today) return 'not-yet';
  if (consent.until === null) return 'valid';
  if (consent.until < today) return 'expired';
  return consent.until <= daysAfter(today, noticeDays) ? 'expiring' : 'valid';
};
