import { useState } from 'react';
import type { Partner } from '#shared/contract/partners.ts';
import type { PartnerId } from '#shared/ids.ts';
import { useCall } from '../../api/hooks.ts';
import { Page } from '../../app/page.tsx';
import { useIsCoach } from '../../app/profile.ts';
import { amend, go } from '../../app/router.ts';
import type { ScreenParams } from '../../app/screens.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Columns, Stack } from '../../ui/layout.tsx';
import { Loading } from '../../ui/progress.tsx';
import { Table } from '../../ui/table.tsx';
import type { TableColumn } from '../../ui/table.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { CloseOnesAlone } from '../network/close-ones-alone.tsx';
import { KeyState } from './key-state.tsx';
import { NewPartnerDialog } from './new-partner-dialog.tsx';
import { OwnCard } from './own-card.tsx';
import { ReadCard } from './read-card.tsx';
import { TypeWords } from './type-words.tsx';

const openPartner = (partnerId: PartnerId) => {
  go('partner', { partnerId });
};

/** The directory with the own card, and the close ones who came alone. A partner's file has only the first. */
export function PartnersScreen({ params }: { params: ScreenParams['partners'] }) {
  const t = useText();
  const isCoach = useIsCoach();
  const language = useLanguage();
  const [adding, setAdding] = useState(false);
  const list = useCall('partners.list', {});
  const add = (
    <Button
      variant="primary"
      icon="plus"
      onPress={() => {
        setAdding(true);
      }}
    >
      {t('partners.add')}
    </Button>
  );
  const fullName = ({ name, unit }: Partner) => (unit === '' ? name : `${name}, ${unit}`);
  const columns: readonly TableColumn<Partner>[] = [
    {
      id: 'name',
      header: t('partners.column.partner'),
      cell: fullName,
      width: 'minmax(180px, 3fr)',
      compare: (a, b) => fullName(a).localeCompare(fullName(b), language),
    },
    {
      id: 'type',
      header: t('partners.column.type'),
      cell: ({ type }) => <TypeWords type={type} />,
      width: 'minmax(120px, 1.4fr)',
      from: 720,
    },
    {
      id: 'key',
      header: t('partners.column.key'),
      cell: ({ keyState }) => <KeyState state={keyState} />,
      width: '130px',
    },
    {
      id: 'sent',
      header: t('partners.column.sent'),
      cell: (row) => row.packetsSent,
      width: '90px',
      align: 'end',
      from: 820,
    },
    {
      id: 'received',
      header: t('partners.column.received'),
      cell: (row) => row.packetsReceived,
      width: '80px',
      align: 'end',
      from: 820,
    },
  ];
  const directory = (
    <Columns>
      <Stack>
        {list.isPending && <Loading />}
        {list.failure !== null && <ErrorMessage failure={list.failure} />}
        {list.data !== undefined && (
          <Table
            label={t('partners.title')}
            columns={columns}
            rows={list.data}
            rowId={(row) => row.partnerId}
            onOpen={(row) => {
              openPartner(row.partnerId);
            }}
            initialSort={{ column: 'name', descending: false }}
            empty={
              <EmptyState icon="network" title={t('partners.empty')} action={add}>
                {t('partners.emptyText')}
              </EmptyState>
            }
          />
        )}
      </Stack>
      <Stack>
        <ReadCard onAccepted={openPartner} />
        <OwnCard />
      </Stack>
    </Columns>
  );
  return (
    <Page
      title={t('partners.title')}
      subtitle={list.data === undefined ? undefined : t('partners.count', { count: list.data.length })}
      actions={add}
    >
      {isCoach ? (
        <Tabs
          label={t('network.alone.parts')}
          selected={params.part ?? 'partners'}
          onSelect={(part) => {
            amend('partners', { part });
          }}
          tabs={[
            { id: 'partners', label: t('network.alone.partners'), content: () => directory },
            {
              id: 'close-ones',
              label: t('network.alone.tab'),
              content: () => <CloseOnesAlone recordId={params.recordId} />,
            },
          ]}
        />
      ) : (
        directory
      )}
      {adding && (
        <NewPartnerDialog
          onClose={() => {
            setAdding(false);
          }}
          onAdded={openPartner}
        />
      )}
    </Page>
  );
}
