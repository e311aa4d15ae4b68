import { readFileSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { World } from '../../../bad-input/testing/world.ts';
import {
  answerFrom,
  askFrom,
  aSharedReferral,
  takeIn,
} from '../../../features/packets/testing/thread-desks.ts';
import { aConsent, aReferral, sealed, twoDesks } from '../../../features/packets/testing/two-desks.ts';
import { addDeputy, aUnitDesk, takeCard, verifyAll } from '../../../features/partners/testing/unit-desks.ts';
import { compared, handedOver, takenIn, twoCoaches } from '../../../features/handover/testing/two-coaches.ts';

const at = '2026-11-24T08:00:00Z';
const items = ['name', 'asked', 'phone', 'reply-permission', 'papers'] as const;

/** Consents, what is said and given, and the ledger. */
export const consentsWork = async ({ coach, partnerId }: World): Promise<void> => {
  const { ok } = coach;
  const clientId = await coach.aClient('Suostuja S.');
  const { consentQuestionId } = await ok('consents.notNow', { clientId, partnerId, askedOn: '2026-11-24' });
  await ok('consents.takeBackNotNow', { consentQuestionId });
  await ok('consents.setDefault', { until: 'months', months: 6 });
  const consentId = await aConsent(coach, clientId, partnerId, items);
  await ok('consents.withdraw', { consentId });
  await ok('consents.restore', { consentId });
  const { disclosureId } = await ok('disclosures.record', {
    clientId,
    recipient: { kind: 'other', name: 'Isännöitsijä' },
    items: ['name'],
    basis: { kind: 'law', ground: 'other-law', section: '1 §' },
    way: 'oral',
    at,
  });
  await ok('disclosures.remove', { disclosureId });
  await ok('disclosures.putBack', { disclosureId });
  await ok('disclosures.onPaper', { clientId, language: 'fi', deliver: 'print' });
  coach.scripted.answers.push(null);
  await ok('ledger.chooseFile', {});
};

/** Partners, their cards and keys, and the own key. */
export const partnersWork = async (): Promise<void> => {
  const coach = await aUnitDesk(5, 'Oula Valmentaja', {
    profile: 'coach',
    organisation: 'Kairan työpaja ry',
  });
  const maarit = await aUnitDesk(6, 'Maarit Mäki');
  const pekka = await aUnitDesk(7, 'Pekka Palo');
  try {
    const { ok } = coach;
    const { partnerId } = await ok('partners.add', { name: 'Kela' });
    await ok('partners.update', { partnerId, name: 'Kela, Posio' });
    await ok('partners.archive', { partnerId });
    await ok('partners.unarchive', { partnerId });
    const recipient = await identityToRecipient(await generateX25519Identity());
    const key = await ok('partners.pasteRecipient', { partnerId, recipient, holder: 'Maija' });
    await ok('partners.verifyKey', { partnerKeyId: key.partnerKeyId, how: 'phone' });
    await ok('partners.retireKey', { partnerKeyId: key.partnerKeyId });

    const deputyId = await addDeputy(maarit, pekka);
    const unit = await takeCard(coach, await maarit.card());
    await verifyAll(coach, unit);
    await maarit.ok('partners.removeDeputy', { deputyId });
    maarit.scripted.answers.push(null);
    await maarit.ok('partners.chooseDeputy', {});
    const newer = await ok('partners.readCard', { bytes: await maarit.card() });
    await ok('partners.acceptCard', { handle: newer.handle, partnerId: unit });
    const { keys } = await ok('partners.get', { partnerId: unit });
    const off = keys.filter(({ offCardSince }) => offCardSince !== null);
    for (const { partnerKeyId } of off) await ok('partners.keepKey', { partnerKeyId });
    await maarit.ok('partners.putBackDeputy', { deputyId });
    coach.scripted.answers.push(null);
    await ok('partners.chooseCard', {});
    await ok('partners.changeOwnKey', { reason: 'ordinary' });
  } finally {
    for (const desk of [coach, maarit, pekka]) await desk.close();
  }
};

/** A referral on its way out, what is asked and answered, and its withdrawal. */
export const packetsWork = async (): Promise<void> => {
  const desks = await twoDesks();
  try {
    const { coach, partner, partnerId } = desks;
    const { ok } = coach;
    const { clientId, packetId, referralId } = await aSharedReferral(desks, items.slice(0, 4));
    await partner.ok('threads.mayWrite', { packetId });
    await partner.ok('packets.seen', { packetId });
    const question = await takeIn(coach, await askFrom(partner, packetId, 'Sopiiko?'));
    await ok('packets.seen', { packetId: question.packetId });
    await takeIn(partner, await answerFrom(coach, question.packetId, 'Sopii.', { items: ['asked'] }));
    partner.saveAs('reply.tar.age');
    await partner.ok('packets.reply', {
      packetId,
      status: 'received',
      message: '',
      contactPerson: '',
      contactPhone: '',
      timeGiven: null,
      waitEstimate: '',
      language: 'fi',
    });
    const reply = new Uint8Array(readFileSync(join(partner.folder, 'reply.tar.age')));
    const back = await takeIn(coach, reply);
    await ok('packets.undoImport', { packetId: back.packetId });
    const looked = await ok('packets.stage', { bytes: reply });
    await ok('packets.discard', { handle: looked.handle });
    coach.scripted.answers.push(join(partner.folder, 'reply.tar.age'));
    await ok('packets.choose', {});
    await ok('packets.stopWork', {});

    const draft = await ok('referrals.beginUpdate', { referralId });
    await ok('referrals.setAside', draft);
    await ok('referrals.takeUp', draft);
    const { receptionId } = await ok('receptions.confirm', {
      packetId,
      how: 'phone',
      status: 'received',
      at,
    });
    await ok('receptions.remove', { receptionId });
    await ok('receptions.putBack', { receptionId });

    const consentId = await aConsent(coach, clientId, partnerId, ['asked']);
    const letter = await aReferral(coach, clientId, partnerId, consentId, ['asked']);
    const preview = await ok('referrals.preview', { referralId: letter, way: 'pdf' });
    coach.saveAs('letter.pdf');
    await ok('referrals.seal', { referralId: letter, preview: preview.handle });
    await ok('consents.withdraw', { consentId });
    await ok('threads.prepareWithdrawal', { packetId: preview.packetId, way: 'pdf' });
    coach.saveAs('withdrawal.pdf');
    await ok('threads.withdraw', { packetId: preview.packetId, language: 'fi', way: 'pdf', reason: 'x' });
    // Sealing that was cut off: the window asks whether the file is there.
    coach.app.caseFile()?.raw.exec(`UPDATE packet SET state = 'sealing' WHERE id = '${packetId}'`);
    coach.app.caseFile()?.raw.exec(`UPDATE disclosure SET state = 'sealing' WHERE packet_id = '${packetId}'`);
    await ok('packets.settle', { packetId, left: true });

    const folder = join(coach.folder, 'lataukset');
    mkdirSync(folder);
    coach.scripted.answers.push(folder);
    await ok('inbox.choose', {});
    const path = join(folder, 'rinnalla-abcd1234.tar.age');
    writeFileSync(path, reply);
    const earlier = new Date(Date.now() - 60_000);
    utimesSync(path, earlier, earlier);
    const sha256 = (await ok('inbox.view', {})).files[0]?.sha256 ?? '';
    await ok('inbox.setAside', { sha256 });
    await ok('inbox.putBack', { sha256 });
    await ok('inbox.open', { sha256 });
    await ok('inbox.forget', {});
  } finally {
    await desks.close();
  }
};

/** A paper that came in a packet is saved outside. */
export const attachmentsWork = async (): Promise<void> => {
  const desks = await twoDesks();
  try {
    const { coach, partner, partnerId } = desks;
    const clientId = await coach.aClient('Liite L.');
    const bytes = new TextEncoder().encode('hakemus');
    const { attachmentId } = await coach.ok('papers.add', { clientId, originalName: 'a.txt', bytes });
    const consentId = await aConsent(coach, clientId, partnerId, ['name', 'papers']);
    const referralId = await aReferral(coach, clientId, partnerId, consentId, ['name']);
    const ticked = [
      { item: 'name' as const, records: [] },
      { item: 'papers' as const, records: [{ id: attachmentId, ground: '' }] },
    ];
    await coach.ok('referrals.save', { referralId, items: ticked });
    const { handle } = await partner.ok('packets.stage', { bytes: await sealed(coach, referralId) });
    await partner.ok('packets.acceptSender', { handle, partnerId: null });
    const { packetId } = await partner.ok('packets.import', { handle });
    await partner.ok('packets.entry', { packetId, name: 'attachments/p1.txt' });
    partner.saveAs('kopio.txt');
    await partner.ok('packets.saveAttachment', { packetId, name: 'attachments/p1.txt', open: false });
  } finally {
    await desks.close();
  }
};

/** Everything goes to a successor and is confirmed; an extract for a substitute. */
export const handoverWork = async (): Promise<void> => {
  const { oula, sanna, toSanna, close } = await twoCoaches();
  try {
    const clientId = await oula.aClient('Siirtyvä S.');
    const looked = await oula.ok('handover.preview', {
      partnerId: toSanna,
      reason: 'successor',
      people: [{ clientId, basis: 'consent', words: 'x' }],
      language: 'fi',
    });
    await oula.ok('handover.discard', { handle: looked.handle });
    const bytes = await handedOver(oula, toSanna, [clientId]);
    const handoverId = (await oula.ok('handover.list', {}))[0]?.handoverId;
    if (handoverId === undefined) throw new Error('there is no handover');
    await oula.ok('handover.paper', { handoverId, deliver: 'print' });
    await oula.ok('handover.confirm', { handoverId, confirmation: { on: oula.clock.today(), how: 'phone' } });
    await oula.ok('handover.keep', { handoverId, clientIds: null });
    await oula.ok('handover.people', { handoverId });
    const { handle: seen } = await compared(sanna, bytes);
    await sanna.ok('handover.differences', { handle: seen, clientId });
    const taken = await takenIn(sanna, bytes);
    if (taken.handoverId === null) throw new Error('nothing was taken in');
    sanna.saveAs('kuittaus.tar.age');
    await sanna.ok('handover.acknowledge', { handoverId: taken.handoverId, language: 'fi' });
    await sanna.ok('handover.undo', { handoverId: taken.handoverId });

    const extract = {
      validFrom: '2026-12-21',
      validUntil: '2027-01-06',
      substitute: 'Sanna',
      clients: [{ clientId, words: '' }],
      language: 'fi' as const,
    };
    const sealedOne = await oula.ok('substitutes.preview', extract);
    oula.saveAs('ote.tar.age');
    await oula.ok('substitutes.seal', { handle: sealedOne.handle, partnerId: toSanna });
    const { handle } = await oula.ok('substitutes.preview', extract);
    const { extractId } = await oula.ok('substitutes.print', { handle, deliver: 'print' });
    await oula.ok('substitutes.returned', { extractId, returned: true });
  } finally {
    await close();
  }
};
