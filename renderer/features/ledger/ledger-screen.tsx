import { useState } from 'react';
import { labelOf } from '#shared/codes/define.ts';
import { disclosureWays } from '#shared/codes/ways.ts';
import type { LedgerRow } from '#shared/contract/ledger.ts';
import { formatDate } from '#shared/dates/format.ts';
import type { ClientId } from '#shared/ids.ts';
import { dayOf } from '#shared/time.ts';
import { Page } from '../../app/page.tsx';
import { go } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Columns, Quiet, Row, Stack } from '../../ui/layout.tsx';
import { Private } from '../../ui/private.tsx';
import { Loading } from '../../ui/progress.tsx';
import { Table } from '../../ui/table.tsx';
import type { TableColumn } from '../../ui/table.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { CheckFile } from './check-file.tsx';
import { LedgerEntryDialog, useGroundWords } from './ledger-entry.tsx';
import { LedgerFilters } from './ledger-filters.tsx';
import { everything, useLedger } from './use-ledger.ts';

/** Everything that was given to others, of everyone: what left, how, when, to whom, on which ground; and a file's check against it. */
export function LedgerScreen({ params }: { params: { clientId?: ClientId } }) {
  const t = useText();
  const language = useLanguage();
  const ground = useGroundWords();
  const [filter, setFilter] = useState({ ...everything, clientId: params.clientId ?? null });
  const [open, setOpen] = useState<LedgerRow | null>(null);
  const list = useLedger(filter);
  const columns: readonly TableColumn<LedgerRow>[] = [
    {
      id: 'who',
      header: t('packets.column.who'),
      width: 'minmax(96px, 1.2fr)',
      cell: (row) => <Private>{row.clientName}</Private>,
    },
    {
      id: 'recipient',
      header: t('packets.ledger.recipient'),
      width: 'minmax(110px, 1.5fr)',
      cell: (row) => <Private>{row.recipient}</Private>,
    },
    {
      id: 'way',
      header: t('packets.ledger.way'),
      width: 'minmax(110px, 1.1fr)',
      cell: (row) => labelOf(disclosureWays, row.way, language),
      from: 430,
    },
    {
      id: 'ground',
      header: t('packets.ledger.ground'),
      width: 'minmax(96px, 1fr)',
      cell: (row) => ground(row),
      from: 640,
    },
    {
      id: 'when',
      header: t('packets.column.when'),
      width: '108px',
      cell: (row) => formatDate(dayOf(row.at), language),
      compare: (a, b) => a.at.localeCompare(b.at),
      from: 330,
    },
  ];
  return (
    <Page
      title={t('packets.ledger.title')}
      actions={
        <Button
          icon="packets"
          onPress={() => {
            go('packets');
          }}
        >
          {t('packets.title')}
        </Button>
      }
    >
      <Columns>
        <Stack>
          <Quiet>{t('packets.ledger.lead')}</Quiet>
          <LedgerFilters
            filter={filter}
            change={(part) => {
              setFilter((now) => ({ ...now, ...part }));
            }}
          />
          {list.isPending && <Loading />}
          {list.failure !== null && <ErrorMessage failure={list.failure} />}
          {list.rows !== undefined && (
            <>
              <Table
                label={t('packets.ledger.title')}
                columns={columns}
                rows={list.rows}
                rowId={(row) => row.disclosureId}
                rowHeight={38}
                initialSort={{ column: 'when', descending: true }}
                onOpen={setOpen}
                empty={
                  <EmptyState icon="packets" title={t('packets.ledger.empty')}>
                    {t('packets.ledger.emptyText')}
                  </EmptyState>
                }
              />
              {list.hasMore && (
                <Row>
                  <Button variant="quiet" isPending={list.isLoadingMore} onPress={list.loadMore}>
                    {t('packets.ledger.older')}
                  </Button>
                  <Quiet>{t('packets.ledger.more', { count: list.rows.length })}</Quiet>
                </Row>
              )}
            </>
          )}
        </Stack>
        <Stack>
          <CheckFile />
        </Stack>
      </Columns>
      {open !== null && (
        <LedgerEntryDialog
          row={open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Page>
  );
}
