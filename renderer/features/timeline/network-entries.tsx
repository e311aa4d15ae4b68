import { channels } from '#shared/codes/channels.ts';
import { labelOf } from '#shared/codes/define.ts';
import { ItemKey } from '#shared/disclosure/registry.ts';
import { Chip } from '../../ui/chip.tsx';
import { Private } from '../../ui/private.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { itemNames } from '../consents/item-options.ts';
import type { EntryOf } from './arrange.ts';
import { Entry } from './entry.tsx';
import styles from './timeline.module.css';
import { useMoments } from './use-moments.ts';

/** Something was told to somebody, or a paper was given. */
export function DisclosureRow({ entry, isSought }: { entry: EntryOf<'disclosure'>; isSought: boolean }) {
  const t = useText();
  const language = useLanguage();
  const moments = useMoments();
  const items = itemNames(
    entry.items.flatMap((item) => ItemKey.safeParse(item).data ?? []),
    language,
  );
  return (
    <Entry
      day={moments.day(entry.at)}
      clock={moments.clock(entry.at)}
      isSought={isSought}
      title={t(`network.disclosure.title.${entry.way}`)}
    >
      <p className={styles.text}>
        <Private>
          {[t('network.disclosure.to', { recipient: entry.recipient }), items, entry.words]
            .filter((part) => part !== '')
            .join(' · ')}
        </Private>
      </p>
    </Entry>
  );
}

/** A close one was met and the client was there. */
export function CloseOneContactRow({
  entry,
  isSought,
}: {
  entry: EntryOf<'close-one-contact'>;
  isSought: boolean;
}) {
  const t = useText();
  const language = useLanguage();
  const moments = useMoments();
  return (
    <Entry
      day={moments.day(entry.at)}
      clock={entry.hasTime ? moments.clock(entry.at) : undefined}
      isSought={isSought}
      title={labelOf(channels, entry.channel, language)}
      chips={
        <>
          <Chip>{t('network.contact.withCloseOne')}</Chip>
          {entry.minutes !== null && <Chip>{t('person.timeline.minutes', { count: entry.minutes })}</Chip>}
        </>
      }
    >
      <p className={styles.text}>
        <Private>{[entry.name, entry.summary].filter((part) => part !== '').join(': ')}</Private>
      </p>
    </Entry>
  );
}
