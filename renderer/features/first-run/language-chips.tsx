import { languages } from '#shared/languages.ts';
import { useCommand } from '../../api/hooks.ts';
import { FilterChips } from '../../ui/choice.tsx';
import { useLanguage, useText } from '../../ui/text.ts';

export const languageNames = { fi: 'Suomi', sv: 'Svenska', en: 'English' } as const;

/** Each language under its own name; takes effect at once. */
export function LanguageChips() {
  const t = useText();
  const language = useLanguage();
  const setPreferences = useCommand('app.setPreferences');
  return (
    <FilterChips
      label={t('settings.language')}
      mode="one"
      alwaysOne
      options={languages.map((id) => ({ id, label: languageNames[id] }))}
      value={[language]}
      onChange={([next]) => {
        if (next !== undefined) void setPreferences.run({ language: next });
      }}
    />
  );
}
