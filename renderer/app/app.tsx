import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { AppState } from '#shared/contract/case-file.ts';
import { useCall, useEvent } from '../api/hooks.ts';
import { Button } from '../ui/button.tsx';
import { ErrorMessage } from '../ui/error-message.tsx';
import { Loading } from '../ui/progress.tsx';
import { useText } from '../ui/text.ts';
import { ToastRegion } from '../ui/toast.tsx';
import { showTheme } from './appearance.ts';
import { forgetEverything } from './lock.ts';
import { LockedShell } from './locked-shell.tsx';
import { useTexts } from './providers.tsx';
import { go, usePlace } from './router.ts';
import { useShortcutKeys } from './shortcuts.ts';
import { UnlockedShell } from './unlocked-shell.tsx';

/** A file dropped beside the place meant for it must not replace the window. */
function useNoStrayDrops(): void {
  useEffect(() => {
    const refuse = (event: DragEvent): void => {
      event.preventDefault();
    };
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, []);
}

const isOpen = (state: AppState): boolean => state.phase === 'unlocked';

/** Brings the router to where the phase belongs. */
function useStartOf(state: AppState | undefined): boolean {
  const { screen } = usePlace();
  const locked = screen === 'first-run' || screen === 'unlock';
  const phase = state?.phase;
  const isPartner = state?.caseFile?.profile === 'partner';
  const wanted =
    phase === undefined
      ? null
      : phase === 'unlocked'
        ? locked || (isPartner && screen === 'today')
          ? isPartner
            ? 'packets'
            : 'today'
          : null
        : phase === 'locked'
          ? locked
            ? null
            : 'unlock'
          : screen === 'first-run'
            ? null
            : 'first-run';
  useEffect(() => {
    if (wanted !== null) go(wanted);
  }, [wanted]);
  return wanted === null;
}

/** The window: locked or unlocked, by what the core says. */
export function App() {
  const t = useText();
  const client = useQueryClient();
  const state = useCall('app.state', {});
  const { speak } = useTexts();
  useShortcutKeys();
  useNoStrayDrops();

  useEvent('locked', () => {
    forgetEverything(client);
    state.refetch();
  });
  useEvent('unlocked', () => {
    state.refetch();
  });

  const language = state.data?.language;
  const theme = state.data?.theme;
  useEffect(() => {
    if (language !== undefined) speak(language);
  }, [language, speak]);
  useEffect(() => {
    if (theme !== undefined) showTheme(theme);
  }, [theme]);

  const settled = useStartOf(state.data);
  if (state.failure !== null) {
    return (
      <main style={{ padding: 24, maxWidth: 720, margin: '8vh auto' }}>
        <ErrorMessage
          failure={state.failure}
          actions={<Button onPress={state.refetch}>{t('common.tryAgain')}</Button>}
        />
      </main>
    );
  }
  if (state.data === undefined || !settled) return <Loading />;
  return (
    <>
      {isOpen(state.data) && state.data.caseFile !== null ? (
        <UnlockedShell caseFile={state.data.caseFile} />
      ) : (
        <LockedShell state={state.data} />
      )}
      <ToastRegion />
    </>
  );
}
