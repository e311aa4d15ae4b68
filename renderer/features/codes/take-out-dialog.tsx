import { useState } from 'react';
import type { Code, CodeList } from '#shared/codes/define.ts';
import { addDays } from '#shared/dates/calendar.ts';
import type { PlainDate } from '#shared/time.ts';
import { DateField, today } from '../../ui/date-field.tsx';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Quiet, Stack } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { usePutCodeBack, useTakeCodeOut } from './mutations.ts';
import { SuccessorField } from './successor-field.tsx';

/** Ends the use of a code after a day: yesterday unless told, so that it is not offered from now on. */
export function TakeOutDialog({
  list,
  code,
  label,
  onClose,
}: {
  list: CodeList;
  code: Code;
  label: string;
  onClose: () => void;
}) {
  const t = useText();
  const [lastDay, setLastDay] = useState<PlainDate | null>(addDays(today(), -1));
  const [successor, setSuccessor] = useState(code.successor ?? null);
  const [isRefused, setRefused] = useState(false);
  const takeOut = useTakeCodeOut();
  const putBack = usePutCodeBack();
  const save = async () => {
    setRefused(lastDay === null);
    if (lastDay === null) return;
    const which = { list: list.name, code: code.code };
    const answer = await takeOut.run({ ...which, lastDay, successor });
    if (!answer.ok) return;
    showToast({ text: t('codes.takenOut', { label }), undo: () => void putBack.run(which) });
    onClose();
  };
  return (
    <Dialog
      title={t('codes.takeOutTitle', { label })}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} isPending={takeOut.isRunning} onPress={() => void save()}>
          {t('codes.takeOut')}
        </DialogButtons>
      }
    >
      <Stack>
        <Quiet>{t('codes.lead')}</Quiet>
        <DateField
          label={t('codes.lastDay')}
          prefer="past"
          value={lastDay}
          error={isRefused ? t('codes.lastDayMissing') : undefined}
          onChange={(day) => {
            setLastDay(day);
            setRefused(false);
          }}
        />
        <SuccessorField list={list} code={code.code} value={successor} onChange={setSuccessor} />
        <FormError failure={takeOut.failure} />
      </Stack>
    </Dialog>
  );
}
