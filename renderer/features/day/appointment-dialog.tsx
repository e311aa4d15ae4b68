import { useRef, useState } from 'react';
import { channels } from '#shared/codes/channels.ts';
import type { Channel } from '#shared/codes/channels.ts';
import { codesOn, labelOf } from '#shared/codes/define.ts';
import type { Appointment } from '#shared/contract/day.ts';
import { formatDay } from '#shared/dates/format.ts';
import type { AppointmentId, ClientId } from '#shared/ids.ts';
import type { PlainDate } from '#shared/time.ts';
import { useCall } from '../../api/hooks.ts';
import { usePlace } from '../../app/router.ts';
import type { OverlayProps } from '../../app/screens.ts';
import { today } from '../../ui/date-field.tsx';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { ErrorMessage, FormError } from '../../ui/error-message.tsx';
import { Loading } from '../../ui/progress.tsx';
import { Select } from '../../ui/select.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { PersonField } from '../contacts/person-field.tsx';
import { useMoments } from '../timeline/use-moments.ts';
import { Who } from '../today/names.tsx';
import { atOf, lengthsRead, PlanFields, startOn } from './appointment-form.tsx';
import type { PlanDraft } from './appointment-form.tsx';
import styles from './day.module.css';
import { minutesShown, minutesTyped } from './minutes.ts';
import {
  useAddAppointment,
  useChangeAppointment,
  useMoveAppointment,
  useRemoveAppointment,
  useReopen,
} from './mutations.ts';
import { useAppointment } from './queries.ts';

type Open = Channel | 'open';

interface Draft extends PlanDraft {
  readonly clientId: ClientId | null;
  readonly channel: Open;
  readonly words: string;
}

const empty = (clientId: ClientId | null, day: PlainDate | undefined): Draft => ({
  clientId,
  when: startOn(day),
  channel: 'open',
  place: '',
  minutes: '',
  travel: '',
  words: '',
});

const draftOf = (known: Appointment): Draft => ({
  clientId: known.clientId,
  when: { typed: '', moment: null },
  channel: known.channel ?? 'open',
  place: known.place,
  minutes: minutesShown(known.minutes),
  travel: minutesShown(known.travelMinutes),
  words: known.words,
});

