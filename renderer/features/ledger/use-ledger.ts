import type { DisclosureWay } from '#shared/codes/ways.ts';
import type { ClientId, PartnerId } from '#shared/ids.ts';
import type { PlainDate } from '#shared/time.ts';
import { useCall, useInfiniteCall } from '../../api/hooks.ts';

/** What of the ledger is looked at; null is everything. */
export interface LedgerFilter {
  readonly clientId: ClientId | null;
  readonly partnerId: PartnerId | null;
  readonly way: DisclosureWay | null;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

export const everything: LedgerFilter = { clientId: null, partnerId: null, way: null, from: null, to: null };

/** The ledger as filtered, newest first, fetched in pieces. */
export function useLedger({ clientId, partnerId, way, from, to }: LedgerFilter) {
  const { pages, ...list } = useInfiniteCall(
    'ledger.list',
    {
      ...(clientId === null ? {} : { clientId }),
      ...(partnerId === null ? {} : { partnerId }),
      ...(way === null ? {} : { way }),
      ...(from === null ? {} : { from }),
      ...(to === null ? {} : { to }),
    },
    ({ rows, more }) => {
      const last = rows.at(-1);
      return more && last ? { after: { at: last.at, disclosureId: last.disclosureId } } : null;
    },
  );
  return { ...list, rows: pages?.flatMap((page) => page.rows) };
}

/** Everyone of whom something was given: nobody else is worth choosing. */
export const useLedgerPeople = () => useCall('ledger.people', {});
