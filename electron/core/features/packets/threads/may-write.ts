import type { Selectable } from 'kysely';
import { disclosableItems, itemKeys, type ItemKey } from '#shared/disclosure/registry.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { PlainDate } from '#shared/time.ts';
import type { ConsentTable, PartnerTable } from '../../../casefile/schema.ts';
import type { Db } from '../../../db.ts';
import { consentState } from '../../consents/state.ts';
import { knownClient } from '../../known-client.ts';
import { forbiddenBy, handlersOf } from '../../network/forbidden.ts';
import type { Opening } from '#shared/contract/unit-cards.ts';
import { namesOf, sealingKeys, type SealingKeyError } from '../../partners/sealing-keys.ts';
import { replyPermission, senderKey, type ReplyRefusal } from './reply-permission.ts';
import { isWithdrawn, type Thread } from './thread.ts';

export type WriteRefusal =
  | ReplyRefusal
  | SealingKeyError
  | 'packet-not-found'
  | 'partner-not-found'
  | 'consent-withdrawn'
  | 'consent-does-not-cover'
  | 'item-turvakielto'
  | 'prohibited-partner'
  | 'prohibited-handler'
  | 'prohibited-item';

/** What a note in a thread stands on: for whom it is sealed, and what lets it be said. */
export interface MayWrite {
  readonly recipients: readonly string[];
  readonly opening: Opening;
  readonly to: { readonly name: string; readonly organisation: string };
  readonly consent: Pick<Selectable<ConsentTable>, 'id' | 'basis' | 'ground' | 'section'> | null;
  /** Items of the registry that the note may tell of. */
  readonly covered: readonly ItemKey[];
  /** Items that may not be told of whatever the consent says, since the client has a turvakielto. */
  readonly hidden: readonly ItemKey[];
}

const hiddenItems = itemKeys.filter((item) => disclosableItems[item].hiddenByTurvakielto);

/** The consent or legal ground on which the last referral of a thread left, while it holds; else the newest other one that holds. */
const validConsent = async (
  db: Db,
  thread: Thread,
  today: PlainDate,
): Promise<Result<Selectable<ConsentTable>, WriteRefusal>> => {
  const all = await db
    .selectFrom('consent')
    .selectAll()
    .where('clientId', '=', thread.clientId)
    .where('partnerId', '=', thread.partnerId)
    .orderBy('enteredAt', 'desc')
    .execute();
  const used = await db
    .selectFrom('disclosure')
    .innerJoin('packet', 'packet.id', 'disclosure.packetId')
    .select('disclosure.consentId')
    .where('packet.threadId', '=', thread.threadId)
    .where('disclosure.consentId', 'is not', null)
    .orderBy('packet.created', 'desc')
    .execute();
  const rank = (id: string) => {
    const place = used.findIndex(({ consentId }) => consentId === id);
    return place === -1 ? used.length : place;
  };
  const states = new Map(all.map((consent) => [consent.id, consentState(consent, today)]));
  const [holds] = all
    .filter(({ id }) => states.get(id) === 'valid' || states.get(id) === 'expiring')
    .sort((a, b) => rank(a.id) - rank(b.id));
  if (holds) return success(holds);
  const [last] = [...all].sort((a, b) => rank(a.id) - rank(b.id));
  if (!last) return failure('consent-missing');
  return failure(states.get(last.id) === 'withdrawn' ? 'consent-withdrawn' : 'consent-expired');
};

const receiverOf = async (
  db: Db,
  thread: Thread,
): Promise<Result<Selectable<PartnerTable>, 'partner-not-found'>> => {
  const partner = await db
    .selectFrom('partner')
    .selectAll()
    .where('id', '=', thread.partnerId)
    .executeTakeFirst();
  return partner && partner.archivedAt === null ? success(partner) : failure('partner-not-found');
};

/** What the sender of a referral may add to it: it tells of the client, so that it needs what the referral needed. */
const asSender = async (
  db: Db,
  thread: Thread,
  today: PlainDate,
): Promise<Result<MayWrite, WriteRefusal>> => {
  if (thread.clientId === null) return failure('packet-not-found');
  const client = await knownClient(db, thread.clientId);
  if (!client.ok) return failure('packet-not-found');
  const partner = await receiverOf(db, thread);
  if (!partner.ok) return partner;
  if (await isWithdrawn(db, thread.threadId)) return failure('referral-withdrawn');
  const consent = await validConsent(db, thread, today);
  const forbidden = await forbiddenBy(db, thread.clientId);
  const byLaw = consent.ok && consent.value.basis === 'law';
  if (forbidden.partners.has(thread.partnerId) && !byLaw) return failure('prohibited-partner');
  if ((await handlersOf(db, forbidden, partner.value)).length > 0) return failure('prohibited-handler');
  if (!consent.ok) return consent;
  const keys = await sealingKeys(db, thread.partnerId);
  if (!keys.ok) return keys;
  const items = await db
    .selectFrom('consentItem')
    .select('item')
    .where('consentId', '=', consent.value.id)
    .execute();
  const hidden = client.value.turvakielto === 1 ? hiddenItems : [];
  return success({
    recipients: keys.value.keys.map(({ recipient }) => recipient),
    opening: keys.value.opening,
    to: { name: namesOf(keys.value.opening), organisation: partner.value.name },
    consent: consent.value,
    covered: items
      .map(({ item }) => item as ItemKey)
      .filter((item) => (byLaw || !forbidden.items.has(item)) && !hidden.includes(item)),
    hidden,
  });
};

const asReceiver = async (
  db: Db,
  thread: Thread,
  today: PlainDate,
): Promise<Result<MayWrite, WriteRefusal>> => {
  const permitted = await replyPermission(db, thread.threadId, today);
  if (!permitted.ok) return permitted;
  const partner = await receiverOf(db, thread);
  if (!partner.ok) return partner;
  const key = await senderKey(db, thread.partnerId, thread.senderSigningKey);
  if (!key.ok) return key;
  return success({
    recipients: [key.value.recipient],
    opening: { opens: [{ holder: key.value.holder, role: key.value.role }], leftOut: [] },
    to: { name: key.value.holder, organisation: partner.value.name },
    consent: null,
    covered: [],
    hidden: [],
  });
};

/**
 * Whether a note (a question, an answer) may be written in a thread, and on what it stands. The referral's sender needs a consent or legal
 * ground that holds for that partner; its receiver needs the client's permission to answer.
 */
export const mayWrite = (
  db: Db,
  thread: Thread,
  today: PlainDate,
): Promise<Result<MayWrite, WriteRefusal>> =>
  thread.direction === 'out' ? asSender(db, thread, today) : asReceiver(db, thread, today);
