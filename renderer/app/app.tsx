import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useCall, useEvent } from '../api/hooks.ts';
import { PacketWork } from '../features/packets/packet-work.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorMessage } from '../ui/error-message.tsx';
import { Loading } from '../ui/progress.tsx';
import { useText } from '../ui/text.ts';
import { ToastRegion } from '../ui/toast.tsx';
import { showTheme } from './appearance.ts';
import { forgetEverything } from './lock.ts';
import { LockedWindow } from './locked-window.tsx';
import type { LockReason } from './locked-window.tsx';
import { useTexts } from './providers.tsx';
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

/** The window: locked or unlocked, by what the core says. */
export function App() {
  const t = useText();
  const client = useQueryClient();
  const state = useCall('app.state', {});
  const { speak } = useTexts();
  const [lockedBecause, setLockedBecause] = useState<LockReason | null>(null);
  useShortcutKeys();
  useNoStrayDrops();

  useEvent('locked', ({ reason }) => {
    setLockedBecause(reason);
    forgetEverything(client);
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

  const failed = state.failure !== null && (
    <ErrorMessage
      failure={state.failure}
      actions={<Button onPress={state.refetch}>{t('common.tryAgain')}</Button>}
    />
  );
  if (state.data === undefined) {
    if (failed === false) return <Loading />;
    return <main style={{ padding: 24, maxWidth: 720, margin: '8vh auto' }}>{failed}</main>;
  }
  const { phase, caseFile } = state.data;
  return (
    <>
      {/* Above the rest and not in its place: what was typed and not saved can still be copied. */}
      {failed !== false && <div style={{ padding: 12 }}>{failed}</div>}
      {phase === 'unlocked' && caseFile !== null ? (
        <UnlockedShell caseFile={caseFile} />
      ) : (
        <LockedWindow state={state.data} lockedBecause={lockedBecause} />
      )}
      <PacketWork />
      <ToastRegion />
    </>
  );
}
