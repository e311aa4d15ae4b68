import type { UnitDeputyId } from '#shared/ids.ts';
import type { Db } from '../../db.ts';
import { utf8 } from '../../packet/bytes.ts';
import { parseCard, type Card } from '../../packet/card.ts';

export interface DeputyRow {
  readonly id: UnitDeputyId;
  /** The card, as the deputy saved it. */
  readonly bytes: Uint8Array;
  readonly card: Card;
  readonly verifiedHow: string;
  readonly verifiedBy: string;
  readonly addedAt: string;
}

/** A deputy's card as it is kept. It was verified when it was taken, and is again: what would no longer hold must not be given out. */
export const keptCard = (text: string): { bytes: Uint8Array; card: Card } => {
  const bytes = utf8(text);
  const read = parseCard(bytes);
  if (!read.ok) throw new Error(`a deputy's card that is kept cannot be read: ${read.error.code}`);
  return { bytes, card: read.value };
};

/** Whose keys go on the own card beside the own one, in the order in which they were added. */
export const deputyRows = async (db: Db): Promise<DeputyRow[]> => {
  const rows = await db
    .selectFrom('unitDeputy')
    .select(['id', 'card', 'verifiedHow', 'verifiedBy', 'addedAt'])
    .where('removedAt', 'is', null)
    .orderBy('addedAt')
    .orderBy('id')
    .execute();
  return rows.map(({ id, card, ...row }) => ({ ...row, ...keptCard(card), id: id as UnitDeputyId }));
};
