import type { AuditAction } from '#shared/codes/audit-words.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { ClientId, CoachingSpellId } from '#shared/ids.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { knownClient } from '../known-client.ts';
import { exactlyOne } from '../plans/items.ts';
import { indexSpells } from './search-doc.ts';
import { beginSpell, openSpell } from './spells.ts';
import type { ClientRow } from './spells.ts';

type Missing = 'client-not-found' | 'client-erased';

/** How the client's row says that the coaching stands. */
export type Stand = Partial<Pick<ClientRow, 'status' | 'pausedOn' | 'pausedUntil' | 'pauseWords'>>;

export const goingOn = {
  status: 'active',
  pausedOn: null,
  pausedUntil: null,
  pauseWords: '',
} as const satisfies Stand;

/** Keeps how it stands, with its entry in the audit chain: a code, never the words. */
export async function stand(
  trx: WritableDb,
  clock: Clock,
  clientId: string,
  set: Stand,
  event: { action: AuditAction; recordId?: string; detail?: string | null },
): Promise<void> {
  exactlyOne(
    await trx
      .updateTable('client')
      .set({ ...set, updatedAt: clock.now() })
      .where('id', '=', clientId)
      .executeTakeFirst(),
  );
  await indexSpells(trx, clientId);
  const recordKind = event.recordId === undefined ? 'client' : 'spell';
  await audit(trx, clock, { clientId, recordKind, recordId: clientId, ...event });
}

async function unlessEnded(
  trx: WritableDb,
  clientId: ClientId,
): Promise<Result<ClientRow, Missing | 'coaching-has-ended'>> {
  const client = await knownClient(trx, clientId);
  if (!client.ok) return client;
  return client.value.status === 'closed' ? failure('coaching-has-ended') : client;
}

/** Pauses, or changes the pause that goes on: until when it was agreed, and what was said of it. */
export async function pause(
  trx: WritableDb,
  clock: Clock,
  { clientId, since, until, words }: ParsedArgsOf<'coaching.pause'>,
): Promise<Result<null, Missing | 'coaching-has-ended'>> {
  const client = await unlessEnded(trx, clientId);
  if (!client.ok) return client;
  const pausedOn = since ?? client.value.pausedOn ?? clock.today();
  const set = { status: 'paused', pausedOn, pausedUntil: until, pauseWords: words } as const;
  await stand(trx, clock, clientId, set, { action: 'coaching.paused', detail: until });
  return done;
}

/** Goes on after a pause; where there is none nothing happens. */
export async function resume(
  trx: WritableDb,
  clock: Clock,
  clientId: ClientId,
): Promise<Result<null, Missing | 'coaching-has-ended'>> {
  const client = await unlessEnded(trx, clientId);
  if (!client.ok) return client;
  if (client.value.status === 'active') return done;
  await stand(trx, clock, clientId, goingOn, { action: 'coaching.resumed' });
  return done;
}

/**
 * Ends the coaching in one action (acceptance check 1). Nothing of the person's changes: plan, pathways and agreed contacts
 * stay as they were. A pause that was going on is kept for the undoing.
 */
export async function close(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { clientId, endedOn = clock.today(), reason, words }: ParsedArgsOf<'coaching.close'>,
): Promise<Result<{ spellId: CoachingSpellId }, Missing | 'coaching-has-ended'>> {
  const client = await unlessEnded(trx, clientId);
  if (!client.ok) return client;
  const spellId = await openSpell(trx, clock, ids, client.value);
  exactlyOne(
    await trx
      .updateTable('coachingSpell')
      .set({ endedOn, closingReason: reason, words })
      .where('id', '=', spellId)
      .executeTakeFirst(),
  );
  await stand(
    trx,
    clock,
    clientId,
    { status: 'closed' },
    { action: 'coaching.closed', recordId: spellId, detail: reason },
  );
  return success({ spellId });
}

/** Comes back: a new spell begins, and everything is there without a new intake. */
export async function comeBack(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { clientId, startedOn = clock.today() }: ParsedArgsOf<'coaching.comeBack'>,
): Promise<Result<{ spellId: CoachingSpellId }, Missing | 'coaching-goes-on'>> {
  const client = await knownClient(trx, clientId);
  if (!client.ok) return client;
  if (client.value.status !== 'closed') return failure('coaching-goes-on');
  const spellId = await beginSpell(trx, clock, ids, clientId, startedOn);
  await stand(trx, clock, clientId, goingOn, { action: 'coaching.came-back', recordId: spellId });
  return success({ spellId });
}

/**
 * Follows a status that was set among the facts, so that status and spells never tell two stories: pausing and ending as above,
 * without a day, reason or words; active again means going on or coming back.
 */
export async function followStatus(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  client: ClientRow,
  status: ClientRow['status'],
): Promise<void> {
  if (client.status === status) return;
  const clientId = client.id as ClientId;
  if (client.status === 'closed') await comeBack(trx, clock, ids, { clientId });
  if (status === 'closed') await close(trx, clock, ids, { clientId, reason: null, words: '' });
  if (status === 'paused') await pause(trx, clock, { clientId, until: null, words: '' });
  if (status === 'active') await resume(trx, clock, clientId);
}
