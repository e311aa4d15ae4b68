import { labelOf } from '#shared/codes/define.ts';
import { disclosureWays } from '#shared/codes/ways.ts';
import type { LedgerRow } from '#shared/contract/ledger.ts';
import { formatMoment } from '#shared/dates/format.ts';
import { go } from '../../app/router.ts';
import { LinkButton } from '../../ui/button.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Private } from '../../ui/private.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { itemNames } from '../consents/item-options.ts';
import styles from './ledger.module.css';

/** On which ground something was given, in words. */
export function useGroundWords(): (row: LedgerRow) => string {
  const t = useText();
  return ({ basis, section, consentId }) => {
    if (basis === 'law') return t('network.disclosure.lawSection', { section });
    if (basis === 'present') return t('network.disclosure.present');
    return consentId === null ? t('network.disclosure.consentNone') : t('consents.basisConsent');
  };
}

/** One entry of the ledger in full, with what it is proved by. */
export function LedgerEntryView({ row }: { row: LedgerRow }) {
  const t = useText();
  const language = useLanguage();
  const ground = useGroundWords();
  const { packetId } = row;
  return (
    <Stack>
      <DescriptionList
        entries={[
          { term: t('packets.column.when'), value: formatMoment(row.at, language) },
          { term: t('packets.column.who'), value: <Private>{row.clientName}</Private> },
          { term: t('packets.ledger.recipient'), value: row.recipient },
          {
            term: t('packets.ledger.way'),
            value: [
              labelOf(disclosureWays, row.way, language),
              row.state === 'sealing' ? t('consents.sealing') : '',
            ]
              .filter((part) => part !== '')
              .join(' · '),
          },
          { term: t('packets.items'), value: itemNames(row.items, language) },
          { term: t('packets.ledger.ground'), value: ground(row) },
          ...(row.words === ''
            ? []
            : [{ term: t('packets.ledger.words'), value: <Private>{row.words}</Private> }]),
          ...(row.fileName === '' ? [] : [{ term: t('packets.ledger.file'), value: row.fileName }]),
          ...(packetId === null
            ? []
            : [
                {
                  term: t('packets.ledger.packetId'),
                  value: <code className={styles.hash}>{packetId}</code>,
                },
              ]),
          ...(row.sha256 === null
            ? []
            : [{ term: 'SHA-256', value: <code className={styles.hash}>{row.sha256}</code> }]),
        ]}
      />
      {packetId !== null && (
        <Row>
          <LinkButton
            onPress={() => {
              go('packets', { packetId });
            }}
          >
            {t('packets.ledger.openPacket')}
          </LinkButton>
        </Row>
      )}
    </Stack>
  );
}

export function LedgerEntryDialog({ row, onClose }: { row: LedgerRow; onClose: () => void }) {
  const t = useText();
  return (
    <Dialog title={t('packets.ledger.entry')} isOpen onClose={onClose} closesOutside>
      <LedgerEntryView row={row} />
    </Dialog>
  );
}
