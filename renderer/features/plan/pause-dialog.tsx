import { useState } from 'react';
import type { PlanPause } from '#shared/contract/plan-frame.ts';
import type { ClientId } from '#shared/ids.ts';
import type { PlainDate } from '#shared/time.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { DateField, today } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { FieldRow } from '../../ui/field.tsx';
import { Quiet, Stack } from '../../ui/layout.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';

/** Agrees on a pause, or changes the one that lasts. */
export function PauseDialog({
  clientId,
  pause,
  onClose,
}: {
  clientId: ClientId;
  pause: PlanPause | null;
  onClose: () => void;
}) {
  const t = useText();
  const [pausedOn, setOn] = useState<PlainDate | null>(pause?.pausedOn ?? today());
  const [pausedUntil, setUntil] = useState<PlainDate | null>(pause?.pausedUntil ?? null);
  const [words, setWords] = useState(pause?.words ?? '');
  const begin = useCommand('plans.pause');
  const end = useCommand('plans.resume');
  const save = async () => {
    if (pausedOn === null) return;
    const answer = await begin.run({ clientId, pausedOn, pausedUntil, words });
    if (!answer.ok) return;
    showToast({
      text: t('plan.pause.saved'),
      undo: () =>
        void (pause === null
          ? end.run({ clientId, on: pausedOn, mistaken: true })
          : begin.run({ clientId, ...pause })),
    });
    onClose();
  };
  return (
    <Dialog
      title={t('plan.pause.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('plan.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={pausedOn === null}
            isPending={begin.isRunning}
            onPress={() => void save()}
          >
            {t('plan.save')}
          </Button>
        </>
      }
    >
      <Stack>
        <Quiet>{t('plan.pause.lead')}</Quiet>
        <FieldRow>
          <DateField label={t('plan.pause.from')} value={pausedOn} onChange={setOn} prefer="past" />
          <DateField
            label={t('plan.pause.untilDay')}
            hint={t('plan.pause.untilHint')}
            value={pausedUntil}
            onChange={setUntil}
          />
        </FieldRow>
        <TextArea label={t('plan.pause.words')} value={words} onChange={setWords} rows={2} maxLength={500} />
        <FormError failure={begin.failure} />
      </Stack>
    </Dialog>
  );
}
