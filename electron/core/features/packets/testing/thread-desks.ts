import { readFileSync } from 'node:fs';
import type { ArgsOf } from '#shared/contract/index.ts';
import type { ItemKey } from '#shared/disclosure/registry.ts';
import type { PacketId, ClientId, ConsentId, ReferralId } from '#shared/ids.ts';
import { buildPacket, type PacketEntry, type PacketFacts } from '../../../packet/build.ts';
import { sealPacket } from '../../../packet/seal.ts';
import { valueOf } from '../../../packet/testing/a-packet.ts';
import { openTestCaseFile, type TestCaseFile } from '../../../testing/open-test-case-file.ts';
import { ownKeysOf } from '../../partners/own-card.ts';
import { aConsent, aReferral, sealed, type Desk, type TwoDesks } from './two-desks.ts';

export interface Referred {
  readonly clientId: ClientId;
  readonly consentId: ConsentId;
  readonly referralId: ReferralId;
  /** The referral's packet, the same id at both desks. */
  readonly packetId: PacketId;
  /** The person whom the partner's import made. */
  readonly patientId: ClientId;
}

export const someItems: readonly ItemKey[] = ['name', 'asked', 'phone', 'reply-permission'];

/** A client of the coach with something written, referred to the partner, who has imported it. */
export const aSharedReferral = async (
  { coach, partner, partnerId }: TwoDesks,
  items: readonly ItemKey[] = someItems,
  more: Parameters<typeof aConsent>[4] = {},
): Promise<Referred> => {
  const { clientId } = await coach.ok('clients.add', {
    displayName: 'Aino K.',
    firstName: 'Aino',
    lastName: 'Kairavaara',
    phone: '040 555 0199',
  });
  const consentId = await aConsent(coach, clientId, partnerId, items, more);
  const referralId = await aReferral(coach, clientId, partnerId, consentId, items);
  const bytes = await sealed(coach, referralId, 'referral.tar.age');
  const { handle } = await partner.ok('packets.stage', { bytes });
  await partner.ok('packets.acceptSender', { handle, partnerId: null });
  const imported = await partner.ok('packets.import', { handle });
  if (imported.clientId === null) throw new Error('nobody was made');
  return { clientId, consentId, referralId, packetId: imported.packetId, patientId: imported.clientId };
};

const noPerson = { contactPerson: '', contactPhone: '' };

export const askFrom = async (
  desk: Desk,
  packetId: PacketId,
  question: string,
  more: Partial<ArgsOf<'threads.ask'>> = {},
): Promise<Uint8Array> => {
  const path = desk.saveAs('question.tar.age');
  await desk.ok('threads.ask', { packetId, question, language: 'fi', ...noPerson, ...more });
  return new Uint8Array(readFileSync(path));
};

export const answerFrom = async (
  desk: Desk,
  packetId: PacketId,
  answer: string,
  more: Partial<ArgsOf<'threads.answer'>> = {},
): Promise<Uint8Array> => {
  const path = desk.saveAs('answer.tar.age');
  await desk.ok('threads.answer', { packetId, answer, language: 'fi', ...noPerson, ...more });
  return new Uint8Array(readFileSync(path));
};

export const withdrawalFrom = async (desk: Desk, packetId: PacketId): Promise<Uint8Array> => {
  const path = desk.saveAs('withdrawal.tar.age');
  await desk.ok('threads.withdraw', { packetId, language: 'fi' });
  return new Uint8Array(readFileSync(path));
};

/** Stages and imports, for a sender who is known. */
export const takeIn = async (desk: TestCaseFile, bytes: Uint8Array) => {
  const staged = await desk.ok('packets.stage', { bytes });
  return { staged, ...(await desk.ok('packets.import', { handle: staged.handle })) };
};

/** Another laptop, whoever it says it belongs to. */
export const anotherDesk = async (
  holder: string,
  organisation: string,
  { seed = 7, practice = false } = {},
): Promise<TestCaseFile> => {
  const desk = await openTestCaseFile({ seed, profile: 'partner', practice });
  const rest = { title: '', unit: '', phone: '', email: '', municipality: '', setUp: 'ngo-project' } as const;
  await desk.ok('caseFile.setOwner', { holder, organisation, ...rest });
  return desk;
};

export const entryOf = (name: string, bytes: Uint8Array): PacketEntry => ({
  name,
  originalName: name,
  mediaType: 'application/octet-stream',
  bytes,
});

/** What somebody sends to a desk with their own keys, keeping to no rule of the app. */
export const sentBy = async (
  from: TestCaseFile,
  to: TestCaseFile,
  entries: readonly PacketEntry[],
  more: Partial<PacketFacts>,
): Promise<Uint8Array> => {
  const own = await ownKeysOf(from.app);
  const { holder, organisation } = await from.ok('caseFile.owner', {});
  const { recipient } = await to.ok('partners.ownCard', {});
  const { tar } = await buildPacket(
    {
      packetId: from.app.ids.next<PacketId>(),
      kind: 'question',
      created: from.clock.now(),
      sender: { name: holder, organisation, recipient: own.recipient, signingKey: own.signingKey },
      recipients: [recipient],
      purpose: 'Kysymys',
      consentId: null,
      inReplyTo: null,
      counter: 1,
      auditHead: null,
      practice: false,
      ...more,
    },
    entries,
    own.signingSecret,
  );
  return valueOf(await sealPacket(tar, [recipient]));
};
