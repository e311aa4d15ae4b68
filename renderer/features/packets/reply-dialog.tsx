import { useState } from 'react';
import type { ReplyFields } from '#shared/contract/packet-fields.ts';
import type { PacketId } from '#shared/ids.ts';
import { replyStatuses } from '#shared/codes/packets.ts';
import { useCall, useCommand } from '../../api/hooks.ts';
import { MomentField } from '../../ui/date-field.tsx';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { FieldRow } from '../../ui/field.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';

const empty: ReplyFields = {
  status: 'received',
  message: '',
  contactPerson: '',
  contactPhone: '',
  timeGiven: null,
  waitEstimate: '',
};

/** Writes an answer to a referral, sealed to its sender alone. */
export function ReplyDialog({ packetId, onClose }: { packetId: PacketId; onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const owner = useCall('caseFile.owner', {});
  const [reply, setReply] = useState(empty);
  const [touched, setTouched] = useState(false);
  const seal = useCommand('packets.reply');
  // The worker who answers is the contact person until another one is written.
  const shown =
    touched || owner.data === undefined
      ? reply
      : { ...reply, contactPerson: owner.data.holder, contactPhone: owner.data.phone };
  const set =
    <K extends keyof ReplyFields>(key: K) =>
    (value: ReplyFields[K]) => {
      setTouched(true);
      setReply({ ...shown, [key]: value });
    };
  const send = async () => {
    const answer = await seal.run({ packetId, ...shown, language });
    if (!answer.ok) return;
    showToast({ text: t('packets.replySealed', { name: answer.value.fileName }) });
    onClose();
  };
  return (
    <Dialog
      title={t('packets.replyTitle')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} icon="lock" isPending={seal.isRunning} onPress={() => void send()}>
          {t('packets.sealReply')}
        </DialogButtons>
      }
    >
      <Stack>
        <Select
          label={t('packets.status')}
          value={shown.status}
          onChange={set('status')}
          options={replyStatuses.codes.map(({ code, labels }) => ({ id: code, label: labels[language] }))}
        />
        {shown.status === 'time-given' && (
          <MomentField
            label={t('packets.timeGiven')}
            onChange={(moment) => {
              set('timeGiven')(moment?.moment ?? null);
            }}
          />
        )}
        {shown.status === 'waiting' && (
          <TextField
            label={t('packets.waitEstimate')}
            value={shown.waitEstimate}
            onChange={set('waitEstimate')}
          />
        )}
        <TextArea label={t('packets.message')} value={shown.message} onChange={set('message')} rows={4} />
        <FieldRow>
          <TextField
            label={t('packets.contactPerson')}
            value={shown.contactPerson}
            onChange={set('contactPerson')}
          />
          <TextField
            label={t('packets.contactPhone')}
            value={shown.contactPhone}
            onChange={set('contactPhone')}
            type="tel"
          />
        </FieldRow>
        <FormError failure={seal.failure} />
      </Stack>
    </Dialog>
  );
}
