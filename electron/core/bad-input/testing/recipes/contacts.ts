import type { Recipe } from '../recipe.ts';

const at = '2026-11-24T08:00:00Z';
const form = {
  channel: 'home-visit',
  when: '',
  minutes: '',
  place: '',
  reached: true,
  present: [{ kind: 'other', name: '', partnerId: null }],
  summary: '',
  coachRole: null,
  coachingForm: null,
  measures: [{ measure: 'advice', minutes: '', words: '' }],
  travelMinutes: '',
  travelKm: '',
  next: '',
  nextChannel: null,
  nextPlace: '',
};

export const contactsRecipes: readonly Recipe[] = [
  {
    call: 'contacts.add',
    args: ({ clientId }) => ({
      clientId,
      channel: 'home-visit',
      happenedAt: at,
      measures: [{ measure: 'advice', words: '' }],
      note: { sections: [{ section: 'free', body: '' }] },
    }),
    back: async ({ coach }, { contactId, noteId }: { contactId: string; noteId: string | null }) => ({
      ...(await coach.ok('contacts.get', { contactId })),
      note: noteId === null ? { sections: [{ body: '' }] } : await coach.ok('notes.get', { noteId }),
    }),
  },
  {
    call: 'contacts.update',
    args: ({ contactId }) => ({ contactId, measures: [{ measure: 'advice', words: '' }] }),
    back: ({ coach, contactId }) => coach.ok('contacts.get', { contactId }),
  },
  {
    call: 'contacts.keepVisit',
    args: ({ clientId }) => ({
      clientId,
      noteId: null,
      happenedAt: at,
      sections: [{ section: 'free', body: '' }],
      form,
    }),
    back: async ({ coach }, { noteId }: { noteId: string }) => ({
      ...(await coach.ok('notes.get', { noteId })),
      ...(await coach.ok('contacts.visit', { noteId })),
    }),
  },
  {
    call: 'outings.leave',
    args: async ({ coach }) => {
      const { outing } = await coach.ok('outings.now', {});
      if (outing) await coach.ok('outings.back', { outingId: outing.outingId });
      return { expectedBackAt: '2100-01-01T08:00:00Z', backupPerson: '' };
    },
    back: async ({ coach }) => (await coach.ok('outings.now', {})).outing,
  },
  {
    call: 'outings.change',
    args: async ({ coach }) => {
      const { outing } = await coach.ok('outings.now', {});
      const outingId =
        outing?.outingId ??
        (await coach.ok('outings.leave', { expectedBackAt: '2100-01-01T08:00:00Z' })).outingId;
      return { outingId, expectedBackAt: '2100-01-02T08:00:00Z', backupPerson: '' };
    },
    back: async ({ coach }) => (await coach.ok('outings.now', {})).outing,
  },
  { call: 'tally.add', args: () => ({ kind: 'walk-in', day: '2026-11-24' }) },
  { call: 'tally.correct', args: () => ({ kind: 'walk-in', day: '2026-11-24', count: 2 }) },
  { call: 'tally.ofDay', args: () => ({ day: '2026-11-24' }) },
];
