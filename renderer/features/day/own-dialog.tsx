import { useRef, useState } from 'react';
import type { OwnAppointmentFields } from '#shared/contract/day.ts';
import { isVisible } from '#shared/contract/text.ts';
import { formatDay } from '#shared/dates/format.ts';
import type { OwnAppointmentId } from '#shared/ids.ts';
import type { PlainDate } from '#shared/time.ts';
import type { OverlayProps } from '../../app/screens.ts';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { ErrorMessage, FormError } from '../../ui/error-message.tsx';
import { Loading } from '../../ui/progress.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useMoments } from '../timeline/use-moments.ts';
import { atOf, lengthsRead, PlanFields, startOn } from './appointment-form.tsx';
import type { PlanDraft } from './appointment-form.tsx';
import styles from './day.module.css';
import { minutesShown, minutesTyped } from './minutes.ts';
import { useAddOwn, useChangeOwn, useRemoveOwn } from './mutations.ts';
import { useOwnAppointment } from './queries.ts';

type Known = OwnAppointmentFields & { ownAppointmentId: OwnAppointmentId };

interface Draft extends PlanDraft {
  readonly title: string;
}

const draftOf = (known: Known | null, day: PlainDate | undefined): Draft =>
  known === null
    ? { title: '', when: startOn(day), place: '', minutes: '', travel: '' }
    : {
        title: known.title,
        when: { typed: '', moment: null },
        place: known.place,
        minutes: minutesShown(known.minutes),
        travel: minutesShown(known.travelMinutes),
      };

function Form({
  known,
  day,
  onClose,
}: {
  known: Known | null;
  day: PlainDate | undefined;
  onClose: () => void;
}) {
  const t = useText();
  const moments = useMoments();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => draftOf(known, day));
  const [asked, setAsked] = useState(false);
  const [add, change, remove] = [useAddOwn(), useChangeOwn(), useRemoveOwn()];
  const isUntouched = known !== null && draft.when.moment === null && draft.when.typed.trim() === '';
  const isWhenMissing = draft.when.moment === null && !isUntouched;
  const fields = {
    title: draft.title,
    place: draft.place,
    minutes: minutesTyped(draft.minutes) ?? null,
    travelMinutes: minutesTyped(draft.travel) ?? null,
    ...(draft.when.moment === null ? {} : atOf(draft.when.moment)),
  };
  const save = async () => {
    setAsked(true);
    if (!isVisible(draft.title) || isWhenMissing || !lengthsRead(draft)) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    if (known !== null) {
      const answer = await change.run({ ...fields, ownAppointmentId: known.ownAppointmentId });
      if (!answer.ok) return;
      onClose();
      showToast({ text: t('day.saved') });
      return;
    }
    if (draft.when.moment === null) return;
    const answer = await add.run({ ...fields, ...atOf(draft.when.moment) });
    if (!answer.ok) return;
    const { ownAppointmentId } = answer.value;
    onClose();
    showToast({ text: t('day.own.added'), undo: () => void remove.run({ ownAppointmentId }) });
  };
  const set = (more: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...more }));
    setAsked(false);
  };
  return (
    <Dialog
      title={t(known === null ? 'day.addOwn' : 'day.own.edit')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons
          onCancel={onClose}
          isPending={add.isRunning || change.isRunning}
          onPress={() => void save()}
        >
          {t('day.save')}
        </DialogButtons>
      }
    >
      <form
        ref={form}
        noValidate
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={t('day.own.what')}
          hint={t('day.own.whatHint')}
          autoFocus
          value={draft.title}
          maxLength={200}
          autoComplete="off"
          error={asked && !isVisible(draft.title) ? t('day.own.whatMissing') : undefined}
          onChange={(title) => {
            set({ title });
          }}
        />
        <PlanFields
          draft={draft}
          onChange={set}
          initialWhen={known === null && day !== undefined ? formatDay(day, moments.language) : ''}
          isRefused={asked && isWhenMissing}
          whenError={
            asked && isWhenMissing && draft.when.typed.trim() === ''
              ? t('person.next.whenMissing')
              : undefined
          }
          {...(known === null
            ? {}
            : { now: t('day.field.now', { when: moments.at(known.at, known.hasTime) }) })}
        />
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
        <FormError failure={add.failure ?? change.failure} />
      </form>
    </Dialog>
  );
}

/** Writes down something of the coach's own day, or changes it. */
export function OwnAppointmentOverlay({ params, onClose }: OverlayProps<'own-appointment'>) {
  const t = useText();
  const { data, failure } = useOwnAppointment(params.ownAppointmentId);
  if (params.ownAppointmentId === undefined) return <Form known={null} day={params.day} onClose={onClose} />;
  if (data !== undefined) return <Form known={data} day={params.day} onClose={onClose} />;
  return (
    <Dialog title={t('day.own.edit')} isOpen onClose={onClose}>
      {failure === null ? <Loading /> : <ErrorMessage failure={failure} />}
    </Dialog>
  );
}
