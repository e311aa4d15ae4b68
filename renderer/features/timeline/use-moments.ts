import { useMemo } from 'react';
import { today as todayNow } from '../../ui/date-field.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { momentsIn } from './moments.ts';
import type { Moments } from './moments.ts';

/** {@link Moments} for the screen in view. */
export function useMoments(): Moments {
  const t = useText();
  const language = useLanguage();
  const today = todayNow();
  const yesterday = t('today.yesterday');
  return useMemo(() => momentsIn(language, today, yesterday), [language, today, yesterday]);
}
