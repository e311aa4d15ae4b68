import { channels } from '#shared/codes/channels.ts';
import { labelOf } from '#shared/codes/define.ts';
import { Chip } from '../../ui/chip.tsx';
import { useText } from '../../ui/text.ts';
import type { EntryOf } from './arrange.ts';
import { Entry } from './entry.tsx';
import styles from './timeline.module.css';
import { useMoments } from './use-moments.ts';

/** An appointment that was cancelled or moved: one quiet row, that blames nobody. */
export function AppointmentEntry({ entry, isSought }: { entry: EntryOf<'appointment'>; isSought: boolean }) {
  const t = useText();
  const moments = useMoments();
  const { event, agreedFor, movedTo, channel } = entry;
  const from = moments.at(agreedFor.at, agreedFor.hasTime);
  return (
    <Entry
      day={moments.day(entry.at)}
      clock={moments.clock(entry.at)}
      isSought={isSought}
      title={channel === null ? t('day.timeline.title') : labelOf(channels, channel, moments.language)}
      chips={<Chip>{t(event === 'moved' ? 'day.timeline.moved' : 'day.timeline.cancelled')}</Chip>}
    >
      <p className={styles.quiet}>
        {event === 'moved' && movedTo !== null
          ? t('day.timeline.movedTo', { from, to: moments.at(movedTo.at, movedTo.hasTime) })
          : t('day.timeline.was', { from })}
      </p>
    </Entry>
  );
}
