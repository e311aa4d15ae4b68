import { useState } from 'react';
import { channels } from '#shared/codes/channels.ts';
import type { CloseOne, CloseOneContact } from '#shared/contract/network.ts';
import { inHelsinki, startOfDay } from '#shared/dates/clock-time.ts';
import type { LooseMoment } from '#shared/dates/loose-moment.ts';
import { dayOf } from '#shared/time.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { MomentField, today } from '../../ui/date-field.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { FieldRow } from '../../ui/field.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { written } from '../contacts/contact-kept.ts';
import { useAddCloseOneContact, useUpdateCloseOneContact } from './mutations.ts';

const whenOf = (contact: CloseOneContact | null): LooseMoment => {
  if (contact === null) return { date: today(), time: null, moment: null, how: 'full' };
  const { happenedAt, hasTime } = contact;
  return {
    date: dayOf(happenedAt),
    time: hasTime ? inHelsinki(happenedAt).time : null,
    moment: hasTime ? happenedAt : null,
    how: 'full',
  };
};

/** Logs one contact with the close one, or changes one that was logged. Begin anew with another `key`. */
export function CloseOneContactForm({
  closeOne,
  contact,
  onDone,
}: {
  closeOne: CloseOne;
  /** The one to change; null to log a new one. */
  contact: CloseOneContact | null;
  onDone: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const add = useAddCloseOneContact();
  const update = useUpdateCloseOneContact();
  const [channel, setChannel] = useState(contact?.channel ?? 'phone');
  const [when, setWhen] = useState<LooseMoment | null>(() => whenOf(contact));
  const [minutes, setMinutes] = useState(contact?.minutes == null ? '' : String(contact.minutes));
  const [summary, setSummary] = useState(contact?.summary ?? '');
  const [clientPresent, setPresent] = useState(contact?.clientPresent ?? false);
  const length = minutes.trim() === '' ? null : Number(minutes);
  const fits =
    when !== null && (length === null || (Number.isInteger(length) && length >= 0 && length <= 1440));
  const save = async () => {
    if (when === null || !fits) return;
    const fields = {
      channel,
      happenedAt: when.moment ?? startOfDay(when.date),
      hasTime: when.moment !== null,
      minutes: length,
      summary,
      clientPresent,
    };
    const answer =
      contact === null
        ? await add.run({ closeOneId: closeOne.closeOneId, ...fields })
        : await update.run({ closeOneContactId: contact.closeOneContactId, ...fields });
    if (!answer.ok) return;
    showToast({ text: contact === null ? t('network.contact.added') : t('network.contact.changed') });
    onDone();
  };
  return (
    <Stack tight>
      <FieldRow>
        <Select
          label={t('network.contact.channel')}
          value={channel}
          onChange={setChannel}
          options={channels.codes.map(({ code, labels }) => ({ id: code, label: labels[language] }))}
        />
        <MomentField
          label={t('network.contact.day')}
          prefer="past"
          initialText={written(whenOf(contact), language)}
          onChange={setWhen}
        />
        <TextField label={t('network.contact.minutes')} optional value={minutes} onChange={setMinutes} />
      </FieldRow>
      <TextField
        label={t('network.contact.summary')}
        optional
        // Also the next entry begins here: the form before it is gone, and the focus would be with it.
        autoFocus
        value={summary}
        onChange={setSummary}
      />
      <Row align="between">
        {closeOne.clientId === null ? (
          <span />
        ) : (
          <Checkbox isSelected={clientPresent} onChange={setPresent}>
            {t('network.contact.clientPresent')}
          </Checkbox>
        )}
        <Row>
          {contact !== null && <Button onPress={onDone}>{t('common.cancel')}</Button>}
          <Button
            variant="primary"
            isDisabled={!fits}
            isPending={add.isRunning || update.isRunning}
            onPress={() => void save()}
          >
            {contact === null ? t('network.contact.add') : t('network.save')}
          </Button>
        </Row>
      </Row>
      <FormError failure={add.failure ?? update.failure} />
    </Stack>
  );
}
