import { sql } from 'kysely';
import { PlainDate } from '#shared/time.ts';
import type { App } from '../../app.ts';
import type { Db } from '../../db.ts';
import { pastKeys } from '../../packet/card.ts';
import type { OpeningKey } from '../../packet/open.ts';
import type { OwnKeys } from '../../packet/own-keys.ts';
import type { RevokedKey } from '../../packet/revocation.ts';
import type { FormerKey } from '../../packet/succession.ts';

const newestFirst = (db: Db) =>
  db
    .selectFrom('formerOwnKey')
    .select(['signingKey', 'recipient', 'identity', 'nextSignature', 'revocation', 'revokedOn'])
    .orderBy('replacedAt', 'desc')
    .orderBy(sql`rowid`, 'desc')
    .execute();

export interface OwnPast {
  /** Keys that vouch for the current one, newest first; those before one in wrong hands do not. */
  readonly formerly: readonly FormerKey[];
  readonly revoked: readonly RevokedKey[];
  /** All that were used before. */
  readonly count: number;
}

/** The own keys of before as the own card tells of them. */
export const ownPast = async (db: Db): Promise<OwnPast> => {
  const rows = await newestFirst(db);
  const formerly: FormerKey[] = [];
  for (const { signingKey, nextSignature } of rows) {
    if (nextSignature === null || formerly.length === pastKeys) break;
    formerly.push({ signingKey, signature: nextSignature });
  }
  const revoked = rows.flatMap(({ signingKey, revocation, revokedOn }) =>
    revocation === null ? [] : [{ signingKey, date: PlainDate.parse(revokedOn), signature: revocation }],
  );
  return { formerly, revoked: revoked.slice(0, pastKeys), count: rows.length };
};

/** The keys that may open a packet here: the current one, then the former ones, newest first. */
export const openingKeysOf = async (app: App, current: OwnKeys): Promise<OpeningKey[]> => {
  const former = await app.read(newestFirst);
  return [current, ...former.map(({ identity, recipient }) => ({ identity, recipient }))];
};
