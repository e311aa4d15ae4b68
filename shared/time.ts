import { z } from 'zod';

/** The zone in which the coach lives and every time is shown. */
export const zone = 'Europe/Helsinki';

/**
 * The years that a life can touch, 1900–2199. Outside of them the clocks of Helsinki went by the sun and years have other than four
 * digits, so that neither calendars nor the order of texts can be relied on; such a day is a slip of the keyboard.
 */
export const isInReach = (dayOrMoment: string): boolean => /^(?:19|20|21)\d\d-/.test(dayOrMoment);

const inForm = /T\d\d:\d\d:\d\dZ$/;

/**
 * A moment in UTC, to the second: `2026-11-24T11:00:00Z`. Any ISO 8601 date-time with an offset is accepted and
 * brought to this form, so that text order is time order. Years that are not {@link isInReach} are refused.
 */
export const Instant = z.iso
  .datetime({ offset: true })
  // What has the form already, as all that was stored, is as it should be.
  .transform((text) => (inForm.test(text) ? text : new Date(text).toISOString().replace(/\.\d+Z$/, 'Z')))
  .refine(isInReach)
  .brand('Instant');
export type Instant = z.infer<typeof Instant>;

/**
 * A calendar day without a time zone: `2026-11-24`. Days that do not exist (30 February), and years that are not
 * {@link isInReach}, are refused.
 */
export const PlainDate = z.iso.date().refine(isInReach).brand('PlainDate');
export type PlainDate = z.infer<typeof PlainDate>;

/** A moment as an {@link Instant}. */
export const instantOf = (date: Date): Instant => date.toISOString().replace(/\.\d+Z$/, 'Z') as Instant;

const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });

/** The calendar day in Helsinki at a moment. */
export const dayOf = (instant: Instant): PlainDate => dayFormat.format(new Date(instant)) as PlainDate;
