import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { useAddTheme } from './mutations.ts';

/** A theme in own words. It is a code of the file, so it is offered to others, too; a neutral word stands for it elsewhere. */
export function OwnThemeForm({
  onAdded,
  onClose,
}: {
  onAdded: (theme: string) => void;
  onClose: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const [text, setText] = useState('');
  const add = useAddTheme();
  const save = async () => {
    if (text.trim() === '') return;
    const labels = { fi: '', sv: '', en: '', [language]: text };
    const answer = await add.run({ list: 'theme', labels, sensitivity: 'sensitive' });
    if (answer.ok) onAdded(answer.value.code);
  };
  return (
    <InlineForm onSubmit={() => void save()} onGiveUp={onClose}>
      <Stack tight>
        <TextField
          label={t('situation.ownThemeName')}
          hint={t('situation.ownThemeHint')}
          maxLength={120}
          autoFocus
          autoComplete="off"
          value={text}
          onChange={setText}
        />
        <FormError failure={add.failure} />
        <Row>
          <Button type="submit" variant="primary" isPending={add.isRunning} isDisabled={text.trim() === ''}>
            {t('situation.add')}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
        </Row>
      </Stack>
    </InlineForm>
  );
}
