import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/languages.ts';
import { Language as LanguageSchema } from '#shared/languages.ts';
import { textOf } from '#shared/i18n/index.ts';
import type { TextOf } from '#shared/i18n/index.ts';

/** The texts in the user's language: `const t = useText(); t('people.title')`. Redraws when the language changes. */
export function useText(): TextOf {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(() => textOf(i18n, language), [i18n, language]);
}

/** The language that the screen speaks now. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  const parsed = LanguageSchema.safeParse(i18n.language);
  return parsed.success ? parsed.data : 'fi';
}
