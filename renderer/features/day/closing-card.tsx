import { useRef } from 'react';
import type { Day } from '#shared/contract/day.ts';
import { Card } from '../../ui/card.tsx';
import { Quiet } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';
import { ClosingRow } from './closing-row.tsx';
import styles from './day.module.css';

/** The day is closed here: each appointment whose time has come is one row until it is logged, also of earlier days. */
export function ClosingCard({ unsettled, unsettledTotal }: Pick<Day, 'unsettled' | 'unsettledTotal'>) {
  const t = useText();
  const list = useRef<HTMLUListElement>(null);
  if (unsettled.length === 0) return null;
  // The row that was done is gone; the one that takes its place is the next to do.
  const focusRow = (index: number) => {
    setTimeout(() => {
      const rows = list.current?.querySelectorAll<HTMLElement>(':scope > li') ?? [];
      rows[Math.min(index, rows.length - 1)]?.querySelector<HTMLElement>('[role="radio"]')?.focus();
    }, 150);
  };
  return (
    <Card title={t('day.closing.title')} note={t('day.closing.note', { count: unsettledTotal })}>
      <ul ref={list}>
        {unsettled.map((appointment, index) => (
          <ClosingRow
            key={appointment.appointmentId}
            appointment={appointment}
            onDone={() => {
              focusRow(index);
            }}
          />
        ))}
      </ul>
      <div className={styles.closingHint}>
        <Quiet>{t('day.closing.keys')}</Quiet>
        {unsettledTotal > unsettled.length && (
          <Quiet>{t('day.closing.more', { count: unsettledTotal - unsettled.length })}</Quiet>
        )}
      </div>
    </Card>
  );
}
