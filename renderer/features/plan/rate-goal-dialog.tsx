import { useState } from 'react';
import type { Goal } from '#shared/contract/plans.ts';
import { formatDate } from '#shared/dates/format.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { DateField, today } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { levelLabel, levelsDown } from './scale-levels.ts';
import { usePlanItem } from './use-plan-item.ts';
import styles from './plan.module.css';

/** Where the client stands on a goal's own scale today, and the earlier answers. */
export function RateGoalDialog({ goal, onClose }: { goal: Goal; onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const [level, setLevel] = useState<string | null>(null);
  const [ratedOn, setRatedOn] = useState<ReturnType<typeof today> | null>(today());
  const [words, setWords] = useState('');
  const rate = useCommand('plans.rateGoal');
  const { removeItem } = usePlanItem();
  const chosen = levelsDown.find((one) => String(one) === level);
  const save = async () => {
    if (chosen === undefined || ratedOn === null) return;
    const answer = await rate.run({ goalId: goal.goalId, level: chosen, ratedOn, words });
    if (!answer.ok) return;
    showToast({
      text: t('plan.ratingSaved'),
      undo: () => void removeItem('goal-rating', answer.value.goalRatingId, t('plan.scale.title')),
    });
    onClose();
  };
  return (
    <Dialog
      title={t('plan.scale.rate')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('plan.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={chosen === undefined || ratedOn === null}
            isPending={rate.isRunning}
            onPress={() => void save()}
          >
            {t('plan.save')}
          </Button>
        </>
      }
    >
      <Stack>
        <RadioGroup
          label={t('plan.scale.where')}
          value={level}
          onChange={setLevel}
          options={levelsDown.map((one) => {
            const own = goal.levels.find((described) => described.level === one)?.words;
            const label = levelLabel(one, language);
            return own === undefined
              ? { id: String(one), label }
              : { id: String(one), label: own, description: label };
          })}
        />
        <TextField label={t('plan.ratingWords')} value={words} onChange={setWords} optional maxLength={500} />
        <DateField label={t('plan.ratedOn')} value={ratedOn} onChange={setRatedOn} prefer="past" />
        <FormError failure={rate.failure} />
        {goal.goalRatings.length > 0 && (
          <section>
            <h3 className={styles.earlier}>{t('plan.scale.earlier')}</h3>
            <ul>
              {goal.goalRatings.toReversed().map((rating) => {
                const what = `${formatDate(rating.ratedOn, language)}: ${levelLabel(rating.level, language)}`;
                return (
                  <li key={rating.goalRatingId}>
                    <Row align="between">
                      <span>{what}</span>
                      <IconButton
                        icon="bin"
                        size="small"
                        label={t('common.removeThing', { thing: what })}
                        onPress={() => void removeItem('goal-rating', rating.goalRatingId, what)}
                      />
                    </Row>
                  </li>
                );
              })}
            </ul>
          </section>
        )}
      </Stack>
    </Dialog>
  );
}
