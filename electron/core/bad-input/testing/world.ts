import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArgsOf } from '#shared/contract/index.ts';
import type { ClientId, PacketId } from '#shared/ids.ts';
import { aConsent, aReferral, sealed, twoDesks } from '../../features/packets/testing/two-desks.ts';
import type { Desk } from '../../features/packets/testing/two-desks.ts';

export const owner: ArgsOf<'caseFile.setOwner'> = {
  holder: 'Valma Valmentaja',
  title: 'työkykyvalmentaja',
  organisation: 'Valmennushanke',
  unit: 'Posio',
  phone: '040 000 0001',
  email: '',
  municipality: '614',
  setUp: 'ngo-project',
};

/** Seals what the coach's draft holds and takes it in at the partner, as both would. */
export const sendOver = async (coach: Desk, partner: Desk, referral: Parameters<typeof sealed>[1]) => {
  const bytes = await sealed(coach, referral, `${referral}.tar.age`);
  const { handle, trust } = await partner.ok('packets.stage', { bytes });
  if (trust === 'unknown') await partner.ok('packets.acceptSender', { handle, partnerId: null });
  return { bytes, imported: await partner.ok('packets.import', { handle }) };
};

/** A coach with someone to work with and one of everything that can be written on, and a partner who got a referral. */
export const aWorld = async () => {
  const desks = await twoDesks();
  const { coach, partner, partnerId } = desks;
  const { ok } = coach;
  const { clientId } = await ok('clients.add', { displayName: 'Aino T.', birthDate: '1998-04-02' });
  const happenedAt = '2026-11-24T08:00:00Z';
  const { contactId } = await ok('contacts.add', { clientId, channel: 'phone', happenedAt });
  const { strengthId } = await ok('plans.addStrength', { clientId, kind: 'wish', text: 'Hevoset' });
  const { goalId } = await ok('plans.addGoal', { clientId, words: 'Töihin talleille' });
  const { intermediateGoalId } = await ok('plans.addIntermediateGoal', { goalId, text: 'Kortti' });
  const { stepId } = await ok('plans.addStep', { intermediateGoalId, text: 'Soitto' });
  const items = ['name', 'birth-date', 'asked', 'situation', 'plan', 'reply-permission'] as const;
  const consentId = await aConsent(coach, clientId, partnerId, items);
  const referralId = await aReferral(coach, clientId, partnerId, consentId, items);
  const first = await aReferral(coach, clientId, partnerId, consentId, items);
  const { bytes, imported } = await sendOver(coach, partner, first);
  const aDraft = async () => (await ok('notes.begin', { clientId })).noteId;
  const finished = await aDraft();
  await ok('notes.finish', { noteId: finished });
  return {
    ...desks,
    clientId,
    contactId,
    strengthId,
    goalId,
    intermediateGoalId,
    stepId,
    consentId,
    referralId,
    /** A sealed referral, and what it became at the partner. */
    packet: bytes,
    arrived: imported.packetId,
    aDraft,
    draft: await aDraft(),
    finished,
  };
};
export type World = Awaited<ReturnType<typeof aWorld>>;

/** A reply of the partner, sealed, imported at the coach, and as the coach reads it. */
export const replyBack = async (
  { coach, partner }: World,
  file: string,
): Promise<{ packetId: PacketId; clientId: ClientId | null }> => {
  const bytes = new Uint8Array(readFileSync(join(partner.folder, file)));
  const { handle } = await coach.ok('packets.stage', { bytes });
  return coach.ok('packets.import', { handle, acceptOlder: true });
};
