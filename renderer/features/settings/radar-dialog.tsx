import { useRef, useState } from 'react';
import type { Radar } from '#shared/contract/today.ts';
import { radarTable } from '#shared/radar/weights.ts';
import type { RadarKey } from '#shared/radar/weights.ts';
import { useCommand } from '../../api/hooks.ts';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Quiet } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { problemOf, rowsOf, weightFields, weightLimits, weightOf } from './radar-form.ts';
import type { WeightField, WeightRow } from './radar-form.ts';
import styles from './radar.module.css';

const units = { 'days-since': 'since', 'days-left': 'left', times: 'times', none: 'since' } as const;

function WeightFields(props: {
  row: WeightRow;
  isChecked: boolean;
  onType: (field: WeightField, typed: string) => void;
}) {
  const { row, isChecked, onType } = props;
  const t = useText();
  const reason = t(`today.radar.reason.${row.reason}`);
  const { grows } = radarTable[row.reason];
  return (
    <fieldset className={styles.row}>
      <legend>{reason}</legend>
      <div className={styles.fields}>
        {weightFields.map((field) => {
          const typed = row.typed[field];
          // What does not grow has nothing to add to it, and its ceiling is its start.
          if (typed === null || (grows === 'none' && (field === 'growth' || field === 'most'))) return null;
          const problem = isChecked ? problemOf(row, field) : null;
          const label = t(`today.radar.${field}`);
          return (
            <TextField
              key={field}
              label={field === 'from' ? `${label}, ${t(`today.radar.unit.${units[grows]}`)}` : label}
              aria-label={t('today.radar.fieldOf', { field: label, reason })}
              inputMode="numeric"
              autoComplete="off"
              maxLength={3}
              value={typed}
              error={
                problem === null
                  ? undefined
                  : problem === 'most'
                    ? t('today.radar.mostTooSmall')
                    : t('today.radar.problem', { from: 0, to: weightLimits[field] })
              }
              onChange={(text) => {
                onType(field, text);
              }}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

/** Every reason with its numbers. */
export function RadarDialog({ radar, onClose }: { radar: Radar; onClose: () => void }) {
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const set = useCommand('radar.setWeights');
  const [rows, setRows] = useState(() => rowsOf(radar));
  const [isChecked, setChecked] = useState(false);

  const type = (reason: RadarKey, field: WeightField, text: string) => {
    setRows((before) =>
      before.map((row) => {
        if (row.reason !== reason) return row;
        const typed = { ...row.typed, [field]: text };
        // The ceiling of what does not grow follows its start.
        return {
          reason,
          typed: radarTable[reason].grows === 'none' ? { ...typed, most: typed.base } : typed,
        };
      }),
    );
  };

  const save = async () => {
    setChecked(true);
    const weights = rows.flatMap((row) => {
      const weight = weightOf(row);
      return weight === null ? [] : [{ reason: row.reason, weight }];
    });
    if (weights.length < rows.length) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const answer = await set.run({ weights });
    if (!answer.ok) return;
    showToast({ text: t('today.radar.saved') });
    onClose();
  };

  return (
    <Dialog
      title={t('today.radar.dialog')}
      size="wide"
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} isPending={set.isRunning} onPress={() => void save()}>
          {t('today.radar.save')}
        </DialogButtons>
      }
    >
      <form
        ref={form}
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Quiet>{t('today.radar.explain')}</Quiet>
        {rows.map((row) => (
          <WeightFields
            key={row.reason}
            row={row}
            isChecked={isChecked}
            onType={(field, text) => {
              type(row.reason, field, text);
            }}
          />
        ))}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
        <FormError failure={set.failure} />
      </form>
    </Dialog>
  );
}
