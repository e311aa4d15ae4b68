import type { AuditAction } from '#shared/codes/audit-words.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { isVisible } from '#shared/contract/text.ts';
import type { ClientId } from '#shared/ids.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock } from '../../ports.ts';
import { knownClient } from '../known-client.ts';
import { fileSettings } from '../settings/queries.ts';
import { readIdentityCode } from './identity-code.ts';

type ClientMissing = 'client-not-found' | 'client-erased';

const entry = (action: AuditAction, clientId: ClientId) => ({
  action,
  clientId,
  recordKind: 'client',
  recordId: clientId,
});

/** Keeps the code and its ground; the birth date is filled from it where there is none. */
export async function setIdentityCode(
  trx: WritableDb,
  clock: Clock,
  { clientId, identityCode, ground }: ParsedArgsOf<'clients.setIdentityCode'>,
): Promise<
  Result<
    null,
    ClientMissing | 'identity-code-off' | 'identity-code-not-valid' | 'identity-code-without-ground'
  >
> {
  const client = await knownClient(trx, clientId);
  if (!client.ok) return client;
  if (!(await fileSettings(trx)).keepsIdentityCodes) return failure('identity-code-off');
  const read = readIdentityCode(identityCode);
  if (!read) return failure('identity-code-not-valid');
  if (!isVisible(ground)) return failure('identity-code-without-ground');
  const { birthDate } = client.value;
  await trx
    .updateTable('client')
    .set({
      identityCode: read.code,
      identityCodeGround: ground,
      birthDate: birthDate ?? read.birthDate,
      updatedAt: clock.now(),
    })
    .where('id', '=', clientId)
    .execute();
  await audit(trx, clock, entry('identity-code.set', clientId));
  return done;
}

/** Takes the code and its ground away. */
export async function removeIdentityCode(
  trx: WritableDb,
  clock: Clock,
  clientId: ClientId,
): Promise<Result<null, ClientMissing>> {
  const client = await knownClient(trx, clientId);
  if (!client.ok) return client;
  if (client.value.identityCode === null) return done;
  await trx
    .updateTable('client')
    .set({ identityCode: null, identityCodeGround: '', updatedAt: clock.now() })
    .where('id', '=', clientId)
    .execute();
  await audit(trx, clock, entry('identity-code.removed', clientId));
  return done;
}

/** Gives the code for showing it, and enters that it was shown. */
export async function revealIdentityCode(
  trx: WritableDb,
  clock: Clock,
  clientId: ClientId,
): Promise<Result<{ identityCode: string | null }, ClientMissing>> {
  const client = await knownClient(trx, clientId);
  if (!client.ok) return client;
  const { identityCode } = client.value;
  if (identityCode !== null) await audit(trx, clock, entry('identity-code.shown', clientId));
  return success({ identityCode });
}
