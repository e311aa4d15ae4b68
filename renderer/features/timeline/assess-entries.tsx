import { assessmentFillers, instruments, roundAreas } from '#shared/codes/assessments.ts';
import { benefits, formDecisions } from '#shared/codes/benefits.ts';
import { labelOf } from '#shared/codes/define.ts';
import type { TimelineEntry } from '#shared/contract/timeline.ts';
import { Chip } from '../../ui/chip.tsx';
import { Private } from '../../ui/private.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { useLabels } from '../codes/use-codes.ts';
import type { EntryOf } from './arrange.ts';
import { Entry } from './entry.tsx';
import styles from './timeline.module.css';
import { useMoments } from './use-moments.ts';

interface RowOf<T extends TimelineEntry['type']> {
  entry: EntryOf<T>;
  isSought: boolean;
}

function Words({ text }: { text: string }) {
  if (text === '') return null;
  return (
    <p className={styles.text}>
      <Private>{text}</Private>
    </p>
  );
}

/** A result of an instrument: which, and how much of it is written down. */
export function AssessmentRow({ entry, isSought }: RowOf<'assessment'>) {
  const t = useText();
  const language = useLanguage();
  const labels = useLabels();
  const moments = useMoments();
  const name = labels(instruments, entry.instrument);
  return (
    <Entry
      day={moments.day(entry.at)}
      isSought={isSought}
      title={entry.version === '' ? name : `${name}, ${entry.version}`}
      chips={<Chip>{labelOf(assessmentFillers, entry.filledBy, language)}</Chip>}
    >
      {entry.figures > 0 && (
        <p className={styles.text}>{t('assessments.timeline.figures', { count: entry.figures })}</p>
      )}
      <Words text={entry.words} />
    </Entry>
  );
}

/** A round of self-rating: how many of the ten areas were answered. */
export function RatingRoundRow({ entry, isSought }: RowOf<'rating-round'>) {
  const t = useText();
  const moments = useMoments();
  return (
    <Entry day={moments.day(entry.at)} isSought={isSought} title={t('assessments.round.title')}>
      <p className={styles.text}>
        {t('assessments.timeline.answered', { answered: entry.answered, all: roundAreas.codes.length })}
      </p>
      <Words text={entry.words} />
    </Entry>
  );
}

/** A form that was sent in, or on which a decision came. */
export function FormRow({ entry, isSought }: RowOf<'form'>) {
  const t = useText();
  const language = useLanguage();
  const labels = useLabels();
  const moments = useMoments();
  const benefit = entry.benefit === null ? '' : labels(benefits, entry.benefit);
  return (
    <Entry
      day={moments.day(entry.at)}
      isSought={isSought}
      title={t(`tasks.form.event.${entry.event}`)}
      chips={entry.decision !== null && <Chip>{labelOf(formDecisions, entry.decision, language)}</Chip>}
    >
      <Words text={[entry.name, benefit].filter((text) => text !== '').join(' · ')} />
    </Entry>
  );
}

/** A promise that was kept. */
export function PromiseRow({ entry, isSought }: RowOf<'promise'>) {
  const t = useText();
  const moments = useMoments();
  return (
    <Entry
      day={moments.day(entry.at)}
      isSought={isSought}
      title={t('tasks.promiseKept')}
      chips={<Chip tone="good">{t('tasks.done')}</Chip>}
    >
      <Words text={entry.title} />
    </Entry>
  );
}
