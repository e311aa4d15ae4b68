import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { success } from '#shared/result.ts';
import { PlainDate } from '#shared/time.ts';
import type { ClientId, ConsentId, PartnerId, ReferralId } from '#shared/ids.ts';
import type { ArgsOf } from '#shared/contract/index.ts';
import type { ItemKey } from '#shared/disclosure/registry.ts';
import { recordOf } from './full-records.ts';
import { openTestCaseFile, type TestCaseFile } from '../../../testing/open-test-case-file.ts';

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
  aim: 'needle-aim-text',
  services: 'needle-services-text',
  jointMeeting: 'needle-joint-text',
  accessibility: 'needle-accessibility-text',
  feedback: 'needle-feedback-text',
};

/** Ticks as the window sends them; what is ticked one by one by its one open record, with a ground where it needs one. */
export const ticks = (
  clientId: ClientId,
  items: readonly ItemKey[],
): NonNullable<ArgsOf<'referrals.save'>['items']> => {
  const records: Readonly<Partial<Record<ItemKey, string>>> = {
    ...recordOf,
    'identity-code': clientId,
    'support-periods': clientId,
  };
  const ground = (item: ItemKey): string =>
    item === 'close-ones' || item === 'identity-code' ? 'Vastaanottaja soittaa' : '';
  return items.map((item) => {
    const id = records[item];
    return { item, records: id === undefined ? [] : [{ id, ground: ground(item) }] };
  });
};

export const aReferral = async (
  { ok }: TestCaseFile,
  clientId: ClientId,
  partnerId: PartnerId,
  consentId: ConsentId,
  items: readonly ItemKey[],
): Promise<ReferralId> => {
  const { referralId } = await ok('referrals.begin', { clientId, partnerId });
  await ok('referrals.save', { referralId, consentId, ...texts, items: ticks(clientId, items) });
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
