import type { Insertable } from 'kysely';
import type { Database } from '#core/casefile/schema.ts';
import { clientDoc, factsDoc } from '#core/features/clients/search-doc.ts';
import { contactDoc } from '#core/features/contacts/search-doc.ts';
import { addendumDoc, noteDoc } from '#core/features/notes/search-doc.ts';
import type { PracticeNote, PracticePerson } from '#core/features/practice/story.ts';
import type { SearchDoc } from '#core/search/document.ts';
import type { ClientId } from '#shared/ids.ts';
import { planRows } from './plan-rows.ts';

type Table = keyof Database;
export type Rows = readonly (readonly [Table, readonly Insertable<Database[Table]>[]])[];

const flag = (value: boolean): 0 | 1 => (value ? 1 : 0);

/** The rows and search documents of an invented person, as the features' commands would write them. */
export function rowsOf(
  person: PracticePerson,
  nextId: () => string,
): { readonly clientId: ClientId; readonly tables: Rows; readonly docs: readonly SearchDoc[] } {
  const clientId = nextId() as ClientId;
  const { turvakielto, needsInterpreter, ...fields } = person.fields;
  const client: Insertable<Database['client']> = {
    ...fields,
    id: clientId,
    turvakielto: flag(turvakielto),
    needsInterpreter: flag(needsInterpreter),
    archivedAt: person.archived ? person.since : null,
    erasedAt: null,
    createdAt: person.since,
    updatedAt: person.since,
  };
  const contacts: Insertable<Database['contact']>[] = [];
  const present: Insertable<Database['contactPresent']>[] = [];
  const done: Insertable<Database['contactMeasure']>[] = [];
  const notes: Insertable<Database['note']>[] = [];
  const sections: Insertable<Database['noteSection']>[] = [];
  const addenda: Insertable<Database['noteAddendum']>[] = [];
  const appointments: Insertable<Database['appointment']>[] = [];
  const facts = factsDoc({
    ...fields,
    id: clientId,
    turvakielto: flag(turvakielto),
    updatedAt: person.since,
  });
  const docs: SearchDoc[] = [clientDoc({ ...fields, id: clientId }), ...(facts.body === '' ? [] : [facts])];

  const addNote = (note: PracticeNote, contactId: string | null): void => {
    const noteId = nextId();
    const { happenedAt, template, isPrivate, aboutOther } = note.fields;
    notes.push({
      id: noteId,
      clientId,
      contactId,
      happenedAt,
      template,
      status: note.finished ? 'finished' : 'draft',
      isPrivate: flag(isPrivate),
      aboutOther: flag(aboutOther),
      enteredAt: note.enteredAt,
      savedAt: note.enteredAt,
      finishedAt: note.finished ? note.enteredAt : null,
      archivedAt: null,
    });
    for (const [position, { section, body }] of note.fields.sections.entries()) {
      sections.push({ noteId, position, section, body });
    }
    docs.push(noteDoc({ id: noteId, clientId, happenedAt }, note.fields.sections));
    if (note.addendum) {
      const addendum = { id: nextId(), ...note.addendum };
      addenda.push({ ...addendum, noteId });
      docs.push(addendumDoc(addendum, clientId));
    }
  };

  for (const contact of person.contacts) {
    const contactId = nextId();
    const { hasTime, reached, present: there, measures, ...rest } = contact.fields;
    contacts.push({
      ...rest,
      id: contactId,
      clientId,
      hasTime: flag(hasTime),
      reached: flag(reached),
      enteredAt: contact.enteredAt,
      archivedAt: null,
    });
    for (const [position, measure] of measures.entries()) done.push({ contactId, position, ...measure });
    for (const [position, { kind, name }] of there.entries())
      present.push({ contactId, position, kind, name });
    const { happenedAt, summary, place } = contact.fields;
    const names = there.map(({ name }) => name);
    docs.push(contactDoc({ id: contactId, clientId, happenedAt, summary, place }, names, turvakielto));
    if (contact.note) addNote(contact.note, contactId);
  }
  for (const note of person.notes) addNote(note, null);
  if (person.next) {
    const { at, hasTime, channel, place } = person.next;
    appointments.push({
      id: nextId(),
      clientId,
      startsAt: at,
      hasTime: flag(hasTime),
      channel,
      place,
      status: 'agreed',
      agreedIn: null,
      settledBy: null,
      enteredAt: person.since,
    });
  }
  const plan = planRows(person, clientId, nextId);
  return {
    clientId,
    tables: [
      ['client', [client]],
      ['contact', contacts],
      ['contactPresent', present],
      ['contactMeasure', done],
      ['appointment', appointments],
      ['note', notes],
      ['noteSection', sections],
      ['noteAddendum', addenda],
      ...plan.tables,
    ],
    docs: [...docs, ...plan.docs],
  };
}
