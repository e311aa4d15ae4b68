import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { success } from '#shared/result.ts';
import { PlainDate } from '#shared/time.ts';
import { ClientId, type ConsentId, type PartnerId, type ReferralId } from '#shared/ids.ts';
import type { ArgsOf } from '#shared/contract/index.ts';
import type { ItemKey } from '#shared/disclosure/registry.ts';
import { openTestCaseFile, type TestCaseFile } from '../../../testing/open-test-case-file.ts';

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
  'strengths',
  'plan',
  'ratings',
  'next-contact',
  'contacts',
  'notes',
  'reply-permission',
];

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
  strengths: 'needle-strength',
  plan: 'needle-goal',
  ratings: 'needle-rating',
  'next-contact': 'needle-place',
  contacts: 'needle-contact',
  notes: 'needle-note',
};

export const noteId = '0193559a-1c00-7000-8000-0000000000b1';
export const privateNoteId = '0193559a-1c00-7000-8000-0000000000b2';
export const draftNoteId = '0193559a-1c00-7000-8000-0000000000b3';
export const contactId = '0193559a-1c00-7000-8000-0000000000c1';
export const missedContactId = '0193559a-1c00-7000-8000-0000000000c2';

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
    const [planId, goalId, middleId] = [id(), id(), id()];
    await trx.insertInto('plan').values({ id: planId, clientId, createdAt: at, updatedAt: at }).execute();
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
    return success(null);
  });
  return clientId;
};

export interface Desk extends TestCaseFile {
  /** Where the next sealed packet or card goes. */
  readonly saveAs: (name: string) => string;
}

const owner = (holder: string, organisation: string, phone: string) =>
  JSON.stringify({
    holder,
    title: 'työkykyvalmentaja',
    organisation,
    unit: '',
    phone,
    email: '',
    municipality: '261',
    setUp: 'ngo-project',
  });

const aDesk = async (
  seed: number,
  profile: 'coach' | 'partner',
  holder: string,
  organisation: string,
  practice: boolean,
): Promise<Desk> => {
  const file = await openTestCaseFile({ seed, profile, practice });
  await file.app.write(async (trx) => {
    await trx
      .insertInto('setting')
      .values({ key: 'owner', value: owner(holder, organisation, '040 000 0002') })
      .execute();
    return success(null);
  });
  return {
    ...file,
    saveAs: (name) => {
      const path = join(file.folder, name);
      file.scripted.answers.push(path);
      return path;
    },
  };
};

export interface TwoDesks {
  readonly coach: Desk;
  readonly partner: Desk;
  /** The partner in the coach's directory, with its key verified. */
  readonly partnerId: PartnerId;
  close(): Promise<void>;
}

/** A coach and a partner with case files of their own; the coach has the partner's card, read aloud and verified. */
export const twoDesks = async ({ practicePartner = false, verified = true } = {}): Promise<TwoDesks> => {
  const coach = await aDesk(1, 'coach', 'Oula Valmentaja', 'Kairan työpaja ry', false);
  const partner = await aDesk(2, 'partner', 'Maarit Mäki', 'Lapin hyvinvointialue', practicePartner);
  const path = partner.saveAs('maarit.rinnalla-card');
  await partner.ok('partners.saveOwnCard', {});
  const card = await coach.ok('partners.readCard', { bytes: new Uint8Array(readFileSync(path)) });
  const { partnerId } = await coach.ok('partners.acceptCard', { handle: card.handle, partnerId: null });
  if (verified) {
    const { keys } = await coach.ok('partners.get', { partnerId });
    for (const { partnerKeyId } of keys) await coach.ok('partners.verifyKey', { partnerKeyId, how: 'phone' });
  }
  return {
    coach,
    partner,
    partnerId,
    close: async () => void (await Promise.all([coach.close(), partner.close()])),
  };
};

export const aConsent = async (
  { ok }: TestCaseFile,
  clientId: ClientId,
  partnerId: PartnerId,
  items: readonly ItemKey[],
  more: Partial<Extract<ArgsOf<'consents.give'>, { basis: 'consent' }>> = {},
): Promise<ConsentId> => {
  const consent: ArgsOf<'consents.give'> = {
    basis: 'consent',
    clientId,
    partnerId,
    purpose: 'start-service',
    items: [...items],
    how: 'oral',
    givenOn: PlainDate.parse('2026-11-20'),
    until: PlainDate.parse('2027-05-20'),
    mayReply: items.includes('reply-permission'),
    ...more,
  };
  return (await ok('consents.give', consent)).consentId;
};

export const texts = {
  ownWish: 'needle-wish',
  situation: 'needle-situation',
  tried: 'needle-tried',
  asked: 'needle-asked',
  support: 'needle-support',
};

/** Ticks as the window sends them; notes and contacts by their one open record. */
export const ticks = (items: readonly ItemKey[]): ArgsOf<'referrals.save'>['items'] =>
  items.map((item) => ({
    item,
    records:
      item === 'notes'
        ? [{ id: noteId, ground: '' }]
        : item === 'contacts'
          ? [{ id: contactId, ground: '' }]
          : [],
  }));

export const aReferral = async (
  { ok }: TestCaseFile,
  clientId: ClientId,
  partnerId: PartnerId,
  consentId: ConsentId,
  items: readonly ItemKey[],
): Promise<ReferralId> => {
  const { referralId } = await ok('referrals.begin', { clientId, partnerId });
  await ok('referrals.save', { referralId, consentId, ...texts, items: ticks(items) });
  return referralId;
};

/** Seals a referral as the window does and gives the file's bytes. */
export const sealed = async (
  desk: Desk,
  referralId: ReferralId,
  name = 'sealed.tar.age',
): Promise<Uint8Array> => {
  const { handle } = await desk.ok('referrals.preview', { referralId });
  const path = desk.saveAs(name);
  await desk.ok('referrals.seal', { referralId, preview: handle });
  return new Uint8Array(readFileSync(path));
};
