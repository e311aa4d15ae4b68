import { useState } from 'react';
import type { HandoverRow } from '#shared/contract/handover.ts';
import { formatDate } from '#shared/dates/format.ts';
import { labelOf } from '#shared/codes/define.ts';
import { handoverReasons } from '#shared/codes/handover.ts';
import { dayOf } from '#shared/time.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { AlertDialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import styles from './handover.module.css';
import { useUndoHandover } from './mutations.ts';
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
  return <Chip tone="good">{t('handover.state.confirmed', { day: formatDate(confirmedOn, language) })}</Chip>;
}

function Line({ row, onOver }: { row: HandoverRow; onOver: (over: Over) => void }) {
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
          />
        ))}
      </ul>
      {undo.failure !== null && <ErrorMessage failure={undo.failure} />}
      {undo.isRunning && <HandoverProgress label={t('handover.undo')} />}
      {open?.over === 'people' && <PeopleDialog row={open.row} onClose={close} />}
      {open?.over === 'paper' && <PaperDialog row={open.row} onClose={close} />}
      {open?.over === 'confirm' && <ConfirmDialog row={open.row} onClose={close} />}
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
        </AlertDialog>
      )}
    </Card>
  );
}
