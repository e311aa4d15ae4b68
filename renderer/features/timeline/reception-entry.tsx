import { labelOf } from '#shared/codes/define.ts';
import { receptionWays } from '#shared/codes/receptions.ts';
import { Chip } from '../../ui/chip.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import type { EntryOf } from './arrange.ts';
import { PacketFrame } from './packet-frame.tsx';

/** A referral came through, as told or seen outside the packets. */
export function ReceptionRow({ entry, isSought }: { entry: EntryOf<'reception'>; isSought: boolean }) {
  const t = useText();
  const language = useLanguage();
  const { partner, number, how, status, who, words } = entry;
  return (
    <PacketFrame
      entry={entry}
      isSought={isSought}
      title={t('packets.reception.entry', { number: number ?? '' })}
      status={status}
      chips={<Chip>{labelOf(receptionWays, how, language)}</Chip>}
      said={[t('packets.reception.to', { partner }), who, words].filter((part) => part !== '').join(' · ')}
    />
  );
}
