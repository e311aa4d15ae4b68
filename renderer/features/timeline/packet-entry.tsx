import { labelOf } from '#shared/codes/define.ts';
import { packetKinds } from '#shared/codes/packets.ts';
import { waysOut } from '#shared/codes/ways.ts';
import { disclosableItems, ItemKey } from '#shared/disclosure/registry.ts';
import { midSentence } from '#shared/i18n/mid-sentence.ts';
import { Chip } from '../../ui/chip.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import type { EntryOf } from './arrange.ts';
import { PacketFrame } from './packet-frame.tsx';

/** A referral that left, or an answer that came: to whom, what was disclosed, and how it stands. */
export function PacketEntry({ entry, isSought }: { entry: EntryOf<'packet'>; isSought: boolean }) {
  const t = useText();
  const language = useLanguage();
  const { direction, kind, way, partner, from, number, status, message, items, unfinished } = entry;
  const title =
    kind === 'referral' && number !== null
      ? t('person.timeline.referral', { number })
      : labelOf(packetKinds, kind, language);
  const disclosed = items
    .map((item) => ItemKey.safeParse(item))
    .flatMap((item) =>
      item.success ? [midSentence(disclosableItems[item.data].labels[language], language)] : [],
    );
  const cameIn =
    from === ''
      ? t('person.timeline.packetIn', { partner })
      : t('person.timeline.packetInFrom', { name: from, partner });
  const isToldWithdrawal = direction === 'out' && kind === 'withdrawal';
  const wentOut = isToldWithdrawal
    ? t('person.timeline.withdrawalOut', {
        partner,
        way: midSentence(labelOf(waysOut, way, language), language),
      })
    : t('person.timeline.packetOut', { partner });
  const told = direction === 'out' ? wentOut : cameIn;
  const what = disclosed.length > 0 ? t('person.timeline.disclosed', { items: disclosed.join(', ') }) : '';
  return (
    <PacketFrame
      entry={entry}
      isSought={isSought}
      title={title}
      status={status}
      chips={
        <>
          {status === null && direction === 'out' && kind === 'referral' && !unfinished && (
            <Chip tone="attention">{t('person.timeline.waiting')}</Chip>
          )}
          {unfinished && <Chip tone="danger">{t('person.timeline.unfinished')}</Chip>}
        </>
      }
      said={[told, what].filter((part) => part !== '').join(' ')}
      message={message}
    />
  );
}
