import { useRef, useState } from 'react';
import { channels } from '#shared/codes/channels.ts';
import type { Channel } from '#shared/codes/channels.ts';
import { codesOn, labelOf } from '#shared/codes/define.ts';
import { startOfDay } from '#shared/dates/clock-time.ts';
import { RadioGroup } from '../../ui/choice.tsx';
import { today } from '../../ui/date-field.tsx';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Select } from '../../ui/select.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { WatchedMomentField } from '../people/watched-fields.tsx';
import type { TypedMoment } from '../people/watched-fields.tsx';
import { useMoments } from '../timeline/use-moments.ts';
import { useAttempt, useRemoveAttempt } from './mutations.ts';
import type { LeadOnList } from './queries.ts';
import styles from './reach.module.css';

/** An attempt to get in touch: when, how, and whether the person was reached. */
export function AttemptDialog({ lead, onClose }: { lead: LeadOnList; onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const moments = useMoments();
  const form = useRef<HTMLFormElement>(null);
  const attempt = useAttempt();
  const undo = useRemoveAttempt();
  const now = moments.plainDay(today());
  const [when, setWhen] = useState<TypedMoment>({ typed: now, moment: null });
  const [channel, setChannel] = useState<Channel>('phone');
  const [reached, setReached] = useState<'yes' | 'no'>('no');
  const [isRefused, setRefused] = useState(false);

  const save = async () => {
    // The field begins with today; until it is touched it has told nothing.
    const moment = when.moment === null && when.typed === now ? { date: today(), moment: null } : when.moment;
    if (moment === null) {
      setRefused(true);
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const answer = await attempt.run({
      leadId: lead.leadId,
      attemptedAt: moment.moment ?? startOfDay(moment.date),
      channel,
      reached: reached === 'yes',
    });
    if (!answer.ok) return;
    const { attemptId } = answer.value;
    showToast({
      text: reached === 'yes' ? t('reach.attempt.savedReached') : t('reach.attempt.saved'),
      undo: () => void undo.run({ attemptId }),
    });
    onClose();
  };

  return (
    <Dialog
      title={t('reach.attempt.title')}
      size="narrow"
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} isPending={attempt.isRunning} onPress={() => void save()}>
          {t('reach.attempt.save')}
        </DialogButtons>
      }
    >
      <form
        ref={form}
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <WatchedMomentField
          label={t('reach.attempt.when')}
          prefer="past"
          initialText={now}
          value={when}
          isRefused={isRefused}
          error={isRefused && when.typed.trim() === '' ? t('reach.attempt.whenMissing') : undefined}
          onChange={(typed) => {
            setWhen(typed);
            setRefused(false);
          }}
        />
        <Select
          label={t('reach.attempt.channel')}
          options={codesOn(channels, today()).map(({ code }) => ({
            id: code,
            label: labelOf(channels, code, language),
          }))}
          value={channel}
          onChange={setChannel}
        />
        <RadioGroup
          label={t('reach.attempt.reached')}
          across
          value={reached}
          onChange={setReached}
          options={[
            { id: 'no', label: t('reach.attempt.no') },
            { id: 'yes', label: t('reach.attempt.yes') },
          ]}
        />
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
        <FormError failure={attempt.failure} />
      </form>
    </Dialog>
  );
}
