import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { DisclosureBlock } from '#shared/contract/disclosures.ts';
import { disclosableItems, itemKeys } from '#shared/disclosure/registry.ts';
import type { ErrorCode } from '#shared/errors.ts';
import type { DisclosureId } from '#shared/ids.ts';
import { done, failure, success, type Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { indexDisclosure } from '../network/search-docs.ts';
import { checkDisclosure, type CheckError } from './check.ts';

type Prohibited = Extract<
  ErrorCode,
  'prohibited-partner' | 'prohibited-guardian' | 'prohibited-handler' | 'prohibited-item'
>;

const refusals = {
  partner: 'prohibited-partner',
  guardian: 'prohibited-guardian',
  handler: 'prohibited-handler',
  item: 'prohibited-item',
} as const satisfies Record<DisclosureBlock['why'], Prohibited>;

/**
 * Enters into the ledger that something was said about a client, or that a paper was given. Fails with what the client has forbidden,
 * `ground-incomplete` for a law without its section, and `disclosure-empty` where neither items nor words say what it was.
 */
export const recordDisclosure = async (
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { clientId, recipient, items, basis, way, words, at }: ParsedArgsOf<'disclosures.record'>,
): Promise<
  Result<{ disclosureId: DisclosureId }, CheckError | Prohibited | 'ground-incomplete' | 'disclosure-empty'>
> => {
  const checked = await checkDisclosure(trx, { clientId, recipient, items, basis }, clock.today());
  if (!checked.ok) return checked;
  if (basis.kind === 'law' && basis.section === '') return failure('ground-incomplete');
  const [block] = checked.value.blocks;
  if (block) return failure(refusals[block.why]);
  const given = itemKeys.filter((item) => items.includes(item));
  if (given.length === 0 && words.trim() === '') return failure('disclosure-empty');
  const disclosureId = ids.next<DisclosureId>();
  const { kind, name, partnerId, closeOneId, workerId } = checked.value.recipient;
  await trx
    .insertInto('disclosure')
    .values({
      id: disclosureId,
      clientId,
      partnerId,
      closeOneId,
      workerId,
      recipientKind: kind,
      recipient: name,
      consentId: basis.kind === 'consent' ? basis.consentId : null,
      packetId: null,
      way,
      state: 'left',
      basis: basis.kind,
      ground: basis.kind === 'law' ? `${basis.ground}: ${basis.section}` : '',
      sha256: null,
      at,
      words,
      removedAt: null,
    })
    .execute();
  if (given.length > 0) {
    await trx
      .insertInto('disclosureItem')
      .values(
        given.map((item, position) => ({
          disclosureId,
          position,
          item,
          label: disclosableItems[item].labels.fi,
          recordId: null,
        })),
      )
      .execute();
  }
  await indexDisclosure(trx, disclosureId);
  await audit(trx, clock, {
    action: way === 'oral' ? 'disclosure.told' : 'disclosure.handed-over',
    clientId,
    recordKind: 'disclosure',
    recordId: disclosureId,
    ground: basis.kind === 'consent' ? basis.consentId : basis.kind === 'law' ? basis.ground : 'present',
    detail: kind,
  });
  return success({ disclosureId });
};

const setRemoved = async (
  trx: WritableDb,
  clock: Clock,
  disclosureId: DisclosureId,
  removed: boolean,
): Promise<Result<null, 'disclosure-not-found'>> => {
  const row = await trx
    .updateTable('disclosure')
    .set({ removedAt: removed ? clock.now() : null })
    .where('id', '=', disclosureId)
    .where('way', '!=', 'packet')
    .where('removedAt', removed ? 'is' : 'is not', null)
    .returning('clientId')
    .executeTakeFirst();
  if (!row) return failure('disclosure-not-found');
  await indexDisclosure(trx, disclosureId);
  await audit(trx, clock, {
    action: removed ? 'disclosure.removed' : 'disclosure.put-back',
    clientId: row.clientId,
    recordKind: 'disclosure',
    recordId: disclosureId,
  });
  return done;
};

/** Takes an entry made by mistake off the list. What left as a packet has left. */
export const removeDisclosure = (trx: WritableDb, clock: Clock, disclosureId: DisclosureId) =>
  setRemoved(trx, clock, disclosureId, true);
export const putBackDisclosure = (trx: WritableDb, clock: Clock, disclosureId: DisclosureId) =>
  setRemoved(trx, clock, disclosureId, false);
