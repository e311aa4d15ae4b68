import { useState } from 'react';
import type { ItemKey } from '#shared/disclosure/registry.ts';
import { disclosableItems } from '#shared/disclosure/registry.ts';
import type { PacketId } from '#shared/ids.ts';
import type { PlainDate } from '#shared/time.ts';
import { useCall, useCommand } from '../../../api/hooks.ts';
import { CheckboxGroup } from '../../../ui/choice.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Dialog, DialogButtons } from '../../../ui/dialog.tsx';
import { ErrorMessage, FormError } from '../../../ui/error-message.tsx';
import { FieldRow } from '../../../ui/field.tsx';
import { Prose, Stack } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Private } from '../../../ui/private.tsx';
import { Loading } from '../../../ui/progress.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { OpeningLine } from '../../partners/opening-line.tsx';
import { useLanguage, useText } from '../../../ui/text.ts';

/** Asks about a referral, or answers what was asked; sealed for the other side alone. */
export function NoteDialog({
  kind,
  packetId,
  asked,
  onClose,
}: {
  kind: 'ask' | 'answer';
  packetId: PacketId;
  /** The question that is answered. */
  asked?: string;
  onClose: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const may = useCall('threads.mayWrite', { packetId });
  const owner = useCall('caseFile.owner', {});
  const [text, setText] = useState('');
  const [answerBy, setAnswerBy] = useState<PlainDate | null>(null);
  const [person, setPerson] = useState<{ name: string; phone: string } | null>(null);
  const [chosen, setChosen] = useState<readonly ItemKey[] | null>(null);
  const ask = useCommand('threads.ask');
  const answer = useCommand('threads.answer');
  const command = kind === 'ask' ? ask : answer;
  const contact = person ?? { name: owner.data?.holder ?? '', phone: owner.data?.phone ?? '' };
  const covered = may.data?.covered ?? [];
  // What was asked for is ticked beforehand, as in a referral; everything else the coach ticks.
  const items = chosen ?? covered.filter((item) => item === 'asked');
  const isSender = may.data?.isSender === true;
  const send = async () => {
    const shared = {
      packetId,
      contactPerson: contact.name,
      contactPhone: contact.phone,
      items: isSender ? [...items] : [],
      language,
    };
    const sealed =
      kind === 'ask'
        ? await ask.run({ ...shared, question: text, answerBy })
        : await answer.run({ ...shared, answer: text });
    if (!sealed.ok) return;
    showToast({ text: t('packets.thread.sealed', { name: sealed.value.fileName }) });
    onClose();
  };
  return (
    <Dialog
      title={t(kind === 'ask' ? 'packets.thread.askTitle' : 'packets.thread.answerTitle')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons
          onCancel={onClose}
          icon="lock"
          isPending={command.isRunning}
          isDisabled={may.data === undefined || text.trim() === '' || (isSender && items.length === 0)}
          onPress={() => void send()}
        >
          {t('packets.thread.seal')}
        </DialogButtons>
      }
    >
      <Stack>
        {may.isPending && <Loading />}
        {may.failure !== null && <ErrorMessage failure={may.failure} />}
        {may.data !== undefined && (
          <>
            <Notice>
              {t(isSender ? 'packets.thread.leavesTo' : 'packets.thread.tellsTo', { partner: may.data.to })}
            </Notice>
            <OpeningLine opening={may.data.opening} />
            {asked !== undefined && (
              <Stack tight>
                <h3>{t('packets.thread.asked')}</h3>
                <Prose>
                  <Private>{asked}</Private>
                </Prose>
              </Stack>
            )}
            <TextArea
              label={t(kind === 'ask' ? 'packets.thread.question' : 'packets.thread.answer')}
              value={text}
              onChange={setText}
              rows={5}
            />
            {kind === 'ask' && (
              <DateField
                label={t('packets.thread.answerBy')}
                optional
                value={answerBy}
                onChange={setAnswerBy}
              />
            )}
            {isSender && (
              <CheckboxGroup
                label={t('packets.thread.tellsOf')}
                hint={t('packets.thread.tellsOfHint')}
                across
                options={covered.map((id) => ({ id, label: disclosableItems[id].labels[language] }))}
                value={items}
                onChange={setChosen}
              />
            )}
            <FieldRow>
              <TextField
                label={t('packets.contactPerson')}
                value={contact.name}
                onChange={(name) => {
                  setPerson({ ...contact, name });
                }}
              />
              <TextField
                label={t('packets.contactPhone')}
                value={contact.phone}
                onChange={(phone) => {
                  setPerson({ ...contact, phone });
                }}
                type="tel"
              />
            </FieldRow>
            <FormError failure={command.failure} />
          </>
        )}
      </Stack>
    </Dialog>
  );
}
