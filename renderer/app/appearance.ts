import { create } from 'zustand';
import type { Language } from '#shared/languages.ts';

export const locales: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

export type Theme = 'system' | 'light' | 'dark';

/** Light, dark, or what the system has. */
export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Whether names and notes are blurred. */
export const usePrivacy = create<{ readonly on: boolean }>(() => ({ on: false }));

/** Blurs names and notes at once, or shows them again. */
export function togglePrivacy(): void {
  const on = !usePrivacy.getState().on;
  document.documentElement.dataset['privacy'] = on ? 'on' : 'off';
  usePrivacy.setState({ on });
}
