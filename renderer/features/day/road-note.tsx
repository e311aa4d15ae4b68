import { useState } from 'react';
import type { Road } from '#shared/contract/day.ts';
import { LinkButton } from '../../ui/button.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import styles from './day.module.css';
import { minutesShown, minutesTyped } from './minutes.ts';
import { roadInWords } from './words.ts';

export interface RoadNoteProps {
  road: Road;
  /** Where it leads, for screen readers. */
  to: string;
  onSave: (minutes: number) => Promise<unknown>;
}

/** How long the road is. What is not known is asked quietly; what was learned is confirmed or put right by a press. */
export function RoadNote({ road, to, onSave }: RoadNoteProps) {
  const t = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const words = roadInWords(road, t);
  if (words === '') return null;
  if (typed === null) {
    return (
      <span className={styles.road}>
        <LinkButton
          plain
          aria-label={t('day.road.change', { road: words, to })}
          onPress={() => {
            setTyped(minutesShown(road.minutes));
          }}
        >
          {words}
        </LinkButton>
      </span>
    );
  }
  const minutes = minutesTyped(typed);
  return (
    <span className={styles.roadForm}>
      <InlineForm
        onSubmit={() => {
          if (minutes === null || minutes === undefined) {
            if (minutes === null) setTyped(null);
            return;
          }
          void onSave(minutes).then(() => {
            setTyped(null);
          });
        }}
        onGiveUp={() => {
          setTyped(null);
        }}
      >
        <TextField
          label={t('day.road.minutesTo', { to })}
          hideLabel
          autoFocus
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          suffix={<span className={styles.suffix}>{t('day.road.unit')}</span>}
          error={minutes === undefined ? t('day.minutesWrong') : undefined}
          onChange={setTyped}
        />
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </InlineForm>
    </span>
  );
}
