import { z } from 'zod';
import { ClientId, TakenOverId } from '../ids.ts';
import { Language } from '../languages.ts';
import { Instant } from '../time.ts';
import { call, none, nothing } from './define.ts';

/** An entry that belongs into the controller's own system: a contact with what was written of it, or a note of its own. */
export const OfficialSource = z.strictObject({ recordKind: z.enum(['contact', 'note']), recordId: z.uuid() });
export type OfficialSource = z.infer<typeof OfficialSource>;

export const TakenOver = z.object({
  takenOverId: TakenOverId,
  recordKind: z.enum(['contact', 'note']),
  recordId: z.string(),
  takenAt: Instant,
});
export type TakenOver = z.infer<typeof TakenOver>;

/** Entries for the official record (asiakaskertomus) of the controller's own system. */
export const officialRecord = {
  /**
   * The entry as text in the order of an asiakaskertomus entry: date, who was present, how, what, what was agreed, what comes next.
   * Private notes and drafts are left out; `leftOut` counts them. Places and names of close ones are left out with a safety non-disclosure.
   */
  'officialRecord.entry': call({
    kind: 'query',
    args: OfficialSource.extend({ language: Language }),
    result: z.object({
      text: z.string(),
      leftOut: z.number().int(),
      /** It holds something about another person, which does not belong into this client's record. */
      aboutOther: z.boolean(),
      placesHidden: z.boolean(),
      takenAt: Instant.nullable(),
    }),
    errors: ['contact-not-found', 'note-not-found'],
  }),
  /** The entry was copied into the official system. Marking it again changes nothing. */
  'officialRecord.markTaken': call({
    kind: 'command',
    args: OfficialSource,
    result: z.object({ takenOverId: TakenOverId }),
    errors: ['contact-not-found', 'note-not-found'],
  }),
  'officialRecord.undo': call({
    kind: 'command',
    args: z.strictObject({ takenOverId: TakenOverId }),
    result: nothing,
    errors: ['nothing-to-undo'],
  }),
  'officialRecord.ofClient': call({
    kind: 'query',
    args: z.strictObject({ clientId: ClientId }),
    result: z.array(TakenOver),
  }),
  /** Contacts in which the person was reached that wait to be taken over, oldest first; of the last 90 days, and only where the set-up of the service asks for it. */
  'officialRecord.waiting': call({
    kind: 'query',
    args: none,
    result: z.object({
      /** Official entries belong into another system (a service bought by the wellbeing services county). */
      isAsked: z.boolean(),
      total: z.number().int(),
      entries: z.array(
        z.object({
          contactId: z.string(),
          clientId: ClientId,
          displayName: z.string(),
          initials: z.string(),
          happenedAt: Instant,
        }),
      ),
    }),
  }),
} as const;
