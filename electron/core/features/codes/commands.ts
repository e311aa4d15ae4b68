import { isExtendable } from '#shared/codes/define.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { isVisible } from '#shared/contract/text.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';

/** Adds a code of the user's own to an extendable list. */
export async function addCode(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { list, labels, sensitivity }: ParsedArgsOf<'codes.add'>,
): Promise<Result<{ code: string }, 'code-list-fixed' | 'code-without-label'>> {
  if (!isExtendable(list)) return failure('code-list-fixed');
  if (!Object.values(labels).some(isVisible)) return failure('code-without-label');
  const code = `own-${ids.next<string>()}`;
  await trx
    .insertInto('ownCode')
    .values({
      list,
      code,
      labelFi: labels.fi,
      labelSv: labels.sv,
      labelEn: labels.en,
      sensitivity,
      enteredAt: clock.now(),
    })
    .execute();
  await audit(trx, clock, { action: 'code.added', recordKind: 'code', recordId: code, detail: list });
  return success({ code });
}
