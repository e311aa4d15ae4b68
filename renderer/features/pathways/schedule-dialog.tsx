import { useState } from 'react';
import type { Interval } from '#shared/contract/pathways.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import { useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { useSetSchedule } from './mutations.ts';
import styles from './pathways.module.css';
import { useSchedule } from './queries.ts';

const counts = [1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 18, 24];
const units = ['day', 'week', 'month'] as const;

function ScheduleForm({ kept, onClose }: { kept: readonly Interval[]; onClose: () => void }) {
  const t = useText();
  const [intervals, setIntervals] = useState<readonly Interval[]>(kept);
  const set = useSetSchedule();
  const change = (index: number, more: Partial<Interval>) => {
    setIntervals(intervals.map((one, at) => (at === index ? { ...one, ...more } : one)));
  };
  const save = async () => {
    const answer = await set.run({ intervals: [...intervals] });
    if (!answer.ok) return;
    showToast({
      text: t('pathways.schedule.saved'),
      undo: () => void set.run({ intervals: [...kept] }),
    });
    onClose();
  };
  return (
    <Dialog
      title={t('pathways.schedule.title')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} isPending={set.isRunning} onPress={() => void save()}>
          {t('pathways.save')}
        </DialogButtons>
      }
    >
      <Stack>
        <p>{t('pathways.schedule.text')}</p>
        <ul className={styles.schedule}>
          {intervals.map((interval, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- two may be the same, and their place is what counts
            <li key={index}>
              <Select
                label={t('pathways.schedule.count', { number: index + 1 })}
                hideLabel
                options={[...new Set([...counts, interval.count])]
                  .toSorted((a, b) => a - b)
                  .map((count) => ({ id: String(count), label: String(count) }))}
                value={String(interval.count)}
                onChange={(count) => {
                  change(index, { count: Number(count) });
                }}
              />
              <Select
                label={t('pathways.schedule.unit', { number: index + 1 })}
                hideLabel
                options={units.map((id) => ({ id, label: t(`pathways.schedule.units.${id}`) }))}
                value={interval.unit}
                onChange={(unit) => {
                  change(index, { unit });
                }}
              />
              <IconButton
                icon="bin"
                size="small"
                label={t('pathways.schedule.remove', { number: index + 1 })}
                onPress={() => {
                  setIntervals(intervals.filter((_, at) => at !== index));
                }}
              />
            </li>
          ))}
        </ul>
        {intervals.length < 12 && (
          <Row>
            <Button
              icon="plus"
              size="small"
              onPress={() => {
                setIntervals([...intervals, { count: 12, unit: 'month' }]);
              }}
            >
              {t('pathways.schedule.add')}
            </Button>
          </Row>
        )}
        <FormError failure={set.failure} />
      </Stack>
    </Dialog>
  );
}

/** After how long check-ins are proposed, in this case file. */
export function ScheduleDialog({ onClose }: { onClose: () => void }) {
  const { data } = useSchedule();
  return data === undefined ? null : <ScheduleForm kept={data.intervals} onClose={onClose} />;
}
