import { closingReasons, endedStatuses, pathwayStatuses, pathwayTypes } from '#shared/codes/pathways.ts';
import { labelOf } from '#shared/codes/define.ts';
import { stances, themes } from '#shared/codes/situation.ts';
import { Chip } from '../../ui/chip.tsx';
import { Private } from '../../ui/private.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { useLabels } from '../codes/use-codes.ts';
import type { EntryOf } from './arrange.ts';
import { Entry } from './entry.tsx';
import styles from './timeline.module.css';
import { useMoments } from './use-moments.ts';

type Shown = 'situation' | 'pathway' | 'check-in' | 'spell';
type Props<T extends Shown> = { entry: EntryOf<T>; isSought: boolean };

/** How the client said it is with the themes of their life, one row for a day. */
export function SituationEntry({ entry, isSought }: Props<'situation'>) {
  const t = useText();
  const language = useLanguage();
  const label = useLabels();
  const moments = useMoments();
  return (
    <Entry day={moments.day(entry.at)} isSought={isSought} title={t('situation.title')}>
      <p className={styles.text}>
        <Private>
          {entry.changes
            .map(({ theme, stance }) => `${label(themes, theme)}: ${labelOf(stances, stance, language)}`)
            .join(' · ')}
        </Private>
      </p>
    </Entry>
  );
}

/** A turn of a pathway. */
export function PathwayEntry({ entry, isSought }: Props<'pathway'>) {
  const language = useLanguage();
  const label = useLabels();
  const moments = useMoments();
  const isOver = (endedStatuses as readonly string[]).includes(entry.status);
  return (
    <Entry
      day={moments.day(entry.at)}
      isSought={isSought}
      title={<Private>{label(pathwayTypes, entry.pathwayType)}</Private>}
      chips={<Chip tone={isOver ? 'plain' : 'good'}>{labelOf(pathwayStatuses, entry.status, language)}</Chip>}
    >
      <Lines lines={[entry.provider, entry.words]} />
    </Entry>
  );
}

/** A check-in that was done after a start. */
export function CheckInEntry({ entry, isSought }: Props<'check-in'>) {
  const t = useText();
  const label = useLabels();
  const moments = useMoments();
  const what = [label(pathwayTypes, entry.pathwayType), entry.provider].filter((part) => part !== '');
  return (
    <Entry day={moments.day(entry.at)} isSought={isSought} title={t('pathways.timeline.checkIn')}>
      <Lines lines={[what.join(', '), entry.words]} />
    </Entry>
  );
}

/** The beginning, the end or the return of the coaching. */
export function SpellEntry({ entry, isSought }: Props<'spell'>) {
  const t = useText();
  const label = useLabels();
  const moments = useMoments();
  return (
    <Entry
      day={moments.day(entry.at)}
      isSought={isSought}
      title={t(`pathways.timeline.spell.${entry.event}`)}
    >
      <Lines lines={[entry.reason === null ? '' : label(closingReasons, entry.reason), entry.words]} />
    </Entry>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines
    .filter((line) => line !== '')
    .map((line) => (
      <p key={line} className={styles.text}>
        <Private>{line}</Private>
      </p>
    ));
}
