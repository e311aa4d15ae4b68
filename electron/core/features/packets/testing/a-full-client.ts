import type { ItemKey } from '#shared/disclosure/registry.ts';
import type { ClientId } from '#shared/ids.ts';
import { success } from '#shared/result.ts';
import { contactId, draftNoteId, missedContactId, noteId, privateNoteId, recordOf } from './full-records.ts';
import { caseworkOf, recordOfTheFull } from './full-casework.ts';
import type { TestCaseFile } from '../../../testing/open-test-case-file.ts';

export const everyItem: readonly ItemKey[] = [
  'name',
  'birth-date',
  'phone',
  'email',
  'address',
  'municipality',
  'language',
  'reach',
  'reach-safely',
  'own-wish',
  'situation',
  'tried',
  'asked',
  'support',
  'aim',
  'services',
  'joint-meeting',
  'accessibility',
  'feedback',
  'strengths',
  'plan',
  'ratings',
  'goal-scale',
  'next-contact',
  'contacts',
  'notes',
  'identity-code',
  'interpreter',
  'service-mode',
  'labour-situation',
  'study-situation',
  'themes',
  'thresholds',
  'assessments',
  'self-rating-round',
  'pathways',
  'close-ones',
  'workers',
  'measures',
  'promises',
  'forms',
  'papers',
  'not-to-tell',
  'programme',
  'support-periods',
  'pauses',
  'plan-frame',
  'check-ins',
  'reply-permission',
];

/** What leaves when all of them are ticked: this person forbids nothing to a guardian. */
export const everythingThatLeaves: readonly ItemKey[] = everyItem.filter((item) => item !== 'not-to-tell');

export * from './full-records.ts';

/** Words that stand for each item in the decrypted bytes; each occurs nowhere else. */
export const needles: Readonly<Partial<Record<ItemKey, string>>> = {
  name: 'Kairavaara',
  'birth-date': '1998-04-02',
  phone: '040 555 0199',
  email: 'needle-email@example.org',
  address: 'Neulapolku',
  municipality: 'Ylivieska',
  language: 'pohjoissaame',
  reach: 'needle-reach',
  'reach-safely': 'needle-safely',
  'own-wish': 'needle-wish',
  situation: 'needle-situation',
  tried: 'needle-tried',
  asked: 'needle-asked',
  support: 'needle-support',
  aim: 'needle-aim-text',
  services: 'needle-services-text',
  'joint-meeting': 'needle-joint-text',
  accessibility: 'needle-accessibility-text',
  feedback: 'needle-feedback-text',
  strengths: 'needle-strength',
  plan: 'needle-goal',
  ratings: 'needle-rating',
  'goal-scale': 'needle-level',
  'next-contact': 'needle-place',
  contacts: 'needle-contact',
  notes: 'needle-note',
  'identity-code': '010190-999W',
  interpreter: 'needle-interpreter',
  'service-mode': 'needle-meeting-place',
  'labour-situation': 'Yrittäjänä',
  'study-situation': 'Vailla opiskelupaikkaa',
  themes: 'needle-theme',
  thresholds: 'needle-threshold',
  assessments: 'needle-assessment',
  'self-rating-round': 'needle-round',
  pathways: 'needle-pathway',
  'close-ones': 'needle-close-one',
  workers: 'needle-worker',
  measures: 'needle-measure',
  promises: 'needle-promise',
  forms: 'needle-form',
  papers: 'needle-paper',
  programme: 'Olkkari',
  'support-periods': '2027-08-31',
  pauses: 'needle-pause',
  'plan-frame': 'needle-pace',
  'check-ins': 'needle-check-in',
};

/** What leaves on no ground at all, or not unless its own record was ticked. */
export const neverThere: readonly string[] = [
  'private-note',
  'draft-note',
  'removed-step',
  'missed-contact',
  'offence-words',
  'unasked-theme',
  'unshared-close-one',
  'about-the-close-one',
  'support-of-close-one',
  'former-worker',
  'unticked-pathway',
  'overdue-check-in',
  'paper-note',
  'unticked-paper',
  'done-promise',
  'form-need',
  'offence-ground',
];

