import type { AppState } from '#shared/contract/case-file.ts';
import { useCommand } from '../../api/hooks.ts';
import { Card } from '../../ui/card.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import { useText } from '../../ui/text.ts';
import { LanguageChips } from '../first-run/language-chips.tsx';

const lockChoices = ['1', '2', '5', '10', '15', '30', '60'] as const;

/** Language, theme, and after how long without use the file is locked. */
export function LookCard({ state }: { state: AppState }) {
  const t = useText();
  const setPreferences = useCommand('app.setPreferences');
  return (
    <Card title={t('settings.look')} padded>
      <Stack>
        <LanguageChips />
        <RadioGroup
          label={t('settings.theme')}
          across
          value={state.theme}
          onChange={(theme) => void setPreferences.run({ theme })}
          options={[
            { id: 'system', label: t('settings.themeSystem') },
            { id: 'light', label: t('settings.themeLight') },
            { id: 'dark', label: t('settings.themeDark') },
          ]}
        />
        <Select
          label={t('settings.lockAfter')}
          value={lockChoices.find((choice) => Number(choice) === state.lockAfterMinutes) ?? null}
          placeholder={t('settings.minutes', { count: state.lockAfterMinutes })}
          onChange={(minutes) => void setPreferences.run({ lockAfterMinutes: Number(minutes) })}
          options={lockChoices.map((id) => ({ id, label: t('settings.minutes', { count: Number(id) }) }))}
        />
      </Stack>
    </Card>
  );
}
