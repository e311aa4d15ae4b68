import { labelOf } from '#shared/codes/define.ts';
import { packetKinds, replyStatuses } from '#shared/codes/packets.ts';
import { disclosableItems, ItemKey } from '#shared/disclosure/registry.ts';
import { go } from '../../app/router.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Private } from '../../ui/private.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { toneOfReply } from '../today/side-cards.tsx';
import type { EntryOf } from './arrange.ts';
import { Entry } from './entry.tsx';
import styles from './timeline.module.css';
import { useMoments } from './use-moments.ts';

/** A referral that left, or an answer that came: to whom, what was disclosed, and how it stands. */
export function PacketEntry({ entry, isSought }: { entry: EntryOf<'packet'>; isSought: boolean }) {
  const t = useText();
  const language = useLanguage();
  const moments = useMoments();
  const { packetId, direction, kind, partner, from, number, status, message, items, unfinished } = entry;
  const title =
    kind === 'referral' && number !== null
      ? t('person.timeline.referral', { number })
      : labelOf(packetKinds, kind, language);
  const disclosed = items
    .map((item) => ItemKey.safeParse(item))
    .flatMap((item) => (item.success ? [disclosableItems[item.data].labels[language].toLowerCase()] : []));
  return (
    <Entry
      day={moments.day(entry.at)}
      clock={moments.clock(entry.at)}
      isSought={isSought}
      title={
        <LinkButton
          plain
          onPress={() => {
            go('packets', { packetId });
          }}
        >
          {title}
        </LinkButton>
      }
      chips={
        <>
          {status !== null && (
            <Chip tone={toneOfReply(status)}>{labelOf(replyStatuses, status, language)}</Chip>
          )}
          {status === null && direction === 'out' && kind === 'referral' && !unfinished && (
            <Chip tone="attention">{t('person.timeline.waiting')}</Chip>
          )}
          {unfinished && <Chip tone="danger">{t('person.timeline.unfinished')}</Chip>}
        </>
      }
    >
      <p className={styles.text}>
        <Private>
          {direction === 'out'
            ? t('person.timeline.packetOut', { partner })
            : from === ''
              ? t('person.timeline.packetIn', { partner })
              : t('person.timeline.packetInFrom', { name: from, partner })}
          {disclosed.length > 0 && ` ${t('person.timeline.disclosed', { items: disclosed.join(', ') })}`}
        </Private>
      </p>
      {message !== '' && (
        <p className={styles.text}>
          <Private>{message}</Private>
        </p>
      )}
    </Entry>
  );
}
