import { useState } from 'react';
import type { HandoverRow } from '#shared/contract/handover.ts';
import { daysBetween } from '#shared/dates/calendar.ts';
import { formatDate } from '#shared/dates/format.ts';
import { labelOf } from '#shared/codes/define.ts';
import { handoverConfirmations, handoverReasons } from '#shared/codes/handover.ts';
import { dayOf } from '#shared/time.ts';
import type { Instant } from '#shared/time.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { today } from '../../ui/date-field.tsx';
import { AlertDialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import styles from './handover.module.css';
import { useAcknowledgeHandover, useUndoHandover } from './mutations.ts';
import { PaperDialog } from './paper-dialog.tsx';
import { PeopleDialog } from './people-dialog.tsx';
import { useHandovers } from './queries.ts';
import { HandoverProgress } from './work-progress.tsx';

type Over = 'people' | 'paper' | 'confirm' | 'undo';

function StateChip({ row }: { row: HandoverRow }) {
  const t = useText();
  const language = useLanguage();
  const { state, direction, confirmedOn, away } = row;
  if (state !== 'left') return <Chip>{t(`handover.state.${state}`)}</Chip>;
  if (direction === 'out' && away === 0) return <Chip>{t('handover.state.back')}</Chip>;
  if (confirmedOn === null) return <Chip tone="attention">{t('handover.state.waiting')}</Chip>;
  if (row.leftOut > 0)
    return <Chip tone="attention">{t('handover.receipt.leftOut', { count: row.leftOut })}</Chip>;
  return <Chip tone="good">{t('handover.state.confirmed', { day: formatDate(confirmedOn, language) })}</Chip>;
}

/** What has been heard of a handover, or since when nothing has. */
function SinceThen({ row }: { row: HandoverRow }) {
  const t = useText();
  const language = useLanguage();
  const { direction, state, confirmedOn, confirmedHow, receiptAt, away, at } = row;
  const dayIn = (moment: Instant) => formatDate(dayOf(moment), language);
  if (direction === 'in') {
    if (row.receiptUntrue) return <p>{t('handover.receipt.untrue', { name: row.partnerName })}</p>;
    return receiptAt === null ? null : <Quiet>{t('handover.receipt.left', { day: dayIn(receiptAt) })}</Quiet>;
  }
  if (state !== 'left') return null;
  if (confirmedOn === null) {
    const count = daysBetween(dayOf(at), today());
    return away === 0 ? null : <p>{t('handover.sinceThen', { day: dayIn(at), count })}</p>;
  }
  return (
    <Quiet>
      {[
        ...(confirmedHow === null ? [] : [labelOf(handoverConfirmations, confirmedHow, language)]),
        ...(receiptAt === null || confirmedHow === 'receipt'
          ? []
          : [t('handover.receipt.came', { day: dayIn(receiptAt) })]),
      ].join(' · ')}
    </Quiet>
  );
}

interface LineProps {
  readonly row: HandoverRow;
  readonly onOver: (over: Over) => void;
  readonly onAcknowledge: () => void;
}

function Line({ row, onOver, onAcknowledge }: LineProps) {
  const t = useText();
  const language = useLanguage();
  const { direction, state, partnerName: name, at, reason, people, refused, confirmedOn } = row;
  const day = formatDate(dayOf(at), language);
  const open = (over: Over) => () => {
    onOver(over);
  };
  return (
    <li className={styles.line}>
      <Stack tight>
        <Row align="between">
          <strong>{t(direction === 'out' ? 'handover.toWhom' : 'handover.fromWhom', { name })}</strong>
          <StateChip row={row} />
        </Row>
        <Quiet>
          {[
            day,
            labelOf(handoverReasons, reason, language),
            t('handover.count', { count: people }),
            ...(refused > 0 ? [t('handover.refusedCount', { count: refused })] : []),
          ].join(' · ')}
        </Quiet>
        <SinceThen row={row} />
        <Row>
          <Button size="small" aria-label={t('handover.openOf', { name, day })} onPress={open('people')}>
            {t('handover.open')}
          </Button>
          {state !== 'undone' && (
            <Button size="small" aria-label={t('handover.paperOf', { name, day })} onPress={open('paper')}>
              {t('handover.paper')}
            </Button>
          )}
          {direction === 'out' && state === 'left' && confirmedOn === null && (
            <Button
              size="small"
              aria-label={t('handover.confirmOf', { name, day })}
              onPress={open('confirm')}
            >
              {t('handover.confirm')}
            </Button>
          )}
          {row.mayAcknowledge && (
            <Button
              size="small"
              {...(row.receiptAt === null ? { variant: 'primary' as const } : {})}
              aria-label={t(
                row.receiptAt === null ? 'handover.receipt.sendOf' : 'handover.receipt.sendAgainOf',
                { name, day },
              )}
              onPress={onAcknowledge}
            >
              {t(row.receiptAt === null ? 'handover.receipt.send' : 'handover.receipt.sendAgain')}
            </Button>
          )}
          {row.receiptUntrue && (
            <Button
              size="small"
              variant="primary"
              aria-label={t('handover.receipt.sendBackOf', { name, day })}
              onPress={onAcknowledge}
            >
              {t('handover.receipt.sendBack')}
            </Button>
          )}
          {state === 'imported' && (
            <Button
              size="small"
              icon="undo"
              aria-label={t('handover.undoOf', { name, day })}
              onPress={open('undo')}
            >
              {t('handover.undo')}
            </Button>
          )}
        </Row>
      </Stack>
    </li>
  );
}

/** Handovers that went out and came in, and what may be done with each. */
export function HandoversCard() {
  const t = useText();
  const { data, failure } = useHandovers();
  const undo = useUndoHandover();
  const [open, setOpen] = useState<{ readonly row: HandoverRow; readonly over: Over } | null>(null);
  const close = () => {
    setOpen(null);
  };
  const acknowledge = useAcknowledgeHandover();
  const language = useLanguage();
  const acknowledgeIt = async ({ handoverId, partnerName: name }: HandoverRow) => {
    const answer = await acknowledge.run({ handoverId, language });
    if (answer.ok)
      showToast({
        text: t('handover.receipt.saved', { file: answer.value.fileName }),
        detail: t('handover.receipt.savedDetail', { name }),
      });
  };
  const undoIt = async ({ handoverId }: HandoverRow) => {
    const answer = await undo.run({ handoverId });
    if (!answer.ok) return;
    const { removed, restored, kept } = answer.value;
    const names = kept.map(({ displayName }) => displayName).join(', ');
    showToast({
      text: t('handover.undone', { removed, restored }),
      ...(kept.length > 0 ? { detail: t('handover.undoneKept', { names }) } : {}),
    });
  };
  return (
    <Card title={t('handover.listTitle')}>
      {failure !== null && <ErrorMessage failure={failure} />}
      {data?.length === 0 && <EmptyState small title={t('handover.listEmpty')} />}
      <ul>
        {data?.map((row) => (
          <Line
            key={row.handoverId}
            row={row}
            onOver={(over) => {
              setOpen({ row, over });
            }}
            onAcknowledge={() => void acknowledgeIt(row)}
          />
        ))}
      </ul>
      {acknowledge.failure !== null && acknowledge.failure.code !== 'cancelled' && (
        <ErrorMessage failure={acknowledge.failure} />
      )}
      {undo.failure !== null && <ErrorMessage failure={undo.failure} />}
      {undo.isRunning && <HandoverProgress label={t('handover.undo')} />}
      {open?.over === 'people' && <PeopleDialog row={open.row} onClose={close} />}
      {open?.over === 'paper' && <PaperDialog row={open.row} onClose={close} />}
      {open?.over === 'confirm' && <ConfirmDialog handoverId={open.row.handoverId} onClose={close} />}
      {open?.over === 'undo' && (
        <AlertDialog
          title={t('handover.undo')}
          isOpen
          onClose={close}
          confirm={t('handover.undo')}
          onConfirm={() => {
            close();
            void undoIt(open.row);
          }}
        >
          {t('handover.undoAsk')}
          {open.row.receiptAt !== null && ` ${t('handover.receipt.undoAsk', { name: open.row.partnerName })}`}
        </AlertDialog>
      )}
    </Card>
  );
}
