import { PartnerId } from '#shared/ids.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { addPartner } from '../partners/directory.ts';
import { keyBook, standingOf } from '../partners/key-book.ts';
import { addKey, refusalOf, type KeyRefusal } from '../partners/keys.ts';
import { senderTrust } from './sender-trust.ts';
import type { Staged } from './staging.ts';

/**
 * Makes a staged packet's sender a partner, or adds the key to a chosen one (or to the one whom the sender claims to be). The key is not
 * verified by this: where another key was known under the name, nothing is imported until the words were compared. A key that is our own,
 * revoked, or changed by its holder for another is no longer anybody's to accept.
 */
export const acceptSender = async (
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  staged: Staged,
  chosen: PartnerId | null,
): Promise<
  Result<{ partnerId: PartnerId }, 'partner-not-found' | 'packet-unknown-referral' | KeyRefusal>
> => {
  const { sender } = staged.manifest;
  // An answer by passphrase brings no key that anything could be sealed for, and none that says who gave it.
  if (sender.recipient === '') return failure('packet-unknown-referral');
  const refusal = refusalOf(standingOf(await keyBook(trx), sender));
  if (refusal !== null) return failure(refusal);
  if (chosen !== null) {
    const known = await trx.selectFrom('partner').select('id').where('id', '=', chosen).executeTakeFirst();
    if (!known) return failure('partner-not-found');
  }
  const claimed = (await senderTrust(trx, staged)).partnerId;
  const partnerId =
    chosen ??
    claimed ??
    (await addPartner(trx, clock, ids, {
      name: sender.organisation || sender.name,
      contactPerson: sender.name.slice(0, 120),
      type: 'other',
    }));
  const added = await addKey(trx, clock, ids, partnerId, {
    holder: sender.name,
    role: 'person',
    title: '',
    recipient: sender.recipient,
    signingKey: sender.signingKey,
    organisation: sender.organisation,
  });
  return added.ok ? success({ partnerId: PartnerId.parse(partnerId) }) : added;
};
