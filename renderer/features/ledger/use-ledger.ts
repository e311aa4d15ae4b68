import type { DisclosureWay } from '#shared/codes/ways.ts';
import type { ClientId, PartnerId } from '#shared/ids.ts';
import type { PlainDate } from '#shared/time.ts';
import { useCall } from '../../api/hooks.ts';

/** What of the ledger is looked at; null is everything. */
export interface LedgerFilter {
  readonly clientId: ClientId | null;
  readonly partnerId: PartnerId | null;
  readonly way: DisclosureWay | null;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

export const everything: LedgerFilter = { clientId: null, partnerId: null, way: null, from: null, to: null };

/** As many as one look holds; more are found by narrowing down. */
export const shownAtOnce = 500;

/** The ledger as filtered, newest first. */
export const useLedger = ({ clientId, partnerId, way, from, to }: LedgerFilter) =>
  useCall('ledger.list', {
    ...(clientId === null ? {} : { clientId }),
    ...(partnerId === null ? {} : { partnerId }),
    ...(way === null ? {} : { way }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    limit: shownAtOnce,
  });
