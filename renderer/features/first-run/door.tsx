import type { ReactNode } from 'react';
import { LanguageChips } from './language-chips.tsx';
import styles from './door.module.css';

/** The frame of every screen before a case file is open: the name of the app, one calm column, the languages. */
export function Door({
  title,
  children,
  wide = false,
}: {
  title: string;
  children: ReactNode;
  wide?: boolean;
}) {
  return (
    <div className={styles.door}>
      <header className={styles.head}>
        <span className={styles.brand}>Rinnalla</span>
        <LanguageChips />
      </header>
      <main className={wide ? styles.wide : styles.column} id="main">
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}

/** That real people must not be written down yet; on first run until access copy and erasure exist. */
export function PracticeNotice({ children }: { children: ReactNode }) {
  return (
    <p className={styles.notice} role="note">
      {children}
    </p>
  );
}
