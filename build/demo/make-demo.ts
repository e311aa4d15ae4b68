import { randomInt } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { generatePractice } from '#core/features/practice/generate.ts';
import { seedPractice } from '#core/features/practice/seed.ts';
import { addDays } from '#shared/dates/calendar.ts';
import type { ItemKey } from '#shared/disclosure/registry.ts';
import type { ClientId, PartnerId } from '#shared/ids.ts';
import { systemClock } from '#core/clock.ts';
import { type Casework, daySheet, openExtract, sealExtract, visitAndStart } from './casework.ts';
import { ensureReader } from '../scripts/build.ts';
import { beginCaseFile, type Desk, openDesk } from './desk.ts';
import { count, needlesOf, newFile } from './told.ts';

/** What `demo.json` holds. File names are relative to the demo's folder. */
export interface Demo {
  readonly caseFile: string;
  readonly databaseKeyHex: string;
  readonly passphrase: string;
  readonly recoverySheet: string;
  readonly plan: string;
  readonly referral: string;
  readonly stockReferral: string;
  /** A referral as one HTML file for a partner who has neither the app nor a key, and what opens it. */
  readonly reader: string;
  readonly readerPassphrase: string;
  readonly stockPartnerIdentity: string;
  readonly reply: string;
  /** The coach's paper for today: initials and places. */
  readonly daySheet: string;
  /** Sealed for the partner as a substitute, whose case file has opened it; the number of people that it is about. */
  readonly extract: string;
  readonly extractPeople: number;
  /** What was written about one person besides, inside the case file. */
  readonly casework: Casework;
  readonly counts: Readonly<Record<'clients' | 'contacts' | 'notes' | 'plans' | 'steps' | 'packets', number>>;
  /** Distinctive strings of the personal data inside the case file: none of them may be found in a file in clear. */
  readonly needles: readonly string[];
}

const files = {
  caseFile: 'valmentaja.rinnalla',
  partnerCaseFile: 'kumppani.rinnalla',
  recoverySheet: 'palautusarkki.pdf',
  plan: 'suunnitelma.pdf',
  daySheet: 'paivalehti.pdf',
  partnerCard: 'kumppani.rinnalla-card',
  stockPartnerIdentity: 'stock-partner-key.txt',
} as const;

const coachOwner = {
  holder: 'Saara Ketolampi',
  title: 'Työkykyvalmentaja',
  organisation: 'Kotapiiri ry',
  unit: 'Rinnalla kulkien -hanke',
  phone: '040 000 9100',
  email: 'saara.ketolampi@kotapiiri.example',
  municipality: '614',
  setUp: 'ngo-project',
  role: 'person',
} as const;

const partnerOwner = {
  holder: 'Marketta Katajaoja',
  title: 'Sosiaaliohjaaja',
  organisation: 'Lapin hyvinvointialue',
  unit: 'Aikuisten sosiaalipalvelut, Posio',
  phone: '040 000 9101',
  email: 'marketta.katajaoja@verkosto.example',
  municipality: '614',
  setUp: 'purchased-service',
  role: 'person',
} as const;

/** Six random words: long enough for the meter, and typed without looking at the paper twice. */
function passphrase(): string {
  const words =
    'kelo hilla riekko tunturi kaarna utu rousku naava siika pouta ruska halla petäjä keto lampi kide'.split(
      ' ',
    );
  return Array.from({ length: 6 }, () => words[randomInt(words.length)] ?? 'kelo').join(' ');
}

interface Referred {
  readonly fileName: string;
  /** What opens a reader file; null for a sealed packet. */
  readonly passphrase: string | null;
}

const items: readonly ItemKey[] = [
  'name',
  'birth-date',
  'phone',
  'reach',
  'own-wish',
  'situation',
  'tried',
  'asked',
  'support',
  'plan',
  'reply-permission',
];

