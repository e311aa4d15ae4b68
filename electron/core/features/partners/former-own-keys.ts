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
  /** Keys that vouch for the current one, newest first, as many as a card tells of; those before one in wrong hands do not. */
  readonly formerly: readonly FormerKey[];
  /** There are more of them than a card tells of. */
  readonly isTooLong: boolean;
  readonly revoked: readonly RevokedKey[];
  /** All that were used before. */
  readonly count: number;
}

/** The own keys of before as the own card tells of them. */
export const ownPast = async (db: Db): Promise<OwnPast> => {
  const rows = await newestFirst(db);
  const vouching: FormerKey[] = [];
  for (const { signingKey, nextSignature } of rows) {
    if (nextSignature === null) break;
    vouching.push({ signingKey, signature: nextSignature });
  }
  const revoked = rows.flatMap(({ signingKey, revocation, revokedOn }) =>
    revocation === null ? [] : [{ signingKey, date: PlainDate.parse(revokedOn), signature: revocation }],
  );
  return {
    formerly: vouching.slice(0, pastKeys),
    isTooLong: vouching.length > pastKeys,
    revoked: revoked.slice(0, pastKeys),
    count: rows.length,
  };
};

/** Whether a card said of an own key, signed with it, that it is in wrong hands: whoever made that card has it too. */
export const isSaidRevoked = async (db: Db, signingKey: string): Promise<boolean> =>
  (await db
    .selectFrom('revokedKey')
    .select('signingKey')
    .where('signingKey', '=', signingKey)
    .executeTakeFirst()) !== undefined;

/** The keys that may open a packet here: the current one, then the former ones, newest first. */
export const openingKeysOf = async (app: App, current: OwnKeys): Promise<OpeningKey[]> => {
  const former = await app.read(newestFirst);
  return [current, ...former.map(({ identity, recipient }) => ({ identity, recipient }))];
};
