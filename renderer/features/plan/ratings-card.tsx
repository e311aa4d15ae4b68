import { useState } from 'react';
import type { Rating } from '#shared/contract/plans.ts';
import type { ClientId } from '#shared/ids.ts';
import { labelOf } from '#shared/codes/define.ts';
import { ratingAreas } from '#shared/codes/plans.ts';
import type { RatingArea } from '#shared/codes/plans.ts';
import { formatDate } from '#shared/dates/format.ts';
import type { Language } from '#shared/languages.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DateField, today } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Private } from '../../ui/private.tsx';
import { ScaleField } from '../../ui/scale-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { Trend } from '../../ui/trend.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { usePlanItem } from './use-plan-item.ts';
import styles from './plan.module.css';

export interface RatedArea {
  readonly key: string;
  readonly label: string;
  /** Oldest first. */
  readonly ratings: readonly Rating[];
}

/** Ratings by area, each oldest first, in the order in which the areas were first rated. */
export function ratedAreas(ratings: readonly Rating[], language: Language): readonly RatedArea[] {
  const areas = new Map<string, RatedArea & { ratings: Rating[] }>();
  for (const rating of [...ratings].sort((a, b) => a.ratedOn.localeCompare(b.ratedOn))) {
    const label =
      rating.area === 'own' && rating.ownArea !== ''
        ? rating.ownArea
        : labelOf(ratingAreas, rating.area, language);
    const key = `${rating.area}:${rating.area === 'own' ? rating.ownArea.toLocaleLowerCase('fi') : ''}`;
    const area = areas.get(key) ?? { key, label, ratings: [] };
    area.ratings.push(rating);
    areas.set(key, area);
  }
  return [...areas.values()];
}

function RateDialog({ clientId, onClose }: { clientId: ClientId; onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const [area, setArea] = useState<RatingArea>('daily-life');
  const [ownArea, setOwnArea] = useState('');
  const [value, setValue] = useState<number | null>(null);
  const [ratedOn, setRatedOn] = useState<ReturnType<typeof today> | null>(today());
  const [words, setWords] = useState('');
  const rate = useCommand('plans.rate');
  const { removeItem } = usePlanItem();
  const ready = value !== null && ratedOn !== null && (area !== 'own' || ownArea.trim() !== '');
  const save = async () => {
    if (value === null || ratedOn === null) return;
    const answer = await rate.run({ clientId, area, ownArea, value, ratedOn, words });
    if (!answer.ok) return;
    showToast({
      text: t('plan.ratingSaved'),
      undo: () => void removeItem('rating', answer.value.ratingId, t('plan.ratings')),
    });
    onClose();
  };
  return (
    <Dialog
      title={t('plan.rate')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('plan.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={!ready}
            isPending={rate.isRunning}
            onPress={() => void save()}
          >
            {t('plan.save')}
          </Button>
        </>
      }
    >
      <Stack>
        <Select
          label={t('plan.area')}
          value={area}
          onChange={setArea}
          options={ratingAreas.codes.map(({ code, labels }) => ({ id: code, label: labels[language] }))}
        />
        {area === 'own' && <TextField label={t('plan.ownArea')} value={ownArea} onChange={setOwnArea} />}
        <ScaleField
          label={t('plan.value')}
          value={value}
          onChange={setValue}
          ends={[t('plan.worst'), t('plan.best')]}
        />
        <TextField label={t('plan.ratingWords')} value={words} onChange={setWords} optional />
        <DateField label={t('plan.ratedOn')} value={ratedOn} onChange={setRatedOn} prefer="past" />
        <FormError failure={rate.failure} />
      </Stack>
    </Dialog>
  );
}

/** The client's own ratings over time, a small trend for each area with its figures. */
export function RatingsCard({ clientId, ratings }: { clientId: ClientId; ratings: readonly Rating[] }) {
  const t = useText();
  const language = useLanguage();
  const [rating, setRating] = useState(false);
  const areas = ratedAreas(ratings, language);
  const open = () => {
    setRating(true);
  };
  return (
    <Card
      title={t('plan.ratings')}
      note={t('plan.ratingsNote')}
      actions={
        <Button size="small" icon="plus" onPress={open}>
          {t('plan.rate')}
        </Button>
      }
    >
      {areas.length === 0 && (
        <EmptyState small title={t('plan.ratings')}>
          {t('plan.ratingsEmpty')}
        </EmptyState>
      )}
      {areas.map((area) => {
        const last = area.ratings.at(-1);
        return (
          <div key={area.key} className={styles.area}>
            <h3>
              <Private>{area.label}</Private>
            </h3>
            <Trend
              label={`${t('plan.ratings')}, ${area.label}`}
              points={area.ratings.map(({ ratedOn, value }) => ({
                label: formatDate(ratedOn, language),
                value,
              }))}
            />
            {last !== undefined && last.words !== '' && (
              <p>
                <Private>”{last.words}”</Private>
              </p>
            )}
          </div>
        );
      })}
      {rating && (
        <RateDialog
          clientId={clientId}
          onClose={() => {
            setRating(false);
          }}
        />
      )}
    </Card>
  );
}
