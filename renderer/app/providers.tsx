import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { I18nextProvider } from 'react-i18next';
import { createTexts } from '#shared/i18n/index.ts';
import { Language } from '#shared/languages.ts';
import { createQueryClient } from '../api/hooks.ts';
import { LocaleProvider } from '../ui/locale.tsx';
import { locales } from './appearance.ts';

interface Texts {
  /** Changes the language of the whole window. */
  speak: (language: Language) => void;
}

const TextsContext = createContext<Texts>({ speak: () => undefined });

export const useTexts = (): Texts => useContext(TextsContext);

/** Before the core has answered, the language of the system decides. */
function systemLanguage(): Language {
  const parsed = Language.safeParse(navigator.language.slice(0, 2));
  return parsed.success ? parsed.data : 'fi';
}

/** Everything the components need around them: texts, locale, cache. */
export function Providers({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(systemLanguage);
  const [texts] = useState(() => createTexts(language));
  const [client] = useState(createQueryClient);

  const speak = useCallback(
    (next: Language) => {
      document.documentElement.lang = next;
      void texts.changeLanguage(next);
      setLanguage(next);
    },
    [texts],
  );
  const context = useMemo(() => ({ speak }), [speak]);

  return (
    <I18nextProvider i18n={texts}>
      <LocaleProvider locale={locales[language]}>
        <QueryClientProvider client={client}>
          <TextsContext value={context}>{children}</TextsContext>
        </QueryClientProvider>
      </LocaleProvider>
    </I18nextProvider>
  );
}
