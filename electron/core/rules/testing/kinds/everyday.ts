import type { Kind } from '../kinds.ts';
import { typedVisit } from '../typed-visit.ts';

const happenedAt = '2026-11-24T08:00:00Z';
const later = '2026-12-01T08:00:00Z';
const housekeeping = { not: 'the coach’s own housekeeping, no part of the person’s story' };

/** What is written of a day with a person. */
export const everydayKinds: readonly Kind[] = [
  {
    kind: 'contact',
    tables: ['contact', 'contact_present'],
    write: async ({ coach, clientId }, word) => {
      await coach.ok('contacts.add', { clientId, channel: 'phone', happenedAt, summary: word });
    },
    search: 'yes',
    timeline: 'yes',
    item: 'contacts',
  },
  {
    kind: 'measure of a contact',
    tables: ['contact_measure'],
    write: async ({ coach, clientId }, word) => {
      const measures = [{ measure: 'advice' as const, words: word }];
      await coach.ok('contacts.add', { clientId, channel: 'phone', happenedAt, measures });
    },
    search: 'yes',
    timeline: 'yes',
    item: 'measures',
  },
  {
    kind: 'note',
    tables: ['note', 'note_section'],
    write: async ({ coach, clientId }, word) => {
      const sections = [{ section: 'free' as const, body: word }];
      const { noteId } = await coach.ok('notes.begin', { clientId, sections });
      await coach.ok('notes.finish', { noteId });
    },
    search: 'yes',
    timeline: 'yes',
    item: 'notes',
  },
  {
    kind: 'addendum to a note',
    tables: ['note_addendum'],
    write: async ({ coach, clientId }, word) => {
      const sections = [{ section: 'free' as const, body: 'Käynti' }];
      const { noteId } = await coach.ok('notes.begin', { clientId, sections });
      await coach.ok('notes.finish', { noteId });
      await coach.ok('notes.addAddendum', { noteId, reason: 'Korjaus', body: word });
    },
    search: 'yes',
    timeline: { not: 'stands within its note, whose entry says that there is one' },
    item: 'notes',
  },
  {
    kind: 'draft of a visit',
    tables: ['visit_draft'],
    write: async ({ coach, clientId }, word) => {
      const { noteId } = await coach.ok('contacts.keepVisit', {
        clientId,
        noteId: null,
        happenedAt,
        sections: [{ section: 'free', body: word }],
        form: typedVisit,
      });
      return noteId;
    },
    search: 'yes',
    timeline: 'yes',
    item: { not: 'a draft is given to nobody' },
  },
  {
    kind: 'appointment',
    tables: ['appointment'],
    write: async ({ coach, clientId }, word) => {
      await coach.ok('day.add', { clientId, at: later, hasTime: true, place: word, words: word });
    },
    search: 'yes',
    timeline: { not: 'stands at the top of the page until it is settled, then as what became of it' },
    item: 'next-contact',
  },
  {
    kind: 'appointment that was cancelled',
    tables: ['appointment'],
    write: async ({ coach, clientId }, word) => {
      const { appointmentId } = await coach.ok('day.add', {
        clientId,
        at: later,
        hasTime: true,
        words: word,
      });
      await coach.ok('day.cancel', { appointmentId });
      return appointmentId;
    },
    search: 'yes',
    timeline: 'yes',
    item: { not: 'what was cancelled is no next contact, and could be held against the person' },
  },
  {
    kind: 'own appointment',
    tables: ['own_appointment'],
    write: async ({ coach }, word) => {
      await coach.ok('day.addOwn', { title: word, at: later, hasTime: true });
    },
    search: 'yes',
    timeline: { not: 'is of nobody' },
    item: { not: 'is of nobody' },
  },
  {
    kind: 'task',
    tables: ['task'],
    write: async ({ coach, clientId }, word) => {
      await coach.ok('tasks.add', { clientId, title: word });
    },
    search: 'yes',
    timeline: housekeeping,
    item: housekeeping,
  },
  {
    kind: 'promise that is open',
    tables: ['task'],
    write: async ({ coach, clientId }, word) => {
      await coach.ok('tasks.add', { clientId, title: word, kind: 'promise' });
    },
    search: 'yes',
    timeline: { not: 'stands there once it was kept' },
    item: 'promises',
  },
  {
    kind: 'promise that was kept',
    tables: ['task'],
    write: async ({ coach, clientId }, word) => {
      const { taskId } = await coach.ok('tasks.add', { clientId, title: word, kind: 'promise' });
      await coach.ok('tasks.done', { taskId });
    },
    search: 'yes',
    timeline: 'yes',
    item: { not: 'only what the coach still owes is of use to whoever goes on' },
  },
  {
    kind: 'form',
    tables: ['form', 'form_need'],
    write: async ({ coach, clientId }, word) => {
      const needs = [{ words: 'Kuitti', isThere: false }];
      await coach.ok('forms.add', { clientId, name: word, submittedOn: '2026-11-20', needs });
    },
    search: 'yes',
    timeline: 'yes',
    item: 'forms',
  },
  {
    kind: 'what a form needs',
    tables: ['form_need'],
    write: async ({ coach, clientId }, word) => {
      await coach.ok('forms.add', { clientId, name: 'Hakemus', needs: [{ words: word, isThere: false }] });
    },
    search: 'yes',
    timeline: { not: 'is a list to tick; the form stands there when it was sent or decided' },
    item: {
      not: 'a form is given with its name, its receiver and its days; what is missing of it is asked again',
    },
  },
  {
    kind: 'paper',
    tables: ['attachment', 'attachment_chunk'],
    write: async ({ coach, clientId }, word) => {
      const bytes = new TextEncoder().encode(`teksti ${word}`);
      await coach.ok('papers.add', { clientId, originalName: `${word}.txt`, bytes });
    },
    search: 'yes',
    timeline: 'yes',
    item: 'papers',
  },
  {
    kind: 'taken over into the official record',
    tables: ['taken_over'],
    write: async ({ coach, clientId }) => {
      const { contactId } = await coach.ok('contacts.add', { clientId, channel: 'phone', happenedAt });
      await coach.ok('officialRecord.markTaken', { recordKind: 'contact', recordId: contactId });
    },
    search: { not: 'a mark without words, on a record that is found' },
    timeline: { not: 'a mark on the entry of its contact or note' },
    item: { not: 'says nothing of the person' },
  },
];
