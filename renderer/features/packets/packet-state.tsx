import type { PacketRow } from '#shared/contract/packets.ts';
import { labelOf } from '#shared/codes/define.ts';
import { replyStatuses } from '#shared/codes/packets.ts';
import { Chip } from '../../ui/chip.tsx';
import { useLanguage, useText } from '../../ui/text.ts';

/** Where a packet stands, in words. */
export function PacketState({ row }: { row: PacketRow }) {
  const t = useText();
  const language = useLanguage();
  if (row.state === 'sealing') return <Chip tone="danger">{t('packets.sealing')}</Chip>;
  if (row.withdrawn && (row.kind === 'referral' || row.kind === 'update'))
    return <Chip tone="danger">{t('packets.thread.withdrawnState')}</Chip>;
  if (row.status !== null) {
    const waiting =
      row.status === 'waiting' || row.status === 'declined' || row.status === 'doctor-referral-needed';
    return <Chip tone={waiting ? 'attention' : 'good'}>{labelOf(replyStatuses, row.status, language)}</Chip>;
  }
  if (row.overdue) return <Chip tone="attention">{t('packets.overdue')}</Chip>;
  if (row.direction === 'out') {
    return <Chip>{row.kind === 'referral' ? t('packets.waiting') : t('packets.left')}</Chip>;
  }
  if (row.kind === 'question')
    return row.answered ? (
      <Chip tone="good">{t('packets.answered')}</Chip>
    ) : (
      <Chip tone="attention">{t('packets.notAnswered')}</Chip>
    );
  if (row.kind !== 'referral') return <Chip>{t('packets.imported')}</Chip>;
  return row.answered ? (
    <Chip tone="good">{t('packets.answered')}</Chip>
  ) : (
    <Chip tone="attention">{t('packets.notAnswered')}</Chip>
  );
}