/** Someone of whom every item of the registry has something to say; rows as the other features write them. */
export const aFullClient = async (file: TestCaseFile, turvakielto = false): Promise<ClientId> => {
  const clientId = file.app.ids.next<ClientId>();
  const at = file.clock.now();
  const id = () => file.app.ids.next<string>();
  await file.app.write(async (trx) => {
    await trx
      .insertInto('client')
      .values({
        id: clientId,
        displayName: 'Aino K.',
        firstName: 'Aino',
        lastName: 'Kairavaara',
        birthDate: '1998-04-02',
        municipality: '977',
        language: 'se',
        phone: '040 555 0199',
        email: 'needle-email@example.org',
        address: 'Neulapolku 3',
        reach: 'needle-reach',
        reachSafely: 'needle-safely',
        turvakielto: turvakielto ? 1 : 0,
        ...recordOfTheFull,
        archivedAt: null,
        erasedAt: null,
        createdAt: at,
        updatedAt: at,
      })
      .execute();
    await trx
      .insertInto('strength')
      .values({ id: id(), clientId, kind: 'strength', text: 'needle-strength', position: 0, removedAt: null })
      .execute();
    const [goalId, middleId] = [id(), id()];
    const planId = recordOf.pauses;
    await trx
      .insertInto('plan')
      .values({
        id: planId,
        clientId,
        createdAt: at,
        updatedAt: at,
        paceWords: 'needle-pace',
        pausedOn: '2026-11-01',
        pauseWords: 'needle-pause',
      })
      .execute();
    await trx
      .insertInto('goal')
      .values({ id: goalId, planId, words: 'needle-goal', position: 0, createdAt: at, removedAt: null })
      .execute();
    await trx
      .insertInto('intermediateGoal')
      .values({ id: middleId, goalId, text: 'needle-goal middle', position: 0, removedAt: null })
      .execute();
    await trx
      .insertInto('step')
      .values([
        {
          id: id(),
          intermediateGoalId: middleId,
          text: 'needle-goal step',
          status: 'open',
          due: '2026-12-01',
          statusChangedAt: null,
          position: 0,
          removedAt: null,
        },
        {
          id: id(),
          intermediateGoalId: middleId,
          text: 'dropped-step',
          status: 'dropped',
          due: null,
          statusChangedAt: null,
          position: 1,
          removedAt: null,
        },
        {
          id: id(),
          intermediateGoalId: middleId,
          text: 'removed-step',
          status: 'open',
          due: null,
          statusChangedAt: null,
          position: 2,
          removedAt: at,
        },
      ])
      .execute();
    await trx
      .insertInto('selfRating')
      .values({
        id: id(),
        clientId,
        area: 'wellbeing',
        value: 4,
        ratedOn: '2026-11-20',
        words: 'needle-rating',
        enteredAt: at,
        removedAt: null,
      })
      .execute();
    await trx.insertInto('goalLevel').values({ goalId, level: 0, words: 'needle-level' }).execute();
    await trx
      .insertInto('appointment')
      .values({
        id: id(),
        clientId,
        startsAt: '2026-12-03T11:00:00Z',
        channel: null,
        place: 'needle-place',
        agreedIn: null,
        settledBy: null,
        enteredAt: at,
      })
      .execute();
    await trx
      .insertInto('contact')
      .values([
        {
          id: contactId,
          clientId,
          channel: 'visit-appointment',
          happenedAt: '2026-11-20T11:00:00Z',
          minutes: 30,
          reached: 1,
          summary: 'needle-contact',
          enteredAt: at,
          archivedAt: null,
        },
        {
          id: missedContactId,
          clientId,
          channel: 'visit-appointment',
          happenedAt: '2026-11-21T11:00:00Z',
          minutes: null,
          reached: 0,
          summary: 'missed-contact',
          enteredAt: at,
          archivedAt: null,
        },
      ])
      .execute();
    const note = {
      clientId,
      contactId: null,
      happenedAt: '2026-11-20T11:00:00Z',
      enteredAt: at,
      savedAt: at,
      finishedAt: at,
      archivedAt: null,
    } as const;
    await trx
      .insertInto('note')
      .values([
        { ...note, id: noteId, status: 'finished', isPrivate: 0 },
        { ...note, id: privateNoteId, status: 'finished', isPrivate: 1 },
        { ...note, id: draftNoteId, status: 'draft', finishedAt: null, isPrivate: 0 },
      ])
      .execute();
    await trx
      .insertInto('noteSection')
      .values([
        { noteId, position: 0, section: 'free', body: 'needle-note' },
        { noteId: privateNoteId, position: 0, section: 'free', body: 'private-note' },
        { noteId: draftNoteId, position: 0, section: 'free', body: 'draft-note' },
      ])
      .execute();
    await caseworkOf(trx, clientId, at);
    return success(null);
  });
  return clientId;
};
