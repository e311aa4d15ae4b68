import { Card } from '../../ui/card.tsx';
import { Switch } from '../../ui/choice.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';
import { useChangeSettings, useFileSettings } from './file-settings.ts';

/** What protects the people in the file: identity codes off by default, and where an unlock begins. */
export function RecordCard() {
  const t = useText();
  const { data } = useFileSettings();
  const change = useChangeSettings();
  return (
    <Card title={t('settings.record.title')} padded>
      <Stack>
        <Switch
          isSelected={data?.keepsIdentityCodes === true}
          hint={t('settings.record.identityHint')}
          onChange={(keepsIdentityCodes) => void change.run({ keepsIdentityCodes })}
        >
          {t('settings.record.identity')}
        </Switch>
        <Switch
          isSelected={data?.returnsToPerson === true}
          hint={t('settings.record.returnsHint')}
          onChange={(returnsToPerson) => void change.run({ returnsToPerson })}
        >
          {t('settings.record.returns')}
        </Switch>
        <FormError failure={change.failure} />
      </Stack>
    </Card>
  );
}
