import { useState } from 'react';
import type { PacketRow } from '#shared/contract/packets.ts';
import type { ReferralRow } from '#shared/contract/referrals.ts';
import type { PacketId } from '#shared/ids.ts';
import { labelOf } from '#shared/codes/define.ts';
import { packetKinds } from '#shared/codes/packets.ts';
import { formatDate } from '#shared/dates/format.ts';
import { dayOf } from '#shared/time.ts';
import { useCall } from '../../api/hooks.ts';
import { Page } from '../../app/page.tsx';
import { amend, go } from '../../app/router.ts';
import { Card, CardLine } from '../../ui/card.tsx';
import { FilterChips } from '../../ui/choice.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Columns, Row, Stack } from '../../ui/layout.tsx';
import { Loading } from '../../ui/progress.tsx';
import { Private } from '../../ui/private.tsx';
import { Table } from '../../ui/table.tsx';
import type { TableColumn } from '../../ui/table.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { InboxCard } from './inbox-card.tsx';
import { OpenPacket } from './open-packet.tsx';
import { PacketDialog } from './packet-dialog.tsx';
import { PacketState } from './packet-state.tsx';

type Direction = 'all' | 'out' | 'in';

function DraftsCard({ drafts }: { drafts: readonly ReferralRow[] }) {
  const t = useText();
  return (
    <Card title={t('packets.drafts')}>
      {drafts.map(({ referralId, clientId, clientName, partnerName, number }) => (
        <CardLine key={referralId} end={partnerName}>
          <LinkButton
            onPress={() => {
              go('referral', { clientId, referralId });
            }}
          >
            {t('packets.number', { number })} <Private>{clientName}</Private>
          </LinkButton>
        </CardLine>
      ))}
    </Card>
  );
}

/** What has left, what has arrived, and the door for what arrives. */
export function PacketsScreen({ params }: { params: { packetId?: PacketId } }) {
  const t = useText();
  const language = useLanguage();
  const [direction, setDirection] = useState<Direction>('all');
  const list = useCall('packets.list', { direction });
  const referrals = useCall('referrals.list', {});
  const drafts = (referrals.data ?? []).filter(({ state }) => state === 'draft');
  const columns: readonly TableColumn<PacketRow>[] = [
    {
      id: 'what',
      header: t('packets.column.what'),
      width: 'minmax(104px, 1.7fr)',
      cell: (row) =>
        [
          labelOf(packetKinds, row.kind, language),
          row.number === null ? '' : t('packets.number', { number: row.number }),
        ]
          .filter((part) => part !== '')
          .join(' '),
    },
    {
      id: 'who',
      header: t('packets.column.who'),
      width: 'minmax(104px, 1fr)',
      cell: (row) => <Private>{row.clientName}</Private>,
      from: 400,
    },
    {
      id: 'partner',
      header: t('packets.column.partner'),
      width: 'minmax(110px, 1.4fr)',
      cell: (row) => row.partnerName,
      from: 620,
    },
    {
      id: 'when',
      header: t('packets.column.when'),
      width: '108px',
      cell: (row) => formatDate(dayOf(row.at), language),
      compare: (a, b) => a.at.localeCompare(b.at),
      from: 520,
    },
    {
      id: 'state',
      header: t('packets.column.state'),
      width: '154px',
      cell: (row) => <PacketState row={row} />,
    },
  ];
  return (
    <Page
      title={t('packets.title')}
      actions={
        <Button
          icon="check"
          onPress={() => {
            go('ledger');
          }}
        >
          {t('packets.ledger.title')}
        </Button>
      }
    >
      <Columns>
        <Stack>
          <Row>
            <FilterChips<Direction>
              label={t('packets.filter')}
              mode="one"
              alwaysOne
              value={[direction]}
              onChange={([next]) => {
                if (next !== undefined) setDirection(next);
              }}
              options={[
                { id: 'all', label: t('packets.all') },
                { id: 'out', label: t('packets.out') },
                { id: 'in', label: t('packets.in') },
              ]}
            />
          </Row>
          {list.isPending && <Loading />}
          {list.failure !== null && <ErrorMessage failure={list.failure} />}
          {list.data !== undefined && (
            <Table
              label={t('packets.title')}
              columns={columns}
              rows={list.data}
              rowId={(row) => row.packetId}
              rowHeight={38}
              initialSort={{ column: 'when', descending: true }}
              onOpen={(row) => {
                amend('packets', { packetId: row.packetId });
              }}
              empty={
                <EmptyState icon="packets" title={t('packets.empty')}>
                  {t('packets.emptyText')}
                </EmptyState>
              }
            />
          )}
        </Stack>
        <Stack>
          <OpenPacket />
          <InboxCard />
          {drafts.length > 0 && <DraftsCard drafts={drafts} />}
        </Stack>
      </Columns>
      {params.packetId !== undefined && (
        <PacketDialog
          packetId={params.packetId}
          onClose={() => {
            amend('packets', {});
          }}
        />
      )}
    </Page>
  );
}
