import { useState } from 'react';
import { channels } from '#shared/codes/channels.ts';
import type { Channel } from '#shared/codes/channels.ts';
import { codesOn, labelOf } from '#shared/codes/define.ts';
import type { Failure } from '#shared/result.ts';
import type { PlainDate } from '#shared/time.ts';
import { Button } from '../../ui/button.tsx';
import { DateField, today } from '../../ui/date-field.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { FieldRow } from '../../ui/field.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLanguage, useText } from '../../ui/text.ts';

interface FormProps {
  failure: Failure | null;
  onClose: () => void;
}

/** One day. */
export function DayForm(
  props: FormProps & {
    label: string;
    initial: PlainDate;
    submit: string;
    onSave: (day: PlainDate) => Promise<boolean>;
  },
) {
  const { label, initial, submit, failure, onSave, onClose } = props;
  const t = useText();
  const [day, setDay] = useState<PlainDate | null>(initial);
  const save = async () => {
    if (day !== null && (await onSave(day))) onClose();
  };
  return (
    <InlineForm onSubmit={() => void save()} onGiveUp={onClose}>
      <Stack tight>
        <DateField label={label} value={day} autoFocus onChange={setDay} />
        <FormError failure={failure} />
        <Row>
          <Button type="submit" variant="primary" isDisabled={day === null}>
            {submit}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
        </Row>
      </Stack>
    </InlineForm>
  );
}

type Way = Channel | 'none';

/** How it went: when, in what way, and what the client said. Without a channel no contact is logged. */
export function DoneForm(
  props: FormProps & {
    onSave: (fields: { doneOn: PlainDate; words: string; channel: Channel | null }) => Promise<boolean>;
  },
) {
  const { failure, onSave, onClose } = props;
  const t = useText();
  const language = useLanguage();
  const [words, setWords] = useState('');
  const [way, setWay] = useState<Way>('phone');
  const [day, setDay] = useState<PlainDate | null>(today());
  const ways: { id: Way; label: string }[] = [
    ...codesOn(channels, today()).map(({ code }) => ({ id: code, label: labelOf(channels, code, language) })),
    { id: 'none', label: t('pathways.checkIn.withoutContact') },
  ];
  const save = async () => {
    if (day === null) return;
    if (await onSave({ doneOn: day, words, channel: way === 'none' ? null : way })) onClose();
  };
  return (
    <InlineForm onSubmit={() => void save()} onGiveUp={onClose}>
      <Stack tight>
        <TextField
          label={t('pathways.checkIn.words')}
          maxLength={500}
          autoFocus
          autoComplete="off"
          value={words}
          onChange={setWords}
        />
        <FieldRow>
          <Select
            label={t('pathways.checkIn.way')}
            hint={t('pathways.checkIn.wayHint')}
            options={ways}
            value={way}
            onChange={setWay}
          />
          <DateField label={t('pathways.checkIn.when')} prefer="past" value={day} onChange={setDay} />
        </FieldRow>
        <FormError failure={failure} />
        <Row>
          <Button type="submit" variant="primary" isDisabled={day === null}>
            {t('pathways.save')}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
        </Row>
      </Stack>
    </InlineForm>
  );
}
