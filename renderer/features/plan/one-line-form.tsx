import { useState } from 'react';
import type { Failure } from '#shared/result.ts';
import { Button } from '../../ui/button.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { useText } from '../../ui/text.ts';

/** Adds or changes one text of the plan. `onSave` answers whether it was taken; the form stays open until it was. */
export function OneLineForm({
  label,
  initial = '',
  placeholder,
  submit,
  long = false,
  failure,
  onSave,
  onClose,
}: {
  label: string;
  initial?: string;
  placeholder?: string;
  submit: string;
  /** The client's own words may take several lines. */
  long?: boolean;
  failure: Failure | null;
  onSave: (text: string) => Promise<boolean>;
  onClose: () => void;
}) {
  const t = useText();
  const [text, setText] = useState(initial);
  const save = async () => {
    if (text.trim() === '') return;
    if (await onSave(text)) onClose();
  };
  const field = { label, value: text, onChange: setText, autoFocus: true, placeholder: placeholder ?? '' };
  return (
    <InlineForm onSubmit={() => void save()} onGiveUp={onClose}>
      <Stack tight>
        {long ? <TextArea {...field} rows={2} /> : <TextField {...field} />}
        <FormError failure={failure} />
        <Row>
          <Button variant="primary" type="submit" isDisabled={text.trim() === ''}>
            {submit}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {t('plan.cancel')}
          </Button>
        </Row>
      </Stack>
    </InlineForm>
  );
}
