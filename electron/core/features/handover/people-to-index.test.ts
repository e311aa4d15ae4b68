import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClientId } from '#shared/ids.ts';
import { success } from '#shared/result.ts';
import { aFullClient } from '../packets/testing/a-full-client.ts';
import { indexPeopleLater, indexWaitingPeople } from './people-to-index.ts';
import { handedOver, takenIn, twoCoaches } from './testing/two-coaches.ts';
import type { Coach, TwoCoaches } from './testing/two-coaches.ts';

let coaches: TwoCoaches;
let aino: ClientId;
beforeEach(async () => {
  coaches = await twoCoaches();
  aino = await aFullClient(coaches.oula);
  await takenIn(coaches.sanna, await handedOver(coaches.oula, coaches.toSanna, [aino]));
  await indexWaitingPeople(coaches.sanna.app);
});
afterEach(() => coaches.close());

const docs = async ({ app }: Coach) => {
  const { rows } = await app.read((db) =>
    sql`
      SELECT kind, record_id, happened_at, title, body, stems_fi, stems_sv, name_key FROM search_doc
      WHERE client_id = ${aino} ORDER BY kind, record_id
    `.execute(db),
  );
  return rows;
};

const waiting = ({ app }: Coach) => app.read((db) => db.selectFrom('clientToIndex').selectAll().execute());

/** As the program leaves it when it is ended just after the people were taken in. */
const endedBefore = ({ app }: Coach) =>
  app.write(async (trx) => {
    await sql`DELETE FROM search_doc WHERE client_id = ${aino}`.execute(trx);
    await indexPeopleLater(trx, [aino]);
    return success(null);
  });

test('whoever was taken in when the program ended is found by the next search, with everything of theirs', async () => {
  const { sanna } = coaches;
  const before = await docs(sanna);
  expect(new Set(before.map((doc) => (doc as { kind: string }).kind)).size).toBeGreaterThan(5);
  await endedBefore(sanna);
  expect(await docs(sanna)).toEqual([]);
  const found = await sanna.ok('search.find', { text: 'Aino' });
  expect(found[0]).toMatchObject({ kind: 'client', clientId: aino });
  expect(await docs(sanna)).toEqual(before);
  expect(await waiting(sanna)).toEqual([]);
});

test('indexed twice, everything is there once', async () => {
  const { sanna } = coaches;
  const before = await docs(sanna);
  await sanna.app.write(async (trx) => {
    await indexPeopleLater(trx, [aino]);
    await indexPeopleLater(trx, [aino]);
    return success(null);
  });
  await indexWaitingPeople(sanna.app);
  expect(await docs(sanna)).toEqual(before);
});

test('a disk that takes no more lets the people wait, and says so in the log only', async () => {
  const { sanna } = coaches;
  await endedBefore(sanna);
  await sanna.app.write(async (trx) => {
    await sql`CREATE TRIGGER full BEFORE INSERT ON search_doc BEGIN SELECT RAISE(ABORT, 'full'); END`.execute(
      trx,
    );
    return success(null);
  });
  await indexWaitingPeople(sanna.app);
  expect(await waiting(sanna)).toEqual([{ clientId: aino }]);
  await sanna.app.write(async (trx) => {
    await sql`DROP TRIGGER full`.execute(trx);
    return success(null);
  });
  await indexWaitingPeople(sanna.app);
  expect(await waiting(sanna)).toEqual([]);
  expect(await sanna.ok('search.find', { text: 'Aino' })).not.toEqual([]);
});