/** Asks the client, ticks what was agreed, looks at the bytes that will leave, and seals exactly those. */
async function refer(
  coach: Desk,
  out: string,
  clientId: ClientId,
  partnerId: PartnerId,
  mayReply: boolean,
  way: 'packet' | 'reader' = 'packet',
): Promise<Referred> {
  const today = coach.app.clock.today();
  const ticked = mayReply ? items : items.filter((item) => item !== 'reply-permission');
  const { consentId } = await coach.ask('consents.give', {
    basis: 'consent',
    clientId,
    partnerId,
    purpose: 'start-service',
    items: [...ticked],
    how: 'written',
    givenOn: today,
    until: addDays(today, 180),
    mayReply,
  });
  const { referralId } = await coach.ask('referrals.begin', { clientId, partnerId });
  await coach.ask('referrals.save', {
    referralId,
    consentId,
    partnerId,
    language: 'fi',
    urgency: 'soon',
    ownWish: 'Haluan, että joku auttaa hakemusten kanssa ja kertoo, mitä seuraavaksi tapahtuu.',
    situation: 'Arki on alkanut löytää rytmiä, mutta raha-asiat ovat pahasti solmussa ja vievät yöunet.',
    tried: 'Kirjeet on avattu yhdessä, ja toimeentulotukea on haettu kerran.',
    asked:
      'Toivomme aikaa aikuissosiaalityöhön kuukauden sisällä. Valmentaja tulee ensimmäiselle käynnille mukaan.',
    support: 'Valmentaja jatkaa rinnalla vähintään puoli vuotta.',
    items: ticked.map((item) => ({ item })),
  });
  const preview = await coach.ask('referrals.preview', { referralId, way });
  const passphrase = preview.proposedPassphrase;
  const before = new Set(readdirSync(out));
  await coach.ask('referrals.seal', { referralId, preview: preview.handle, passphrase: passphrase ?? '' });
  return { fileName: newFile(out, before, way === 'reader' ? '.html' : '.tar.age'), passphrase };
}

/**
 * Plays the whole main job into a folder: two case files, a plan on paper, a referral to a partner with Rinnalla and one
 * to a partner with stock age, an answer and its import. `say` is told of each step. The folder must be empty or absent.
 */
