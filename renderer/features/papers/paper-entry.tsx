import type { ClientId } from '#shared/ids.ts';
import { amend } from '../../app/router.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Private } from '../../ui/private.tsx';
import { useText } from '../../ui/text.ts';
import type { EntryOf } from '../timeline/arrange.ts';
import { Entry } from '../timeline/entry.tsx';
import styles from '../timeline/timeline.module.css';
import { useMoments } from '../timeline/use-moments.ts';

/** A paper that was taken in; it is looked at where the papers are. */
export function PaperEntry({
  entry,
  clientId,
  isSought,
}: {
  entry: EntryOf<'paper'>;
  clientId: ClientId;
  isSought: boolean;
}) {
  const t = useText();
  const moments = useMoments();
  return (
    <Entry
      day={moments.day(entry.at)}
      clock={moments.clock(entry.at)}
      isSought={isSought}
      title={t('papers.onTimeline')}
    >
      <p className={styles.text}>
        <LinkButton
          plain
          onPress={() => {
            amend('person', { clientId, tab: 'papers', recordId: entry.attachmentId });
          }}
        >
          <Private>{entry.title}</Private>
        </LinkButton>
      </p>
    </Entry>
  );
}
