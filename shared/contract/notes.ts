import { z } from 'zod';
import { noteSections, noteTemplates } from '../codes/notes.ts';
import { AddendumId, ClientId, ContactId, NoteId } from '../ids.ts';
import { Instant } from '../time.ts';
import { call, nothing } from './define.ts';
import { isVisible, Line, noteSectionMax, Text } from './text.ts';
import { LeftIn } from './wrong-person.ts';

export const NoteSection = z.object({ section: noteSections.schema, body: Text(noteSectionMax) });
export type NoteSection = z.infer<typeof NoteSection>;

export const NoteFields = z.object({
  happenedAt: Instant,
  template: noteTemplates.schema,
  /** Stays with the coach: never in a packet unless ticked with a ground. */
  isPrivate: z.boolean(),
  /** Holds sensitive facts about someone else than the client. */
  aboutOther: z.boolean(),
  sections: z.array(NoteSection).max(10),
});
export type NoteFields = z.infer<typeof NoteFields>;

export const Addendum = z.object({
  addendumId: AddendumId,
  enteredAt: Instant,
  reason: z.string(),
  body: z.string(),
});

export const Note = NoteFields.extend({
  noteId: NoteId,
  clientId: ClientId,
  contactId: ContactId.nullable(),
  status: z.enum(['draft', 'finished']),
  enteredAt: Instant,
  savedAt: Instant,
  finishedAt: Instant.nullable(),
  archivedAt: Instant.nullable(),
  addenda: z.array(Addendum),
});
export type Note = z.infer<typeof Note>;

export const notes = {
  /** Begins a draft that is in the case file at once. */
  'notes.begin': call({
    kind: 'command',
    args: NoteFields.partial().extend({ clientId: ClientId, contactId: ContactId.optional() }),
    result: z.object({ noteId: NoteId }),
    errors: ['client-not-found', 'client-erased', 'contact-not-found'],
  }),
  /** Saves the draft as it stands; called about every second while typing. */
  'notes.saveDraft': call({
    kind: 'command',
    args: NoteFields.partial().extend({ noteId: NoteId }),
    result: z.object({ savedAt: Instant }),
    errors: ['note-not-found', 'note-finished'],
  }),
  /** Finishes the draft; from then on it is corrected by addenda only. */
  'notes.finish': call({
    kind: 'command',
    args: NoteFields.partial().extend({ noteId: NoteId }),
    result: nothing,
    errors: ['note-not-found', 'note-finished'],
  }),
  /** Puts a draft aside; `notes.unarchive` brings it back. */
  'notes.archive': call({
    kind: 'command',
    args: z.strictObject({ noteId: NoteId }),
    result: nothing,
    errors: ['note-not-found'],
  }),
  'notes.unarchive': call({
    kind: 'command',
    args: z.strictObject({ noteId: NoteId }),
    result: nothing,
    errors: ['note-not-found'],
  }),
  /** Corrects a finished note: the original stays readable, the reason is mandatory. */
  'notes.addAddendum': call({
    kind: 'command',
    args: z.strictObject({
      noteId: NoteId,
      reason: Line(300).refine(isVisible),
      body: Text(noteSectionMax),
    }),
    result: z.object({ addendumId: AddendumId }),
    errors: ['note-not-found', 'note-not-finished'],
  }),
  /** Packets for the person in which the note has left. */
  'notes.leftIn': call({
    kind: 'query',
    args: z.strictObject({ noteId: NoteId }),
    result: z.array(LeftIn),
    errors: ['note-not-found'],
  }),
  /**
   * "Wrong person": moves a note, draft or finished, to somebody else; a contact that it belonged to stays behind. Fails with
   * `entry-has-left` as `contacts.moveToPerson` does. Moving it to `was` undoes it.
   */
  'notes.moveToPerson': call({
    kind: 'command',
    args: z.strictObject({
      noteId: NoteId,
      toClientId: ClientId,
      evenThoughLeft: z.boolean().default(false),
      /** The contact that it belonged to, when the move is undone. */
      contactId: ContactId.nullable().default(null),
    }),
    result: z.object({ was: z.object({ clientId: ClientId, contactId: ContactId.nullable() }) }),
    errors: ['note-not-found', 'client-not-found', 'client-erased', 'entry-has-left', 'contact-not-found'],
  }),
  'notes.get': call({
    kind: 'query',
    args: z.strictObject({ noteId: NoteId }),
    result: Note,
    errors: ['note-not-found'],
  }),
} as const;
