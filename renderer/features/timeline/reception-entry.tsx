import { labelOf } from '#shared/codes/define.ts';
import { replyStatuses } from '#shared/codes/packets.ts';
import { receptionWays } from '#shared/codes/receptions.ts';
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

/** A referral came through, as told or seen outside the packets. */
export function ReceptionRow({ entry, isSought }: { entry: EntryOf<'reception'>; isSought: boolean }) {
  const t = useText();
  const language = useLanguage();
  const moments = useMoments();
  const { packetId, partner, number, how, status, who, words } = entry;
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
          {t('packets.reception.entry', { number: number ?? '' })}
        </LinkButton>
      }
      chips={
        <>
          <Chip tone={toneOfReply(status)}>{labelOf(replyStatuses, status, language)}</Chip>
          <Chip>{labelOf(receptionWays, how, language)}</Chip>
        </>
      }
    >
      <p className={styles.text}>
        <Private>
          {[t('packets.reception.to', { partner }), who, words].filter((part) => part !== '').join(' · ')}
        </Private>
      </p>
    </Entry>
  );
}
