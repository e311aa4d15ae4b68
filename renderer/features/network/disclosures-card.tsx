import { useState } from 'react';
import type { Disclosure } from '#shared/contract/consents.ts';
import { formatMoment } from '#shared/dates/format.ts';
import { labelOf } from '#shared/codes/define.ts';
import { disclosureWays } from '#shared/codes/ways.ts';
import type { DisclosureWay } from '#shared/codes/ways.ts';
import type { ClientId } from '#shared/ids.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FilterChips } from '../../ui/choice.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { ShowMore, useGrowing } from '../../ui/growing.tsx';
import { Quiet, Row } from '../../ui/layout.tsx';
import { Private } from '../../ui/private.tsx';
import { Loading } from '../../ui/progress.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { itemNames } from '../consents/item-options.ts';
import { DisclosureListDialog } from './disclosure-list-dialog.tsx';
import { DisclosureDialog } from './disclosure-dialog.tsx';
import { usePutBackDisclosure, useRemoveDisclosure } from './mutations.ts';
import styles from './network.module.css';
import { useDisclosures } from './queries.ts';
import { NetworkRecord } from './record.tsx';

const ways = ['packet', 'print', 'oral'] as const;
type Way = (typeof ways)[number];

/** A referral in whatever way it left, a paper, or what was said. */
const familyOf = (way: DisclosureWay): Way => (way === 'print' || way === 'oral' ? way : 'packet');

function DisclosureView({ disclosure, isSought }: { disclosure: Disclosure; isSought: boolean }) {
  const t = useText();
  const language = useLanguage();
  const remove = useRemoveDisclosure();
  const putBack = usePutBackDisclosure();
  const { disclosureId, way, recipient, items, words, basis, section } = disclosure;
  const takeAway = async () => {
    const answer = await remove.run({ disclosureId });
    if (!answer.ok) return;
    showToast({ text: t('network.disclosure.removed'), undo: () => void putBack.run({ disclosureId }) });
  };
  const names = itemNames([...new Set(items.map(({ item }) => item))], language);
  const ground =
    basis === 'law'
      ? t('network.disclosure.lawSection', { section })
      : basis === 'present'
        ? t('network.disclosure.present')
        : disclosure.consentId === null
          ? t('network.disclosure.consentNone')
          : t('consents.basisConsent');
  return (
    <NetworkRecord
      name={recipient}
      isSought={isSought}
      chips={
        <Chip tone={disclosure.state === 'sealing' ? 'attention' : 'plain'}>
          {disclosure.state === 'sealing' ? t('consents.sealing') : labelOf(disclosureWays, way, language)}
        </Chip>
      }
      items={
        // What left as a referral has left.
        familyOf(way) === 'packet'
          ? []
          : [{ id: 'remove', icon: 'bin', label: t('network.remove'), onAction: () => void takeAway() }]
      }
    >
      {names !== '' && <p>{names}</p>}
      {words !== '' && (
        <p>
          <Private>{words}</Private>
        </p>
      )}
      <Quiet>{`${formatMoment(disclosure.at, language)} · ${ground}`}</Quiet>
    </NetworkRecord>
  );
}

/** What has been given to whom, on which ground: packets, papers and what was said. */
export function DisclosuresCard({
  clientId,
  recordId,
}: {
  clientId: ClientId;
  recordId?: string | undefined;
}) {
  const t = useText();
  const list = useDisclosures(clientId);
  const [filters, setFilters] = useState<readonly Way[]>([]);
  const [adding, setAdding] = useState(false);
  const [printing, setPrinting] = useState(false);
  const shown = (list.data ?? []).filter(
    ({ way }) => filters.length === 0 || filters.includes(familyOf(way)),
  );
  const part = useGrowing(shown, ({ disclosureId }) => disclosureId === recordId);
  const isEmpty = list.data?.length === 0;
  const add = (
    <Button
      icon="plus"
      onPress={() => {
        setAdding(true);
      }}
    >
      {t('network.disclosure.add')}
    </Button>
  );
  return (
    <Card
      title={t('network.disclosure.card')}
      actions={
        list.data === undefined ? undefined : (
          <Row>
            <IconButton
              icon="print"
              variant="secondary"
              label={t('network.disclosure.paper.open')}
              onPress={() => {
                setPrinting(true);
              }}
            />
            {!isEmpty && add}
          </Row>
        )
      }
    >
      {list.isPending && <Loading />}
      {list.failure !== null && <ErrorMessage failure={list.failure} />}
      {isEmpty && (
        <EmptyState small title={t('network.disclosure.empty')} action={add}>
          {t('network.disclosure.emptyText')}
        </EmptyState>
      )}
      {!isEmpty && list.data !== undefined && (
        <div className={styles.filter}>
          <FilterChips
            label={t('network.disclosure.filter')}
            options={ways.map((id) => ({ id, label: t(`network.disclosure.ways.${id}`) }))}
            value={filters}
            onChange={setFilters}
          />
        </div>
      )}
      {!isEmpty && list.data !== undefined && shown.length === 0 && (
        <EmptyState small title={t('network.disclosure.emptyFilter')} />
      )}
      {part.shown.map((disclosure) => (
        <DisclosureView
          key={disclosure.disclosureId}
          disclosure={disclosure}
          isSought={disclosure.disclosureId === recordId}
        />
      ))}
      <ShowMore of={part} />
      {printing && (
        <DisclosureListDialog
          clientId={clientId}
          onClose={() => {
            setPrinting(false);
          }}
        />
      )}
      {adding && (
        <DisclosureDialog
          clientId={clientId}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </Card>
  );
}
