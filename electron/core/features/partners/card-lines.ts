import { Instant } from '#shared/time.ts';
import type { Db, WritableDb } from '../../db.ts';
import type { Card } from '../../packet/card.ts';

/**
 * The signing keys by which a card is known as a newer or older one of the same unit: that of its own first key, and of those that this one
 * took the place of.
 */
const lineKeys = ({ keys: [first] }: Card): string[] =>
  first ? [first, ...(first.formerly ?? [])].map(({ signingKey }) => signingKey) : [];

interface KeyOnLine {
  readonly partnerId: string;
  readonly keyId: string;
  readonly cardKey: string;
  readonly isDeputy: boolean;
  readonly counter: number;
  readonly cardCreated: Instant;
}

const rowsOf = async (db: Db): Promise<KeyOnLine[]> => {
  const rows = await db
    .selectFrom('partnerCardKey')
    .innerJoin('partnerKey', 'partnerKey.id', 'partnerCardKey.partnerKeyId')
    .select(['partnerKey.partnerId', 'partnerKey.id as keyId', 'cardKey', 'isDeputy', 'counter'])
    .select('cardCreated')
    .execute();
  return rows.map((row) => ({
    ...row,
    isDeputy: row.isDeputy === 1,
    cardCreated: Instant.parse(row.cardCreated),
  }));
};

const newestIn = (rows: readonly KeyOnLine[]): KeyOnLine | null =>
  rows.reduce<KeyOnLine | null>((best, row) => (best && best.counter >= row.counter ? best : row), null);

/** What a partner's keys are on their unit's cards. */
export interface OnCards {
  readonly isDeputy: boolean;
  /** When the newest accepted card was made, where an earlier one held the key and this does not. */
  readonly offCardSince: Instant | null;
}

/** How every key that came on a card stands on its unit's newest accepted one, by the key's id. */
export const keysOnCards = async (db: Db): Promise<Map<string, OnCards>> => {
  const rows = await rowsOf(db);
  const lines = Map.groupBy(rows, ({ partnerId, cardKey }) => `${partnerId} ${cardKey}`);
  const standing = new Map<string, OnCards>();
  for (const line of lines.values()) {
    const newest = newestIn(line);
    for (const { keyId, isDeputy, counter } of line) {
      const before = standing.get(keyId);
      const off = newest !== null && counter < newest.counter ? newest.cardCreated : null;
      standing.set(keyId, {
        isDeputy: isDeputy || before?.isDeputy === true,
        offCardSince: off ?? before?.offCardSince ?? null,
      });
    }
  }
  return standing;
};

/** The newest card of the same unit that was accepted for a partner, and the keys that it held. Null where none was. */
export const newestAccepted = async (
  db: Db,
  partnerId: string,
  card: Card,
): Promise<{ counter: number; created: Instant; keyIds: string[] } | null> => {
  const ours = lineKeys(card);
  const line = (await rowsOf(db)).filter((row) => row.partnerId === partnerId && ours.includes(row.cardKey));
  const newest = newestIn(line);
  return (
    newest && { counter: newest.counter, created: newest.cardCreated, keyIds: line.map(({ keyId }) => keyId) }
  );
};

/** Remembers that an accepted card held these keys of a partner. Whatever stood on an earlier one and does not stand here is off it by that. */
export const keepOnCard = async (trx: WritableDb, partnerId: string, card: Card): Promise<void> => {
  const [current, ...former] = lineKeys(card);
  if (current === undefined) return;
  const theirs = await trx
    .selectFrom('partnerKey')
    .select(['id', 'recipient', 'signingKey'])
    .where('partnerId', '=', partnerId)
    .where('state', '!=', 'retired')
    .execute();
  if (former.length > 0)
    await trx
      .updateTable('partnerCardKey')
      .set({ cardKey: current })
      .where('cardKey', 'in', former)
      .where('partnerKeyId', 'in', (query) =>
        query.selectFrom('partnerKey').select('id').where('partnerId', '=', partnerId),
      )
      .execute();
  for (const key of card.keys) {
    const here = theirs.find(
      (each) => each.recipient === key.recipient && each.signingKey === key.signingKey,
    );
    if (!here) continue;
    const on = { isDeputy: key.isDeputy ? 1 : 0, counter: card.counter, cardCreated: card.created };
    await trx
      .insertInto('partnerCardKey')
      .values({ cardKey: current, partnerKeyId: here.id, ...on })
      .onConflict((conflict) =>
        conflict
          .columns(['cardKey', 'partnerKeyId'])
          .doUpdateSet(on)
          .where('partnerCardKey.counter', '<=', card.counter),
      )
      .execute();
  }
};

/** Forgets the cards that a key is no longer on: it is kept in use all the same. */
export const keepOffCard = async (trx: WritableDb, partnerKeyId: string): Promise<void> => {
  const rows = await rowsOf(trx);
  const own = rows.filter(({ keyId }) => keyId === partnerKeyId);
  for (const { cardKey, partnerId, counter } of own) {
    const newest = newestIn(rows.filter((row) => row.cardKey === cardKey && row.partnerId === partnerId));
    if (newest !== null && counter < newest.counter)
      await trx
        .deleteFrom('partnerCardKey')
        .where('cardKey', '=', cardKey)
        .where('partnerKeyId', '=', partnerKeyId)
        .execute();
  }
};
