import { useState } from 'react';
import { closingReasons } from '#shared/codes/pathways.ts';
import type { ClosingReason } from '#shared/codes/pathways.ts';
import type { ClientId } from '#shared/ids.ts';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { useChoices } from '../codes/use-codes.ts';
import { WatchedDateField } from '../people/watched-fields.tsx';
import type { TypedDate } from '../people/watched-fields.tsx';
import { useMoments } from '../timeline/use-moments.ts';
import { useClose, usePause, useResume, useUndoClose } from './mutations.ts';
import { isMisread } from './pathway-draft.ts';
import { useCoaching } from './queries.ts';

interface Props {
  clientId: ClientId;
  onClose: () => void;
}

/** A pause without blame, until an agreed day where one was agreed. */
export function PauseDialog(props: Props) {
  const { data } = useCoaching(props.clientId);
  return data === undefined ? null : <PauseForm {...props} coaching={data} />;
}

function PauseForm({
  clientId,
  onClose,
  coaching,
}: Props & { coaching: NonNullable<ReturnType<typeof useCoaching>['data']> }) {
  const t = useText();
  const moments = useMoments();
  const wasPaused = coaching.status === 'paused';
  const [until, setUntil] = useState<TypedDate>({
    typed: coaching.pausedUntil === null ? '' : moments.date(coaching.pausedUntil),
    date: coaching.pausedUntil,
  });
  const [words, setWords] = useState(coaching.pauseWords);
  const [isRefused, setIsRefused] = useState(false);
  const pause = usePause();
  const resume = useResume();
  const save = async () => {
    if (isMisread(until)) {
      setIsRefused(true);
      return;
    }
    const answer = await pause.run({ clientId, until: until.date, words });
    if (!answer.ok) return;
    showToast({
      text: t('pathways.coaching.pausedNow'),
      ...(wasPaused ? {} : { undo: () => void resume.run({ clientId }) }),
    });
    onClose();
  };
  return (
    <Dialog
      title={t('pathways.coaching.pauseTitle')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} isPending={pause.isRunning} onPress={() => void save()}>
          {t('pathways.coaching.pauseSave')}
        </DialogButtons>
      }
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <p>{t('pathways.coaching.pauseText')}</p>
          <WatchedDateField
            label={t('pathways.coaching.until')}
            autoFocus
            value={until}
            isRefused={isRefused}
            onChange={(next) => {
              setUntil(next);
              setIsRefused(false);
            }}
          />
          <TextField
            label={t('pathways.coaching.pauseWords')}
            maxLength={300}
            autoComplete="off"
            value={words}
            onChange={setWords}
          />
          <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
          <FormError failure={pause.failure} />
        </Stack>
      </form>
    </Dialog>
  );
}

const none = 'none';

/** Ends the coaching: one action, in which reason and words may be left out. */
export function CloseDialog({ clientId, onClose }: Props) {
  const t = useText();
  const [reason, setReason] = useState<ClosingReason | null>(null);
  const [words, setWords] = useState('');
  const close = useClose();
  const undo = useUndoClose();
  const reasons = useChoices(closingReasons, reason);
  const save = async () => {
    const answer = await close.run({ clientId, reason, words });
    if (!answer.ok) return;
    const { spellId } = answer.value;
    showToast({ text: t('pathways.coaching.closedNow'), undo: () => void undo.run({ spellId }) });
    onClose();
  };
  return (
    <Dialog
      title={t('pathways.coaching.closeTitle')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} autoFocus isPending={close.isRunning} onPress={() => void save()}>
          {t('pathways.coaching.closeSave')}
        </DialogButtons>
      }
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <p>{t('pathways.coaching.closeText')}</p>
          <Select
            label={t('pathways.coaching.reason')}
            options={[{ id: none, label: t('pathways.coaching.reasonNone') }, ...reasons]}
            value={reason ?? none}
            onChange={(chosen) => {
              // The choices are those of the list.
              setReason(chosen === none ? null : (chosen as ClosingReason));
            }}
          />
          <TextField
            label={t('pathways.coaching.closeWords')}
            maxLength={1000}
            autoComplete="off"
            value={words}
            onChange={setWords}
          />
          <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
          <FormError failure={close.failure} />
        </Stack>
      </form>
    </Dialog>
  );
}
