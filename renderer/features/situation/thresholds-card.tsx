import { useEffect, useRef, useState } from 'react';
import type { Threshold } from '#shared/contract/situation.ts';
import type { ClientId } from '#shared/ids.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { today } from '../../ui/date-field.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Private } from '../../ui/private.tsx';
import { useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { useMoments } from '../timeline/use-moments.ts';
import { useAddThreshold, usePutBackThreshold, useRemoveThreshold, useUpdateThreshold } from './mutations.ts';
import styles from './situation.module.css';
import { ThresholdForm } from './threshold-form.tsx';

function ThresholdLine({ threshold, isSought }: { threshold: Threshold; isSought: boolean }) {
  const { thresholdId, words, removal, loweredOn } = threshold;
  const t = useText();
  const moments = useMoments();
  const [isEditing, setIsEditing] = useState(false);
  const update = useUpdateThreshold();
  const remove = useRemoveThreshold();
  const putBack = usePutBackThreshold();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isSought) row.current?.focus();
  }, [isSought]);
  if (isEditing) {
    return (
      <li className={styles.form}>
        <ThresholdForm
          initial={threshold}
          submit={t('situation.save')}
          failure={update.failure}
          onSave={async (fields) => (await update.run({ thresholdId, ...fields })).ok}
          onClose={() => {
            setIsEditing(false);
          }}
        />
      </li>
    );
  }
  const takeAway = async () => {
    const answer = await remove.run({ thresholdId });
    if (!answer.ok) return;
    showToast({ text: t('situation.threshold.removed'), undo: () => void putBack.run({ thresholdId }) });
  };
  return (
    <li ref={row} tabIndex={-1} className={styles.threshold}>
      <div className={styles.lines}>
        <p>
          <Private>{words}</Private>
        </p>
        {removal !== '' && (
          <p className={styles.removal}>
            <Private>{removal}</Private>
          </p>
        )}
      </div>
      {loweredOn === null ? (
        <Button
          size="small"
          icon="check"
          onPress={() => void update.run({ thresholdId, loweredOn: today() })}
        >
          {t('situation.threshold.lower')}
        </Button>
      ) : (
        <Chip tone="good">{t('situation.threshold.loweredOn', { date: moments.date(loweredOn) })}</Chip>
      )}
      <Menu
        label={t('situation.threshold.actions')}
        trigger={<IconButton icon="more" size="small" label={t('situation.threshold.actions')} />}
        items={[
          {
            id: 'edit',
            icon: 'edit',
            label: t('situation.edit'),
            onAction: () => {
              setIsEditing(true);
            },
          },
          {
            id: 'remove',
            icon: 'bin',
            label: t('situation.threshold.remove'),
            onAction: () => void takeAway(),
          },
        ]}
      />
    </li>
  );
}

interface Props {
  clientId: ClientId;
  thresholds: readonly Threshold[];
  soughtId: string | undefined;
}

/** What makes it hard to come to a service, and how that was made lower. */
export function ThresholdsCard({ clientId, thresholds, soughtId }: Props) {
  const t = useText();
  const [isAdding, setIsAdding] = useState(false);
  const add = useAddThreshold();
  return (
    <Card
      title={t('situation.threshold.title')}
      note={t('situation.threshold.note')}
      actions={
        !isAdding && (
          <Button
            icon="plus"
            size="small"
            onPress={() => {
              setIsAdding(true);
            }}
          >
            {t('situation.threshold.add')}
          </Button>
        )
      }
    >
      {thresholds.length > 0 && (
        <ul aria-label={t('situation.threshold.title')}>
          {thresholds.map((threshold) => (
            <ThresholdLine
              key={threshold.thresholdId}
              threshold={threshold}
              isSought={threshold.thresholdId === soughtId}
            />
          ))}
        </ul>
      )}
      {thresholds.length === 0 && !isAdding && (
        <p className={styles.empty}>{t('situation.threshold.empty')}</p>
      )}
      {isAdding && (
        <div className={styles.form}>
          <ThresholdForm
            initial={{ words: '', removal: '', loweredOn: null }}
            submit={t('situation.add')}
            failure={add.failure}
            onSave={async (fields) => (await add.run({ clientId, ...fields })).ok}
            onClose={() => {
              setIsAdding(false);
            }}
          />
        </div>
      )}
    </Card>
  );
}
