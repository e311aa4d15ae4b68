import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { ClientId } from '#shared/ids.ts';
import { done, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { beginSpell } from '../coaching/spells.ts';
import { followStatus } from '../coaching/commands.ts';
import { exactlyOne } from '../plans/items.ts';
import { knownClient } from '../known-client.ts';
import { given } from '../plans/given.ts';
import { indexHiddenPlacesOf } from './reindex-places.ts';
import { indexClient } from './search-doc.ts';

/** Fields that are yes or no; the table holds 1 or 0. */
interface Flags {
  turvakielto?: boolean | undefined;
  needsInterpreter?: boolean | undefined;
}

/** The fields as the table holds them. */
const asColumns = <T extends Flags>({ turvakielto, needsInterpreter, ...plain }: T) => ({
  ...plain,
  ...(turvakielto === undefined ? {} : { turvakielto: turvakielto ? 1 : 0 }),
  ...(needsInterpreter === undefined ? {} : { needsInterpreter: needsInterpreter ? 1 : 0 }),
});

type ClientMissing = 'client-not-found' | 'client-erased';

/** Writes down a person. Only the display name must be there; what is not known is empty. */
export async function addClient(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { status, ...fields }: ParsedArgsOf<'clients.add'>,
): Promise<Result<{ clientId: ClientId }, never>> {
  const clientId = ids.next<ClientId>();
  const now = clock.now();
  const client = await trx
    .insertInto('client')
    .values({
      ...asColumns(given(fields) ?? {}),
      displayName: fields.displayName,
      id: clientId,
      archivedAt: null,
      erasedAt: null,
      createdAt: now,
      updatedAt: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await indexClient(trx, client);
  await audit(trx, clock, { action: 'client.added', clientId, recordKind: 'client', recordId: clientId });
  await beginSpell(trx, clock, ids, clientId, clock.today());
  // The row begins active; someone who is written down as paused or closed becomes so, and the spell with them.
  if (status !== undefined) await followStatus(trx, clock, ids, client, status);
  return success({ clientId });
}

/** Changes the given fields only. The audit entry names the fields, not what is in them. */
export async function updateClient(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { clientId, ...fields }: ParsedArgsOf<'clients.update'>,
): Promise<Result<null, ClientMissing>> {
  const before = await knownClient(trx, clientId);
  if (!before.ok) return before;
  const changes = given(fields);
  if (!changes) return done;
  const { status, ...plain } = changes;
  const client = await trx
    .updateTable('client')
    .set({
      ...asColumns(plain),
      updatedAt: clock.now(),
    })
    .where('id', '=', clientId)
    .returningAll()
    .executeTakeFirstOrThrow();
  await indexClient(trx, client);
  // Places of meetings are found by search only without a turvakielto.
  if (client.turvakielto !== before.value.turvakielto) {
    await indexHiddenPlacesOf(trx, clientId);
  }
  await audit(trx, clock, {
    action: 'client.changed',
    clientId,
    recordKind: 'client',
    recordId: clientId,
    detail: Object.keys(changes).toSorted().join(','),
  });
  if (status !== undefined) await followStatus(trx, clock, ids, before.value, status);
  return done;
}

/** Writes into the audit chain that the person's page was opened. */
export async function openClient(
  trx: WritableDb,
  clock: Clock,
  clientId: ClientId,
): Promise<Result<null, ClientMissing>> {
  const known = await knownClient(trx, clientId);
  if (!known.ok) return known;
  await audit(trx, clock, { action: 'client.opened', clientId, recordKind: 'client', recordId: clientId });
  return done;
}

/**
 * Puts a person into the archive or takes them back; everything of theirs stays as it was, so the one undoes the other.
 * Someone who is already there stays there, without an entry.
 */
export async function setClientArchived(
  trx: WritableDb,
  clock: Clock,
  clientId: ClientId,
  archived: boolean,
): Promise<Result<null, 'client-not-found'>> {
  const known = await knownClient(trx, clientId);
  // Of an erased person only the id is left: there is nobody to archive.
  if (!known.ok) return { ok: false, error: { code: 'client-not-found' } };
  if ((known.value.archivedAt !== null) === archived) return done;
  const now = clock.now();
  exactlyOne(
    await trx
      .updateTable('client')
      .set({ archivedAt: archived ? now : null, updatedAt: now })
      .where('id', '=', clientId)
      .executeTakeFirst(),
  );
  await audit(trx, clock, {
    action: archived ? 'client.archived' : 'client.unarchived',
    clientId,
    recordKind: 'client',
    recordId: clientId,
  });
  return done;
}
