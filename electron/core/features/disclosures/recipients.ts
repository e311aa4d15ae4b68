import { sanctioningPartnerTypes } from '#shared/codes/partners.ts';
import type { MayBeTold } from '#shared/codes/network.ts';
import type { DisclosureBlock, Recipient } from '#shared/contract/disclosures.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { Selectable } from 'kysely';
import type { PartnerTable } from '../../casefile/schema.ts';
import type { Db } from '../../db.ts';
import { handlersOf, namesHandler, type Forbidden } from '../network/forbidden.ts';
import { knownCloseOne, knownWorker } from '../network/known.ts';

/** A recipient as the ledger keeps it and as the prohibitions see it. */
export interface KnownRecipient {
  readonly kind: Recipient['kind'];
  /** In words, as of now: it must be told to the client even when the record is gone. */
  readonly name: string;
  readonly partnerId: string | null;
  readonly closeOneId: string | null;
  readonly workerId: string | null;
  /** What the client lets be told; null for those who are no close ones. */
  readonly mayBeTold: { readonly mayBeTold: MayBeTold; readonly words: string } | null;
  readonly sanctioning: boolean;
  readonly blocks: readonly DisclosureBlock[];
}

type NotThere = 'partner-not-found' | 'close-one-not-found' | 'worker-not-found';

const partnerRow = async (db: Db, partnerId: string) =>
  db.selectFrom('partner').selectAll().where('id', '=', partnerId).executeTakeFirst();

const sanctions = (partner: Selectable<PartnerTable> | undefined): boolean =>
  sanctioningPartnerTypes.some((type) => type === partner?.type);

const handler = (name: string): DisclosureBlock => ({ why: 'handler', name });

const plain = { partnerId: null, closeOneId: null, workerId: null, mayBeTold: null, sanctioning: false };

const toPartner = async (
  db: Db,
  forbidden: Forbidden,
  { partnerId, person }: Extract<Recipient, { kind: 'partner' }>,
): Promise<Result<KnownRecipient, NotThere>> => {
  const partner = await partnerRow(db, partnerId);
  if (!partner) return failure('partner-not-found');
  const blocks: DisclosureBlock[] = forbidden.partners.has(partnerId) ? [{ why: 'partner' }] : [];
  if (person !== '') {
    // Somebody of the unit was told, and it is known who: the others of the unit were not.
    if (namesHandler(forbidden, person)) blocks.push(handler(person));
    else if (forbidden.handlers.partners.has(partnerId)) blocks.push(handler(partner.name));
  } else {
    for (const { name, as } of await handlersOf(db, forbidden, partner))
      if (as !== 'key-holder') blocks.push(handler(name));
  }
  const name = [partner.unit === '' ? partner.name : `${partner.name}, ${partner.unit}`, person]
    .filter((part) => part !== '')
    .join(': ');
  return success({ ...plain, kind: 'partner', name, partnerId, sanctioning: sanctions(partner), blocks });
};

const toWorker = async (
  db: Db,
  clientId: string,
  forbidden: Forbidden,
  workerId: string,
): Promise<Result<KnownRecipient, NotThere>> => {
  const worker = await knownWorker(db, workerId);
  if (!worker.ok) return worker;
  if (worker.value.clientId !== clientId) return failure('worker-not-found');
  const { partnerId } = worker.value;
  const partner = partnerId === null ? undefined : await partnerRow(db, partnerId);
  const organisation = partner?.name ?? worker.value.organisation;
  const blocks: DisclosureBlock[] = [];
  if (partnerId !== null && forbidden.partners.has(partnerId)) blocks.push({ why: 'partner' });
  if (
    namesHandler(forbidden, worker.value.name) ||
    (partnerId !== null && forbidden.handlers.partners.has(partnerId))
  )
    blocks.push(handler(worker.value.name));
  return success({
    ...plain,
    kind: 'worker',
    name: [worker.value.name, organisation].filter((part) => part !== '').join(', '),
    partnerId,
    workerId,
    sanctioning: sanctions(partner),
    blocks,
  });
};

const toCloseOne = async (
  db: Db,
  clientId: string,
  forbidden: Forbidden,
  closeOneId: string,
): Promise<Result<KnownRecipient, NotThere>> => {
  const closeOne = await knownCloseOne(db, closeOneId);
  if (!closeOne.ok) return closeOne;
  if (closeOne.value.clientId !== clientId) return failure('close-one-not-found');
  const { name, mayBeTold, mayBeToldWords, isGuardian } = closeOne.value;
  const blocks: DisclosureBlock[] = [];
  if (isGuardian === 1 && (forbidden.guardians.all || forbidden.guardians.ids.has(closeOneId)))
    blocks.push({ why: 'guardian' });
  if (namesHandler(forbidden, name)) blocks.push(handler(name));
  return success({
    ...plain,
    kind: isGuardian === 1 ? 'guardian' : 'close-one',
    name,
    closeOneId,
    mayBeTold: { mayBeTold, words: mayBeToldWords },
    blocks,
  });
};

/** Who a recipient is, and what the client has forbidden about them. */
export const knownRecipient = async (
  db: Db,
  clientId: string,
  forbidden: Forbidden,
  recipient: Recipient,
): Promise<Result<KnownRecipient, NotThere>> => {
  switch (recipient.kind) {
    case 'partner':
      return toPartner(db, forbidden, recipient);
    case 'worker':
      return toWorker(db, clientId, forbidden, recipient.workerId);
    case 'close-one':
      return toCloseOne(db, clientId, forbidden, recipient.closeOneId);
    case 'guardian':
      return success({
        ...plain,
        kind: 'guardian',
        name: recipient.name,
        // Not among the close ones, so it cannot be told which guardian it is: any prohibition counts.
        blocks: forbidden.guardians.all || forbidden.guardians.ids.size > 0 ? [{ why: 'guardian' }] : [],
      });
    case 'other':
      return success({
        ...plain,
        kind: 'other',
        name: recipient.name,
        blocks: namesHandler(forbidden, recipient.name) ? [handler(recipient.name)] : [],
      });
  }
};
