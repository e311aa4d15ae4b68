import { useRef, useState } from 'react';
import { channels } from '#shared/codes/channels.ts';
import type { Channel } from '#shared/codes/channels.ts';
import { codesOn, labelOf } from '#shared/codes/define.ts';
import type { Client } from '#shared/contract/clients.ts';
import { startOfDay } from '#shared/dates/clock-time.ts';
import { Button } from '../../ui/button.tsx';
import { today } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Select } from '../../ui/select.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useAgreeNext } from '../contacts/mutations.ts';
import { WatchedMomentField } from '../people/watched-fields.tsx';
import type { TypedMoment } from '../people/watched-fields.tsx';
import { useMoments } from '../timeline/use-moments.ts';
import styles from './person.module.css';

type Open = Channel | 'open';

/** Agrees, moves or drops the next contact without logging one. */
export function NextDialog({ client, onClose }: { client: Client; onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const moments = useMoments();
  const form = useRef<HTMLFormElement>(null);
  const agree = useAgreeNext();
  const { clientId, nextContactAt, nextHasTime } = client;
  const agreed = nextContactAt === null ? '' : moments.at(nextContactAt, nextHasTime);
  const [when, setWhen] = useState<TypedMoment>({ typed: agreed, moment: null });
  const [place, setPlace] = useState(client.nextPlace);
  const [channel, setChannel] = useState<Open>(client.nextChannel ?? 'open');
  const [asked, setAsked] = useState(false);
  const isUntouched = nextContactAt !== null && when.typed === agreed && when.moment === null;
  const options: { id: Open; label: string }[] = [
    { id: 'open', label: t('person.next.channelOpen') },
    ...codesOn(channels, today()).map(({ code }) => ({ id: code, label: labelOf(channels, code, language) })),
  ];

  const save = async () => {
    setAsked(true);
    const moment = when.moment;
    const next =
      moment !== null
        ? { at: moment.moment ?? startOfDay(moment.date), hasTime: moment.moment !== null }
        : isUntouched
          ? { at: nextContactAt, hasTime: nextHasTime }
          : null;
    if (next === null) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const answer = await agree.run({
      clientId,
      next: { ...next, place, channel: channel === 'open' ? null : channel },
    });
    if (!answer.ok) return;
    showToast({ text: t('person.next.saved', { when: moments.at(next.at, next.hasTime) }) });
    onClose();
  };

  const drop = async () => {
    const answer = await agree.run({ clientId, next: null });
    if (!answer.ok) return;
    onClose();
    showToast({
      text: t('person.next.dropped'),
      ...(nextContactAt === null
        ? {}
        : {
            undo: () =>
              void agree.run({
                clientId,
                next: {
                  at: nextContactAt,
                  hasTime: nextHasTime,
                  place: client.nextPlace,
                  channel: client.nextChannel,
                },
              }),
          }),
    });
  };

  return (
    <Dialog
      title={t('person.next.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          {nextContactAt === null ? (
            <Button onPress={onClose}>{t('common.cancel')}</Button>
          ) : (
            <Button isDisabled={agree.isRunning} onPress={() => void drop()}>
              {t('person.next.drop')}
            </Button>
          )}
          <Button variant="primary" isPending={agree.isRunning} onPress={() => void save()}>
            {t('person.next.save')}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        noValidate
        className={styles.plainFields}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <WatchedMomentField
          label={t('person.next.when')}
          prefer="future"
          autoFocus
          initialText={agreed}
          value={when}
          isRefused={asked && when.moment === null && !isUntouched}
          error={
            asked && when.moment === null && !isUntouched && when.typed.trim() === ''
              ? t('person.next.whenMissing')
              : undefined
          }
          onChange={(next) => {
            setWhen(next);
            setAsked(false);
          }}
        />
        <TextField
          label={t('person.next.place')}
          value={place}
          maxLength={200}
          autoComplete="off"
          onChange={setPlace}
        />
        <Select label={t('person.next.channel')} options={options} value={channel} onChange={setChannel} />
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
        <FormError failure={agree.failure} />
      </form>
    </Dialog>
  );
}
