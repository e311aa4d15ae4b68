import { useState } from 'react';
import { replyStatuses } from '#shared/codes/packets.ts';
import type { ReplyStatus } from '#shared/codes/packets.ts';
import { receptionWays } from '#shared/codes/receptions.ts';
import type { ReceptionWay } from '#shared/codes/receptions.ts';
import { startOfDay } from '#shared/dates/clock-time.ts';
import { formatMoment } from '#shared/dates/format.ts';
import type { LooseMoment } from '#shared/dates/loose-moment.ts';
import type { PacketId } from '#shared/ids.ts';
import { instantOf } from '#shared/time.ts';
import type { Instant } from '#shared/time.ts';
import { useCommand } from '../../api/hooks.ts';
import { RadioGroup } from '../../ui/choice.tsx';
import { MomentField } from '../../ui/date-field.tsx';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { useUndoReception } from './use-undo-reception.ts';

/** Writes down that a referral came through, and what is known of it, where no packet says so. */
export function ReceptionDialog({ packetId, onClose }: { packetId: PacketId; onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const [how, setHow] = useState<ReceptionWay>('phone');
  const [status, setStatus] = useState<ReplyStatus>('received');
  const [who, setWho] = useState('');
  const [words, setWords] = useState('');
  const [opened] = useState(() => instantOf(new Date()));
  const [at, setAt] = useState<Instant | null>(opened);
  const confirm = useCommand('receptions.confirm');
  const { undo } = useUndoReception();
  const save = async () => {
    if (at === null) return;
    const answer = await confirm.run({ packetId, how, status, who, words, at });
    if (!answer.ok) return;
    const { receptionId } = answer.value;
    showToast({ text: t('packets.reception.done'), undo: () => void undo({ receptionId }) });
    onClose();
  };
  return (
    <Dialog
      title={t('packets.reception.title')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons
          onCancel={onClose}
          isDisabled={at === null}
          isPending={confirm.isRunning}
          onPress={() => void save()}
        >
          {t('packets.reception.save')}
        </DialogButtons>
      }
    >
      <Stack>
        <RadioGroup
          label={t('packets.reception.how')}
          value={how}
          onChange={setHow}
          options={receptionWays.codes.map(({ code, labels }) => ({ id: code, label: labels[language] }))}
        />
        <Select
          label={t('packets.status')}
          value={status}
          onChange={(next) => {
            if (next !== null) setStatus(next);
          }}
          options={replyStatuses.codes.map(({ code, labels }) => ({ id: code, label: labels[language] }))}
        />
        <TextField label={t('packets.reception.who')} optional value={who} onChange={setWho} />
        <MomentField
          label={t('packets.reception.at')}
          prefer="past"
          initialText={formatMoment(opened, language)}
          onChange={(moment: LooseMoment | null) => {
            setAt(moment === null ? null : (moment.moment ?? startOfDay(moment.date)));
          }}
        />
        <TextArea label={t('packets.message')} optional rows={2} value={words} onChange={setWords} />
        <FormError failure={confirm.failure} />
      </Stack>
    </Dialog>
  );
}
