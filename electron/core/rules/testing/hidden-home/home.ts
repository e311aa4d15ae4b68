import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientId, PacketId, ReferralId } from '#shared/ids.ts';
import { disclosableItems } from '#shared/disclosure/registry.ts';
import { everyItem } from '../../../features/packets/testing/a-full-client.ts';
import { aConsent, sealed, twoDesks, type TwoDesks } from '../../../features/packets/testing/two-desks.ts';
import { askFrom, takeIn } from '../../../features/packets/testing/thread-desks.ts';
import { kinds } from '../kinds.ts';
import { typedVisit } from '../typed-visit.ts';

/** What tells where the person lives or is met, and who is close to them; each word stands in one field only. */
export const hidden = {
  address: 'Neulapolku',
  municipality: 'Piilokunta',
  'chosen place': 'Piilotupa',
  'who may answer': 'Piilosisko',
  'what to mind at the door': 'Piilokoira',
  'place of a meeting': 'Piilokirjasto',
  'who was there': 'Piiloveli',
  'place of the next meeting': 'Piilopaja',
  'place of a visit that is being written': 'Piilopiha',
  'close one': 'Piiloserkku',
  'telephone of a close one': '0405550777',
  'provider of a pathway': 'Piilopalvelu',
} as const;
export type Hidden = keyof typeof hidden;

/** A coach's file with one record of everything, all of it of one person who has a turvakielto. */
export interface Home extends TwoDesks {
  readonly clientId: ClientId;
  /** The same person once more, without a turvakielto and with other places. */
  readonly double: ClientId;
  /** A draft in which everything is ticked that may leave. */
  readonly referralId: ReferralId;
  /** A referral that left sealed, and what the partner asked about it. */
  readonly packetId: PacketId;
  readonly sealedReferral: Uint8Array;
  readonly question: PacketId;
  readonly sealedQuestion: Uint8Array;
  /** The note of the visit that is being written. */
  readonly visit: string;
  /** The newest row of a table. */
  readonly newest: (table: string, where?: string) => string;
}

const at = '2026-11-24T08:00:00Z';

const facts = { displayName: 'Aino T.', firstName: 'Aino', lastName: 'Tammela', birthDate: '1998-04-02' };
const places = {
  address: hidden.address,
  municipality: hidden.municipality,
  servicePlace: hidden['chosen place'],
  whoMayAnswer: hidden['who may answer'],
  safetyNote: hidden['what to mind at the door'],
};
const otherPlaces = { address: 'Kuja 1', municipality: '614', servicePlace: 'Kahvila', safetyNote: 'Kissa' };

/** Everything that may leave of the person, record by record, as the window ticks it. */
const tickEverything = async ({ coach: { ok } }: TwoDesks, referralId: ReferralId): Promise<void> => {
  const { offered } = await ok('referrals.get', { referralId });
  const items = offered
    .filter(({ empty, blocked, item }) => !empty && !blocked && !disclosableItems[item].goesAlong)
    .map(({ item, records }) => ({ item, records: records.map(({ id }) => ({ id, ground: 'Tarvitaan' })) }));
  await ok('referrals.save', { referralId, asked: 'Työkokeilu', items });
};

/** Every kind of record there is ({@link kinds}), and each place in its field. */
const writeAll = async ({ coach, partnerId }: TwoDesks, clientId: ClientId): Promise<ReferralId> => {
  const { ok } = coach;
  const consentId = await aConsent(coach, clientId, partnerId, everyItem);
  const { referralId } = await ok('referrals.begin', { clientId, partnerId });
  await ok('referrals.save', { referralId, consentId });
  for (const { kind, write } of kinds)
    if (kind !== 'client') await write({ coach, clientId, partnerId, referralId }, 'Sana');
  await ok('coaching.comeBack', { clientId });
  await ok('contacts.add', {
    clientId,
    channel: 'home-visit',
    happenedAt: at,
    place: hidden['place of a meeting'],
    present: [{ kind: 'close-one', name: hidden['who was there'] }],
    measures: [{ measure: 'advice', words: 'Neuvottiin' }],
    note: { sections: [{ section: 'free', body: 'Puhuttiin' }] },
    next: { at: '2026-11-25T13:00:00Z', hasTime: true, place: hidden['place of the next meeting'] },
  });
  await ok('network.addCloseOne', {
    clientId,
    name: hidden['close one'],
    phone: hidden['telephone of a close one'],
    mayBeShared: true,
  });
  await ok('pathways.add', {
    clientId,
    type: 'workshop',
    status: 'started',
    startedOn: '2026-11-20',
    provider: hidden['provider of a pathway'],
  });
  return referralId;
};

/** The draft leaves sealed and is asked about; another one is begun with the same ticks. */
const referredAndAsked = async (desks: TwoDesks, clientId: ClientId, first: ReferralId) => {
  const { coach, partner, partnerId } = desks;
  await tickEverything(desks, first);
  const sealedReferral = await sealed(coach, first);
  const { handle } = await partner.ok('packets.stage', { bytes: sealedReferral });
  await partner.ok('packets.acceptSender', { handle, partnerId: null });
  const { packetId } = await partner.ok('packets.import', { handle });
  const sealedQuestion = await askFrom(partner, packetId, 'Missä hän asuu?');
  const { packetId: question } = await takeIn(coach, sealedQuestion);
  const consentId = await aConsent(coach, clientId, partnerId, everyItem);
  const { referralId } = await coach.ok('referrals.begin', { clientId, partnerId });
  await coach.ok('referrals.save', { referralId, consentId });
  await tickEverything(desks, referralId);
  return { sealedReferral, packetId, question, sealedQuestion, referralId };
};

export const aHiddenHome = async (): Promise<Home> => {
  const desks = await twoDesks();
  const { coach } = desks;
  const { clientId } = await coach.ok('clients.add', { ...facts, ...places, turvakielto: true });
  const { clientId: double } = await coach.ok('clients.add', { ...facts, ...otherPlaces });
  const first = await writeAll(desks, clientId);
  const { noteId: visit } = await coach.ok('contacts.keepVisit', {
    clientId,
    noteId: null,
    happenedAt: at,
    sections: [{ section: 'free', body: 'Kesken' }],
    form: { ...typedVisit, place: hidden['place of a visit that is being written'] },
  });
  return {
    ...desks,
    ...(await referredAndAsked(desks, clientId, first)),
    clientId,
    double,
    visit,
    newest: (table, where = '1 = 1') =>
      String(
        coach.app
          .caseFile()
          ?.raw.prepare(`SELECT id FROM ${table} WHERE ${where} ORDER BY rowid DESC LIMIT 1`)
          .pluck()
          .get(),
      ),
  };
};

/** Bytes of a file that a call has written where the dialog said. */
export const fileOf = ({ coach }: TwoDesks, name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(coach.folder, name)));
