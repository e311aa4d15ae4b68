import { startOfDay } from '#shared/dates/clock-time.ts';
import { PlainDate } from '#shared/time.ts';
import type { WritableDb } from '../../db.ts';
import { indexForSearch, removeFromSearch } from '../../search/document.ts';

/**
 * A consent is found by what was written of its purpose, a legal ground by its section and reason; also once it is withdrawn, since it
 * stays in the register. Who receives is found as a partner.
 */
export async function indexConsent(trx: WritableDb, consentId: string): Promise<void> {
  const row = await trx.selectFrom('consent').selectAll().where('id', '=', consentId).executeTakeFirst();
  const body =
    row === undefined
      ? ''
      : [row.purposeText, row.section, row.reason].filter((text) => text !== '').join(' · ');
  if (row === undefined || body === '') return removeFromSearch(trx, 'consent', consentId);
  await indexForSearch(trx, {
    kind: 'consent',
    recordId: consentId,
    clientId: row.clientId,
    happenedAt: startOfDay(PlainDate.parse(row.givenOn)),
    title: '',
    body,
  });
}
