import { useState } from 'react';
import { startOfDay } from '#shared/dates/clock-time.ts';
import type { AppointmentId } from '#shared/ids.ts';
import { Button } from '../../ui/button.tsx';
import { copyForAMinute } from '../../ui/copy-for-a-minute.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Quiet, Stack } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { nothingTyped } from '../contacts/contact-form.ts';
import { WatchedMomentField } from '../people/watched-fields.tsx';
import { useMoments } from '../timeline/use-moments.ts';
import { messageOf } from './message.ts';
import { useLeave } from './mutations.ts';
import { useSender } from './queries.ts';
import styles from './outings.module.css';

interface LeaveDialogProps {
  lastBackupPerson: string;
  appointmentId?: AppointmentId;
  onClose: () => void;
}

/** Says in one place whether the message is on the clipboard. */
export function useCopyMessage() {
  const t = useText();
  return async (message: string): Promise<void> => {
    const isCopied = await copyForAMinute(message);
    showToast(
      isCopied
        ? { text: t('contacts.outing.copied') }
        : { text: t('contacts.outing.copyFailed'), tone: 'attention' },
    );
  };
}

/** Before leaving alone: back when, and who is told. The message to them names no client and no place. */
export function LeaveDialog({ lastBackupPerson, appointmentId, onClose }: LeaveDialogProps) {
  const t = useText();
  const moments = useMoments();
  const sender = useSender();
  const [back, setBack] = useState(nothingTyped);
  const [backupPerson, setBackupPerson] = useState(lastBackupPerson);
  const [asked, setAsked] = useState(false);
  const leave = useLeave();
  const copy = useCopyMessage();
  const { moment } = back;
  const expectedBackAt = moment === null ? null : (moment.moment ?? startOfDay(moment.date));
  const message =
    moment?.moment == null ? null : messageOf(t, { back: moments.at(moment.moment), ...sender });

  const save = async (withMessage: boolean) => {
    setAsked(true);
    if (expectedBackAt === null || message === null) return;
    const answer = await leave.run({
      expectedBackAt,
      backupPerson,
      ...(appointmentId === undefined ? {} : { appointmentId }),
    });
    if (!answer.ok) return;
    if (withMessage) await copy(message);
    onClose();
  };

  return (
    <Dialog
      title={t('contacts.outing.dialogTitle')}
      isOpen
      onClose={onClose}
      size="narrow"
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button isDisabled={leave.isRunning} onPress={() => void save(false)}>
            {t('contacts.outing.saveOnly')}
          </Button>
          <Button variant="primary" isPending={leave.isRunning} onPress={() => void save(true)}>
            {t('contacts.outing.save')}
          </Button>
        </>
      }
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save(true);
        }}
      >
        <Stack>
          <WatchedMomentField
            label={t('contacts.outing.expected')}
            hint={t('contacts.outing.expectedHint')}
            prefer="future"
            autoFocus
            value={back}
            isRefused={asked}
            error={
              asked && message === null && (back.moment !== null || back.typed.trim() === '')
                ? t('contacts.outing.expectedMissing')
                : undefined
            }
            onChange={setBack}
          />
          <TextField
            label={t('contacts.outing.backup')}
            hint={t('contacts.outing.backupHint')}
            value={backupPerson}
            maxLength={120}
            autoComplete="off"
            onChange={setBackupPerson}
          />
          {message !== null && (
            <div className={styles.message}>
              <p className={styles.label}>{t('contacts.outing.message')}</p>
              <p className={styles.text}>{message}</p>
              <Quiet>{t('contacts.outing.messageHint')}</Quiet>
            </div>
          )}
          <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
          <FormError failure={leave.failure} />
        </Stack>
      </form>
    </Dialog>
  );
}
