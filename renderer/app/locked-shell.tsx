import type { AppState } from '#shared/contract/case-file.ts';
import { languages } from '#shared/languages.ts';
import { useCommand } from '../api/hooks.ts';
import { LinkButton } from '../ui/button.tsx';
import { useText } from '../ui/text.ts';
import { CurrentScreen } from './place.tsx';
import styles from './shell.module.css';

/** Each language by its own name. */
const ownNames = { fi: 'Suomi', sv: 'Svenska', en: 'English' } as const;

/** The window before a case file is open: first run and unlock, with the choice of language below. */
export function LockedShell({ state }: { state: AppState }) {
  const t = useText();
  const preferences = useCommand('app.setPreferences', { invalidates: ['app.state'] });
  return (
    <div className={styles.locked}>
      <main className={styles.lockedMain}>
        <CurrentScreen />
      </main>
      <footer className={styles.lockedFoot} aria-label={t('shell.language')}>
        {languages.map((language) =>
          language === state.language ? (
            <b key={language} lang={language} aria-current="true">
              {ownNames[language]}
            </b>
          ) : (
            <LinkButton
              key={language}
              onPress={() => {
                void preferences.run({ language });
              }}
            >
              <span lang={language}>{ownNames[language]}</span>
            </LinkButton>
          ),
        )}
      </footer>
    </div>
  );
}
