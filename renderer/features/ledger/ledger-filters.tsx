import { disclosureWays } from '#shared/codes/ways.ts';
import type { DisclosureWay } from '#shared/codes/ways.ts';
import type { ClientId, PartnerId } from '#shared/ids.ts';
import { useCall } from '../../api/hooks.ts';
import { Card } from '../../ui/card.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FieldRow } from '../../ui/field.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { partnerOptions } from '../network/partner-options.ts';
import { useLedgerPeople } from './use-ledger.ts';
import type { LedgerFilter } from './use-ledger.ts';

/** Stands for no choice: a list needs an id for it. */
const all = 'all';

/** Narrows the ledger down by person, partner, way and time. */
export function LedgerFilters({
  filter,
  change,
}: {
  filter: LedgerFilter;
  change: (part: Partial<LedgerFilter>) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const partners = useCall('partners.list', {});
  const people = useLedgerPeople();
  return (
    <Card padded>
      <Stack>
        <FieldRow>
          <Select<ClientId | typeof all>
            label={t('packets.ledger.client')}
            value={filter.clientId ?? all}
            onChange={(id) => {
              change({ clientId: id === all ? null : id });
            }}
            options={[
              { id: all, label: t('packets.ledger.everyone') },
              ...(people.data ?? []).map(({ clientId, clientName }) => ({ id: clientId, label: clientName })),
            ]}
          />
          <Select<PartnerId | typeof all>
            label={t('packets.ledger.partner')}
            value={filter.partnerId ?? all}
            onChange={(id) => {
              change({ partnerId: id === all ? null : id });
            }}
            options={[{ id: all, label: t('packets.ledger.allPartners') }, ...partnerOptions(partners.data)]}
          />
          <Select<DisclosureWay | typeof all>
            label={t('packets.ledger.way')}
            value={filter.way ?? all}
            onChange={(id) => {
              change({ way: id === all ? null : id });
            }}
            options={[
              { id: all, label: t('packets.ledger.allWays') },
              ...disclosureWays.codes.map(({ code, labels }) => ({ id: code, label: labels[language] })),
            ]}
          />
        </FieldRow>
        <FieldRow>
          <DateField
            label={t('packets.ledger.from')}
            optional
            prefer="past"
            value={filter.from}
            onChange={(from) => {
              change({ from });
            }}
          />
          <DateField
            label={t('packets.ledger.to')}
            optional
            prefer="past"
            value={filter.to}
            onChange={(to) => {
              change({ to });
            }}
          />
        </FieldRow>
      </Stack>
    </Card>
  );
}
