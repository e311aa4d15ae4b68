import type { ReactNode } from 'react';
import { labelOf } from '#shared/codes/define.ts';
import { replyStatuses, type ReplyStatus } from '#shared/codes/packets.ts';
import type { PacketId } from '#shared/ids.ts';
import type { Instant } from '#shared/time.ts';
import { go } from '../../app/router.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Private } from '../../ui/private.tsx';
import { useLanguage } from '../../ui/text.ts';
import { toneOfReply } from '../today/side-cards.tsx';
import { Entry } from './entry.tsx';
import styles from './timeline.module.css';
import { useMoments } from './use-moments.ts';

/** Something about a packet, which its title opens. */
export function PacketFrame({
  entry: { at, packetId },
  isSought,
  title,
  status,
  chips,
  said,
  message = '',
}: {
  entry: { readonly at: Instant; readonly packetId: PacketId };
  isSought: boolean;
  title: string;
  status: ReplyStatus | null;
  /** Beside the status. */
  chips: ReactNode;
  said: string;
  /** In a paragraph of its own. */
  message?: string;
}) {
  const language = useLanguage();
  const moments = useMoments();
  return (
    <Entry
      day={moments.day(at)}
      clock={moments.clock(at)}
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
          {chips}
        </>
      }
    >
      {[said, message]
        .filter((text) => text !== '')
        .map((text) => (
          <p key={text} className={styles.text}>
            <Private>{text}</Private>
          </p>
        ))}
    </Entry>
  );
}
