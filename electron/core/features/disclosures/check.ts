import type { Basis, DisclosureBlock, DisclosureWarning, Recipient } from '#shared/contract/disclosures.ts';
import { disclosableItems, type ItemKey } from '#shared/disclosure/registry.ts';
import type { ClientId } from '#shared/ids.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { PlainDate } from '#shared/time.ts';
import type { Db } from '../../db.ts';
import { consentState } from '../consents/state.ts';
import { knownClient } from '../known-client.ts';
import { forbiddenBy } from '../network/forbidden.ts';
import { knownRecipient, type KnownRecipient } from './recipients.ts';

export interface Intended {
  readonly clientId: ClientId;
  readonly recipient: Recipient;
  readonly items: readonly ItemKey[];
  readonly basis: Basis;
}

export type CheckError =
  | 'client-not-found'
  | 'client-erased'
  | 'partner-not-found'
  | 'close-one-not-found'
  | 'worker-not-found'
  | 'consent-not-found';

export interface Checked {
  readonly recipient: KnownRecipient;
  readonly blocks: readonly DisclosureBlock[];
  readonly warnings: readonly DisclosureWarning[];
}

/** What is wrong with the consent as a basis: to be minded, since what was said was said. */
const consentWarnings = async (
  db: Db,
  { clientId, items, basis }: Intended,
  recipient: KnownRecipient,
  today: PlainDate,
): Promise<Result<DisclosureWarning[], 'consent-not-found'>> => {
  if (basis.kind !== 'consent') return success([]);
  if (basis.consentId === null) {
    // A close one is told what the client lets be told: that is the consent.
    const letsTell = recipient.mayBeTold !== null && recipient.mayBeTold.mayBeTold !== 'nothing';
    return success(letsTell ? [] : [{ about: 'no-consent' }]);
  }
  const consent = await db
    .selectFrom('consent')
    .selectAll()
    .where('id', '=', basis.consentId)
    .where('clientId', '=', clientId)
    .executeTakeFirst();
  if (!consent) return failure('consent-not-found');
  const covered = await db
    .selectFrom('consentItem')
    .select('item')
    .where('consentId', '=', consent.id)
    .execute();
  const state = consentState(consent, today);
  const beyond = items.filter((item) => covered.every((row) => row.item !== item));
  return success([
    ...(state === 'valid' || state === 'expiring' ? [] : [{ about: 'consent-not-valid' as const }]),
    ...(consent.partnerId === recipient.partnerId ? [] : [{ about: 'consent-of-another' as const }]),
    ...(beyond.length === 0 ? [] : [{ about: 'not-covered' as const, items: beyond }]),
  ]);
};

/**
 * What stands against telling somebody something. Only what the client has forbidden stops it, and a law whose section is named goes
 * before that; everything else is a thing to mind.
 */
export const checkDisclosure = async (
  db: Db,
  intended: Intended,
  today: PlainDate,
): Promise<Result<Checked, CheckError>> => {
  const { clientId, items, basis } = intended;
  const client = await knownClient(db, clientId);
  if (!client.ok) return client;
  const forbidden = await forbiddenBy(db, clientId);
  const found = await knownRecipient(db, clientId, forbidden, intended.recipient);
  if (!found.ok) return found;
  const recipient = found.value;
  const ofConsent = await consentWarnings(db, intended, recipient, today);
  if (!ofConsent.ok) return ofConsent;
  const forbiddenItems = items.filter((item) => forbidden.items.has(item));
  const hidden = items.filter(
    (item) => client.value.turvakielto === 1 && disclosableItems[item].hiddenByTurvakielto,
  );
  const overridden = basis.kind === 'law' && basis.section !== '';
  return success({
    recipient,
    blocks: overridden
      ? []
      : [
          ...recipient.blocks,
          ...(forbiddenItems.length === 0 ? [] : [{ why: 'item' as const, items: forbiddenItems }]),
        ],
    warnings: [
      ...(recipient.mayBeTold === null || recipient.mayBeTold.mayBeTold === 'agreed'
        ? []
        : [{ about: 'may-be-told' as const, ...recipient.mayBeTold }]),
      ...ofConsent.value,
      ...(recipient.sanctioning ? [{ about: 'sanctioning' as const }] : []),
      ...(hidden.length === 0 ? [] : [{ about: 'turvakielto' as const, items: hidden }]),
    ],
  });
};
