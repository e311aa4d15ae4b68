import type { Insertable } from 'kysely';
import type { Database } from '#core/casefile/schema.ts';
import type { Random } from '#core/features/practice/random.ts';
import type { SearchDoc } from '#core/search/document.ts';
import type { ClientId } from '#shared/ids.ts';
import { Instant } from '#shared/time.ts';
import type { PlainDate } from '#shared/time.ts';
import type { Rows } from './rows.ts';

/** Rows of many tables, gathered one by one. */
export interface Gathered {
  readonly tables: Rows;
  readonly docs: readonly SearchDoc[];
}

export interface Life {
  readonly clientId: ClientId;
  readonly index: number;
  readonly isActive: boolean;
  readonly since: Instant;
  readonly today: PlainDate;
  /** The directory, written before the people. */
  readonly partners: readonly string[];
  readonly nextId: () => string;
}

type Table = keyof Database;
export type Put = <T extends Table>(table: T, row: Insertable<Database[T]>) => void;

/** Rows in the order in which they were first put, so that whoever is referred to comes before whoever refers. */
export function gather(): { readonly put: Put; readonly tables: Rows } {
  const found = new Map<Table, Insertable<Database[Table]>[]>();
  return {
    put: (table, row) => {
      const rows = found.get(table);
      if (rows === undefined) found.set(table, [row]);
      else rows.push(row);
    },
    get tables() {
      return [...found];
    },
  };
}

export const at = (day: PlainDate, hour: number): Instant =>
  Instant.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);

export interface Telling extends Life {
  readonly random: Random;
  readonly put: Put;
  readonly docs: SearchDoc[];
  /** When all of it was written down. */
  readonly writtenAt: Instant;
}