export async function makeDemo(out: string, say: (step: string) => void): Promise<Demo> {
  mkdirSync(out, { recursive: true });
  if (readdirSync(out).length > 0) throw new Error('the folder is not empty');
  const scratch = mkdtempSync(join(tmpdir(), 'rinnalla-demo-'));
  const coach = openDesk(out, join(scratch, 'coach'));
  const partner = openDesk(out, join(scratch, 'partner'));
  try {
    const secret = passphrase();
    say('The coach makes an encrypted case file and rehearses its recovery key');
    await beginCaseFile(coach, {
      fileName: files.caseFile,
      passphrase: secret,
      profile: 'coach',
      owner: coachOwner,
    });
    const databaseKeyHex = coach.app.caseFile()?.databaseKeyHex() ?? '';
    coach.saveNextAs(files.recoverySheet);
    await coach.ask('caseFile.recoverySheet', { deliver: 'save', language: 'fi', passphrase: secret });

    say('Thirty invented people are written into it');
    const story = generatePractice({ today: systemClock().today() });
    const seeded = await seedPractice(coach.app, story);
    const clientOf = (index: number): ClientId => {
      const clientId = seeded.clients[index];
      if (clientId === undefined) throw new Error('nobody of that number');
      return clientId;
    };

    say('The partner makes a case file and gives a card');
    await beginCaseFile(partner, {
      fileName: files.partnerCaseFile,
      passphrase: passphrase(),
      profile: 'partner',
      owner: partnerOwner,
    });
    partner.saveNextAs(files.partnerCard);
    await partner.ask('partners.saveOwnCard', {});

    say('The coach takes the card and compares its words by phone');
    coach.openNext(files.partnerCard);
    const card = await coach.ask('partners.chooseCard', {});
    if (card === null) throw new Error('no card was chosen');
    const { partnerId } = await coach.ask('partners.acceptCard', {
      handle: card.handle,
      partnerId: card.known?.partnerId ?? null,
    });
    for (const key of (await coach.ask('partners.get', { partnerId })).keys) {
      await coach.ask('partners.verifyKey', { partnerKeyId: key.partnerKeyId, how: 'phone' });
    }

    say('The plan is printed for its owner');
    const referred = 0;
    const stockReferred = 1;
    const readerReferred = 3;
    coach.saveNextAs(files.plan);
    await coach.ask('plans.print', { clientId: clientOf(referred), language: 'fi', deliver: 'save' });

    say('A referral is sealed for the partner');
    const referral = await refer(coach, out, clientOf(referred), partnerId, true);

    say('Another is sealed for a partner who has only stock age');
    const identity = await generateX25519Identity();
    writeFileSync(join(out, files.stockPartnerIdentity), `${identity}\n`, { mode: 0o600 });
    const stock = await coach.ask('partners.add', {
      name: 'Ounaslaakson terveyskeskus',
      unit: 'Kuntoutus',
      type: 'county-health',
    });
    const pasted = await coach.ask('partners.pasteRecipient', {
      partnerId: stock.partnerId,
      recipient: await identityToRecipient(identity),
      holder: 'Kuntoutuksen yhteinen postilaatikko',
    });
    await coach.ask('partners.verifyKey', { partnerKeyId: pasted.partnerKeyId, how: 'in-person' });
    const stockReferral = await refer(coach, out, clientOf(stockReferred), stock.partnerId, false);

    say('A third leaves as one HTML file for a partner who has only a browser');
    await ensureReader();
    const station = await coach.ask('partners.add', {
      name: 'Kuurankedon terveysasema',
      type: 'county-health',
    });
    const readerFile = await refer(coach, out, clientOf(readerReferred), station.partnerId, true, 'reader');

    say('The partner opens the referral and answers');
    const reply = await answer(partner, out, referral.fileName);

    say('The coach opens the answer; a second opening changes nothing');
    for (const again of [false, true]) {
      coach.openNext(reply);
      const staged = await coach.ask('packets.choose', {});
      if (staged === null) throw new Error('no packet was chosen');
      const imported = await coach.ask('packets.import', { handle: staged.handle });
      if (imported.alreadyImported !== again) throw new Error('an answer was imported twice');
    }

    say('A home visit is written down, a paper taken in, and a pathway begins with its check-ins');
    const casework = await visitAndStart(coach, clientOf(2));

    say('The day sheet is printed');
    await daySheet(coach, files.daySheet);

    say('An extract is sealed for a substitute, who opens it');
    const extract = await sealExtract(coach, out, partnerId);
    const extractPeople = await openExtract(partner, extract);

    const counts = await count(coach);
    const named = new Set(
      [referred, stockReferred, readerReferred].map((index) => story.people[index]?.fields.displayName ?? ''),
    );
    return {
      caseFile: files.caseFile,
      databaseKeyHex,
      passphrase: secret,
      recoverySheet: files.recoverySheet,
      plan: files.plan,
      referral: referral.fileName,
      stockReferral: stockReferral.fileName,
      reader: readerFile.fileName,
      readerPassphrase: readerFile.passphrase ?? '',
      stockPartnerIdentity: files.stockPartnerIdentity,
      reply,
      daySheet: files.daySheet,
      extract,
      extractPeople,
      casework,
      counts,
      needles: needlesOf(story, named).slice(0, 100),
    };
  } finally {
    await Promise.allSettled([coach.leave(), partner.leave()]);
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The partner's side: whom the packet is from is looked at before it is taken in. */
async function answer(partner: Desk, out: string, referral: string): Promise<string> {
  partner.openNext(referral);
  const staged = await partner.ask('packets.choose', {});
  if (staged === null) throw new Error('no packet was chosen');
  const { partnerId } = await partner.ask('packets.acceptSender', { handle: staged.handle, partnerId: null });
  for (const key of (await partner.ask('partners.get', { partnerId })).keys) {
    await partner.ask('partners.verifyKey', { partnerKeyId: key.partnerKeyId, how: 'phone' });
  }
  const { packetId } = await partner.ask('packets.import', { handle: staged.handle });
  const before = new Set(readdirSync(out));
  await partner.ask('packets.reply', {
    packetId,
    language: 'fi',
    status: 'time-given',
    message: 'Kiitos lähetteestä. Ensimmäinen aika on varattu, valmentaja on tervetullut mukaan.',
    contactPerson: partnerOwner.holder,
    contactPhone: partnerOwner.phone,
    timeGiven: null,
    waitEstimate: '',
  });
  return newFile(out, before);
}
