import type { StoredCode } from '#shared/codes/define.ts';
import type { PlainDate } from '#shared/time.ts';
import type { Selectable } from 'kysely';
import type { ClientTable, ConsentTable, ReferralTable } from '../../casefile/schema.ts';
import type { Db } from '../../db.ts';
import type { Forbidden } from '../network/forbidden.ts';

/** Where the items of one referral come from. */
export interface Sources {
  readonly referral: Selectable<ReferralTable>;
  readonly client: Selectable<ClientTable>;
  readonly consent: Selectable<ConsentTable> | null;
  /** The receiver can sanction: missed meetings, dropped steps, interrupted pathways and what was declined are left out. */
  readonly sanctioning: boolean;
  readonly today: PlainDate;
  /** Codes of the user's own: they leave as words. */
  readonly codes: readonly StoredCode[];
  readonly forbidden: Forbidden;
}

/** An item's content as found, not yet parsed by the registry's schema; undefined when nothing is written there. */
export type Found = unknown;
/** May answer a promise of what it found: whoever calls it awaits. `records` are the single records that were ticked. */
export type Gather = (db: Db, sources: Sources, records: readonly string[]) => Found;
/** The same for single records; an empty list where none of them may leave. */
export type GatherRecords = (
  db: Db,
  sources: Sources,
  records: readonly string[],
) => Promise<readonly unknown[]>;

/** Single records: nothing is read where none was ticked, and nothing is said where none was found. */
export const ofRecords =
  (gather: GatherRecords): Gather =>
  async (db, sources, records) => {
    if (records.length === 0) return undefined;
    const found = await gather(db, sources, records);
    return found.length === 0 ? undefined : found;
  };
