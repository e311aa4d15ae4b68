import { z } from 'zod';
import { SubstituteExtract } from '#shared/contract/substitutes.ts';
import type { PlainDate } from '#shared/time.ts';
import type { Db } from '../../db.ts';

const Extracts = z.array(SubstituteExtract);

/** The extracts that were made, newest first. */
export async function listExtracts(db: Db, today: PlainDate): Promise<SubstituteExtract[]> {
  const rows = await db
    .selectFrom('substituteExtract')
    .selectAll()
    .select((eb) =>
      eb
        .selectFrom('substituteExtractClient')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('substituteExtractClient.extractId', '=', 'substituteExtract.id')
        .as('people'),
    )
    .orderBy('madeAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return Extracts.parse(
    rows.map((row) => ({
      ...row,
      extractId: row.id,
      people: row.people ?? 0,
      isOut: row.packetId === null && row.takenBackAt === null && row.validUntil < today,
    })),
  );
}
