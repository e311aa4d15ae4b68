import { Button, IconButton } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import type { ScoreDraft } from './result-draft.ts';
import { emptyScore } from './result-draft.ts';
import styles from './assessments.module.css';

/** The figures of a result, a row for each area: its name, the figure and the ends of its scale. Rows without a figure are not kept. */
export function ScoreRows({
  scores,
  onChange,
}: {
  scores: readonly ScoreDraft[];
  onChange: (scores: readonly ScoreDraft[]) => void;
}) {
  const t = useText();
  const change = (at: number, changes: Partial<ScoreDraft>) => {
    onChange(scores.map((score, index) => (index === at ? { ...score, ...changes } : score)));
  };
  return (
    <fieldset className={styles.scores}>
      <legend>{t('assessments.figures')}</legend>
      {scores.map((score, index) => {
        const name = score.area.trim() === '' ? String(index + 1) : score.area;
        return (
          <div key={score.key} className={styles.score}>
            <TextField
              label={t('assessments.areaName')}
              hideLabel={index > 0}
              value={score.area}
              maxLength={120}
              onChange={(area) => {
                change(index, { area });
              }}
            />
            <TextField
              label={index === 0 ? t('assessments.figure') : t('assessments.figureOf', { area: name })}
              hideLabel={index > 0}
              inputMode="decimal"
              value={score.value}
              maxLength={12}
              onChange={(value) => {
                change(index, { value });
              }}
            />
            <TextField
              label={index === 0 ? t('assessments.lowest') : t('assessments.lowestOf', { area: name })}
              hideLabel={index > 0}
              inputMode="decimal"
              value={score.lowest}
              maxLength={12}
              onChange={(lowest) => {
                change(index, { lowest });
              }}
            />
            <TextField
              label={index === 0 ? t('assessments.highest') : t('assessments.highestOf', { area: name })}
              hideLabel={index > 0}
              inputMode="decimal"
              value={score.highest}
              maxLength={12}
              onChange={(highest) => {
                change(index, { highest });
              }}
            />
            <IconButton
              icon="close"
              size="small"
              label={t('common.removeThing', { thing: name })}
              onPress={() => {
                onChange(scores.filter((one) => one.key !== score.key));
              }}
            />
          </div>
        );
      })}
      <Button
        size="small"
        icon="plus"
        onPress={() => {
          onChange([...scores, emptyScore()]);
        }}
      >
        {t('assessments.addArea')}
      </Button>
    </fieldset>
  );
}
