import { z } from 'zod';
import { channels, presentKinds } from '../codes/channels.ts';
import { coachingForms, coachRoles, measures } from '../codes/contacts.ts';
import { PartnerId } from '../ids.ts';
import { Line } from './text.ts';

/**
 * A contact as it stands in its form while it is written: figures and days are still words, since a draft must come back
 * exactly as it was left, also where the words do not make sense yet.
 */
export const VisitForm = z.strictObject({
  channel: channels.schema.nullable(),
  when: Line(120),
  minutes: Line(20),
  place: Line(200),
  reached: z.boolean(),
  present: z
    .array(z.object({ kind: presentKinds.schema, name: Line(120), partnerId: PartnerId.nullable() }))
    .max(30),
  summary: Line(500),
  coachRole: coachRoles.schema.nullable(),
  coachingForm: coachingForms.schema.nullable(),
  measures: z.array(z.object({ measure: measures.schema, minutes: Line(20), words: Line(200) })).max(20),
  travelMinutes: Line(20),
  travelKm: Line(20),
  next: Line(120),
  nextChannel: channels.schema.nullable(),
  nextPlace: Line(200),
});
export type VisitForm = z.infer<typeof VisitForm>;
