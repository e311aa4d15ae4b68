import { useEffect, useRef } from 'react';
import type { AppState } from '#shared/contract/case-file.ts';
import { invoke } from '../api/client.ts';
import { useChanges } from '../api/hooks.ts';
import { cx } from '../ui/cx.ts';
import { PlainButton } from '../ui/plain-button.tsx';
import { useClockToldAtUnlock } from '../features/clock/queries.ts';
import { useText } from '../ui/text.ts';
import { togglePrivacy } from './appearance.ts';
import { useBegin, useRememberPlace } from './begin.ts';
import { CommandBox } from './command-box.tsx';
import { openCommandBox } from './command-box-state.ts';
import { KeysDialog, useKeysDialog } from './keys-dialog.tsx';
import { lockNow } from './lock.ts';
import { CurrentOverlay, CurrentScreen } from './place.tsx';
import { Rail } from './rail.tsx';
import { go, goBack, goForward, openOverlay, usePlace } from './router.ts';
import { useShortcut } from './shortcuts.ts';
import styles from './shell.module.css';

/** Tells the core at most every five seconds that somebody is here. */
function useActivity(): void {
  useEffect(() => {
    let told = 0;
    const tell = (): void => {
      const now = Date.now();
      if (now - told < 5_000) return;
      told = now;
      void invoke('app.active', {});
    };
    const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
    for (const sign of signs) window.addEventListener(sign, tell, { passive: true, capture: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, tell, { capture: true });
    };
  }, []);
}

function AppKeys({ isCoach }: { isCoach: boolean }) {
  const t = useText();
  useShortcut({ keys: 'Ctrl+K', label: t('shell.find'), scope: 'app', run: openCommandBox });
  useShortcut({
    keys: 'Ctrl+N',
    alsoKeys: 'Alt+N',
    label: t('shell.newContact'),
    scope: 'app',
    run: () => {
      if (isCoach) openOverlay('new-contact');
    },
  });
  useShortcut({
    keys: 'Ctrl+L',
    alsoKeys: 'Alt+L',
    label: t('shell.lock'),
    scope: 'app',
    overDialogs: true,
    run: () => void lockNow(),
  });
  useShortcut({
    keys: 'Ctrl+.',
    label: t('shell.privacy'),
    scope: 'app',
    overDialogs: true,
    run: togglePrivacy,
  });
  useShortcut({ keys: 'Alt+ArrowLeft', label: t('shell.back'), scope: 'app', run: () => void goBack() });
  useShortcut({ keys: 'Alt+ArrowRight', label: t('shell.forward'), scope: 'app', run: goForward });
  useShortcut({
    keys: 'F1',
    label: t('shell.keys'),
    scope: 'app',
    run: () => {
      useKeysDialog.setState({ open: true });
    },
  });
  return null;
}

/** The window while the case file is open. */
export function UnlockedShell({ caseFile }: { caseFile: NonNullable<AppState['caseFile']> }) {
  const t = useText();
  const main = useRef<HTMLElement>(null);
  const { screen } = usePlace();
  const isCoach = caseFile.profile !== 'partner';
  // A partner only receives and answers.
  const elsewhere = !isCoach && (screen === 'today' || screen === 'people');
  useEffect(() => {
    if (elsewhere) go('packets');
  }, [elsewhere]);
  useChanges();
  useActivity();
  const isKnown = useBegin(isCoach);
  useClockToldAtUnlock(isKnown);
  useRememberPlace(isCoach && isKnown);
  return (
    <>
      <AppKeys isCoach={isCoach} />
      <div className={styles.shell}>
        <PlainButton
          className={cx(styles.skip)}
          onPress={() => {
            main.current?.focus();
          }}
        >
          {t('shell.skip')}
        </PlainButton>
        <Rail caseFile={caseFile} />
        <main ref={main} tabIndex={-1} className={styles.main}>
          {!elsewhere && isKnown && <CurrentScreen />}
        </main>
      </div>
      <CurrentOverlay />
      <CommandBox profile={caseFile.profile ?? 'coach'} />
      <KeysDialog />
    </>
  );
}
