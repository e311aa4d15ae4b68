import { labelOf } from '#shared/codes/define.ts';
import { goalLevels, stepStatuses } from '#shared/codes/plans.ts';
import { formatDate } from '#shared/dates/format.ts';
import { Chip } from '../../ui/chip.tsx';
import { Private } from '../../ui/private.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import type { EntryOf } from './arrange.ts';
import { Entry } from './entry.tsx';
import styles from './timeline.module.css';
import { useMoments } from './use-moments.ts';

interface PlanEntryProps<T extends 'step' | 'goal-rating' | 'plan-pause'> {
  entry: EntryOf<T>;
  isSought: boolean;
}

/** A step of the plan was taken, changed or let go, with what came of it. */
export function StepEntry({ entry, isSought }: PlanEntryProps<'step'>) {
  const t = useText();
  const language = useLanguage();
  const moments = useMoments();
  return (
    <Entry
      day={moments.day(entry.at)}
      isSought={isSought}
      title={t('person.timeline.step')}
      chips={
        <Chip tone={entry.status === 'done' ? 'good' : 'plain'}>
          {labelOf(stepStatuses, entry.status, language)}
        </Chip>
      }
    >
      <p className={styles.text}>
        <Private>{entry.text}</Private>
      </p>
      {entry.outcomeWords !== '' && (
        <p className={styles.text}>
          <Private>{entry.outcomeWords}</Private>
        </p>
      )}
    </Entry>
  );
}

/** Where the client stood on a goal's own scale. */
export function GoalRatingEntryRow({ entry, isSought }: PlanEntryProps<'goal-rating'>) {
  const t = useText();
  const language = useLanguage();
  const moments = useMoments();
  const level = goalLevels.codes.find(({ code }) => code === String(entry.level));
  return (
    <Entry
      day={moments.day(entry.at)}
      isSought={isSought}
      title={t('plan.scale.entry')}
      chips={<Chip>{level?.labels[language]}</Chip>}
    >
      <p className={styles.text}>
        <Private>{entry.levelWords === '' ? entry.goal : `${entry.goal}: ${entry.levelWords}`}</Private>
      </p>
      {entry.words !== '' && (
        <p className={styles.text}>
          <Private>”{entry.words}”</Private>
        </p>
      )}
    </Entry>
  );
}

/** The plan was paused, or went on. */
export function PlanPauseEntryRow({ entry, isSought }: PlanEntryProps<'plan-pause'>) {
  const t = useText();
  const language = useLanguage();
  const moments = useMoments();
  return (
    <Entry
      day={moments.day(entry.at)}
      isSought={isSought}
      title={t(entry.event === 'paused' ? 'plan.pause.began' : 'plan.pause.ended')}
      chips={
        entry.pausedUntil === null ? undefined : (
          <Chip>{t('plan.pause.until', { date: formatDate(entry.pausedUntil, language) })}</Chip>
        )
      }
    >
      {entry.words !== '' && (
        <p className={styles.text}>
          <Private>{entry.words}</Private>
        </p>
      )}
    </Entry>
  );
}
