import { useState } from 'react';
import type { Goal } from '#shared/contract/plans.ts';
import type { ScaleLevel } from '#shared/contract/plan-scaling.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Quiet, Stack } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { levelLabel, levelsDown } from './scale-levels.ts';

/** What each level of a goal's own scale would look like, in the client's words. None has to be filled in. */
export function DescribeScaleDialog({ goal, onClose }: { goal: Goal; onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const [words, setWords] = useState<ReadonlyMap<ScaleLevel, string>>(
    new Map(goal.levels.map((one) => [one.level, one.words])),
  );
  const set = useCommand('plans.setLevels');
  const { goalId } = goal;
  const save = async () => {
    const levels = levelsDown.flatMap((level) => {
      const text = words.get(level)?.trim() ?? '';
      return text === '' ? [] : [{ level, words: text }];
    });
    if (!(await set.run({ goalId, levels })).ok) return;
    showToast({
      text: t('plan.scale.saved'),
      undo: () => void set.run({ goalId, levels: goal.levels }),
    });
    onClose();
  };
  return (
    <Dialog
      title={t('plan.scale.describe')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('plan.cancel')}</Button>
          <Button variant="primary" isPending={set.isRunning} onPress={() => void save()}>
            {t('plan.save')}
          </Button>
        </>
      }
    >
      <Stack>
        <Quiet>{t('plan.scale.lead')}</Quiet>
        {levelsDown.map((level) => (
          <TextField
            key={level}
            label={levelLabel(level, language)}
            value={words.get(level) ?? ''}
            onChange={(text) => {
              setWords(new Map([...words, [level, text]]));
            }}
            autoFocus={level === 0}
            maxLength={300}
          />
        ))}
        <FormError failure={set.failure} />
      </Stack>
    </Dialog>
  );
}