function Form({
  known,
  clientId,
  day,
  showsPlace,
  onClose,
}: {
  known: Appointment | null;
  clientId: ClientId | null;
  day: PlainDate | undefined;
  showsPlace: boolean;
  onClose: () => void;
}) {
  const t = useText();
  const moments = useMoments();
  const { language } = moments;
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => (known === null ? empty(clientId, day) : draftOf(known)));
  const [asked, setAsked] = useState(false);
  const person = useCall('clients.get', { clientId: clientId ?? '' }, { enabled: clientId !== null });
  const [add, change, move] = [useAddAppointment(), useChangeAppointment(), useMoveAppointment()];
  const [remove, reopen] = [useRemoveAppointment(), useReopen()];
  const failure = add.failure ?? change.failure ?? move.failure;
  const isRunning = add.isRunning || change.isRunning || move.isRunning;
  const hidesPlace = known?.turvakielto === true && !showsPlace;

  const agreed = known === null ? '' : moments.at(known.at, known.hasTime);
  // An untouched field of a known appointment keeps its time.
  const isUntouched = known !== null && draft.when.moment === null && draft.when.typed.trim() === '';
  const isWhenMissing = draft.when.moment === null && !isUntouched;
  const fields = {
    channel: draft.channel === 'open' ? null : draft.channel,
    ...(hidesPlace ? {} : { place: draft.place }),
    minutes: minutesTyped(draft.minutes) ?? null,
    travelMinutes: minutesTyped(draft.travel) ?? null,
    words: draft.words,
  };

  const saveNew = async (of: ClientId) => {
    if (draft.when.moment === null) return;
    const when = atOf(draft.when.moment);
    const answer = await add.run({ clientId: of, ...when, ...fields });
    if (!answer.ok) return;
    const { appointmentId } = answer.value;
    onClose();
    showToast({
      text: t('day.agreed', { when: moments.at(when.at, when.hasTime) }),
      undo: () => void remove.run({ appointmentId }),
    });
  };

  const saveKnown = async ({ appointmentId }: Appointment) => {
    const changed = await change.run({ appointmentId, ...fields });
    if (!changed.ok) return;
    if (draft.when.moment === null) {
      onClose();
      showToast({ text: t('day.saved') });
      return;
    }
    const when = atOf(draft.when.moment);
    const answer = await move.run({ appointmentId, ...when });
    if (!answer.ok) return;
    onClose();
    showToast({
      text: t('day.moved', { when: moments.at(when.at, when.hasTime) }),
      undo: () => void reopen.run({ appointmentId }),
    });
  };

  const save = () => {
    setAsked(true);
    if (draft.clientId === null || isWhenMissing || !lengthsRead(draft)) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    void (known === null ? saveNew(draft.clientId) : saveKnown(known));
  };

  const set = (more: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...more }));
    setAsked(false);
  };
  const options: { id: Open; label: string }[] = [
    { id: 'open', label: t('person.next.channelOpen') },
    ...codesOn(channels, today()).map(({ code }) => ({ id: code, label: labelOf(channels, code, language) })),
  ];
  return (
    <Dialog
      title={t(known === null ? 'day.addPerson' : 'day.editTitle')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} isPending={isRunning} onPress={save}>
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
          save();
        }}
      >
        {known === null ? (
          <PersonField
            value={draft.clientId}
            {...(person.data === undefined ? {} : { chosenName: person.data.displayName })}
            error={asked && draft.clientId === null ? t('person.contact.personMissing') : undefined}
            autoFocus={clientId === null}
            onChange={(chosen) => {
              set({ clientId: chosen });
            }}
          />
        ) : (
          <p>
            <b>
              <Who displayName={known.displayName} initials={known.initials} />
            </b>
          </p>
        )}
        <PlanFields
          draft={draft}
          onChange={set}
          initialWhen={known === null ? (day === undefined ? '' : formatDay(day, language)) : ''}
          isRefused={asked && isWhenMissing}
          whenError={
            asked && isWhenMissing && draft.when.typed.trim() === ''
              ? t('person.next.whenMissing')
              : undefined
          }
          autoFocus={known !== null || clientId !== null}
          hidesPlace={hidesPlace}
          {...(agreed === '' ? {} : { now: t('day.field.now', { when: agreed }) })}
        />
        <Select
          label={t('person.next.channel')}
          options={options}
          value={draft.channel}
          onChange={(channel) => {
            set({ channel });
          }}
        />
        <TextField
          label={t('day.field.words')}
          hint={t('day.field.wordsHint')}
          value={draft.words}
          maxLength={500}
          autoComplete="off"
          onChange={(words) => {
            set({ words });
          }}
        />
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
        <FormError failure={failure} />
      </form>
    </Dialog>
  );
}

function KnownForm({ appointmentId, onClose }: { appointmentId: AppointmentId; onClose: () => void }) {
  const t = useText();
  const { data, failure } = useAppointment(appointmentId);
  const place = usePlace();
  if (data === undefined) {
    return (
      <Dialog title={t('day.editTitle')} isOpen onClose={onClose}>
        {failure === null ? <Loading /> : <ErrorMessage failure={failure} />}
      </Dialog>
    );
  }
  const isOwnPage = place.screen === 'person' && place.params.clientId === data.clientId;
  return (
    <Form known={data} clientId={data.clientId} day={undefined} showsPlace={isOwnPage} onClose={onClose} />
  );
}

/** Agrees an appointment with somebody, or changes one that is agreed. */
export function AppointmentOverlay({ params, onClose }: OverlayProps<'appointment'>) {
  const { appointmentId, clientId, day } = params;
  return appointmentId === undefined ? (
    <Form known={null} clientId={clientId ?? null} day={day} showsPlace onClose={onClose} />
  ) : (
    <KnownForm appointmentId={appointmentId} onClose={onClose} />
  );
}
