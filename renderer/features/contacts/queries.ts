import type { ClientId, ContactId, NoteId } from '#shared/ids.ts';
import { useCall } from '../../api/hooks.ts';

/** What the typed line means; asked again whenever it changes. */
export const useUnderstood = (line: string, clientId?: ClientId) =>
  useCall(
    'contacts.understand',
    { line, ...(clientId === undefined ? {} : { clientId }) },
    { enabled: line.trim() !== '', keepPrevious: true },
  );

/** People whose names fit what is typed. */
export const usePeopleFound = (typed: string) =>
  useCall(
    'search.find',
    { text: typed, kinds: ['client'], limit: 12 },
    { enabled: typed.trim() !== '', keepPrevious: true },
  );

/** Organisations of the directory, for a field that chooses one. */
export function usePartnerChoices() {
  const partners = useCall('partners.list', {});
  return (partners.data ?? []).map(({ partnerId, name, unit }) => ({
    id: String(partnerId),
    label: unit === '' ? name : `${name}, ${unit}`,
  }));
}

/** A logged contact in full. */
export const useContact = (contactId: ContactId) => useCall('contacts.get', { contactId });

/** A visit whose draft is kept, with the text of its note. */
export function useKeptVisit(noteId: NoteId) {
  const visit = useCall('contacts.visit', { noteId });
  const note = useCall('notes.get', { noteId });
  const isReady = !visit.isFetching && !note.isFetching;
  return {
    form: isReady ? visit.data?.form : undefined,
    note: isReady ? note.data : undefined,
    failure: visit.failure ?? note.failure,
  };
}
