import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Private } from '../ui/private.tsx';
import { useText } from '../ui/text.ts';
import { FindButton } from './find-button.tsx';
import { useRouter } from './router.ts';
import styles from './page.module.css';

export interface PageProps {
  /** The heading of the screen. */
  title: string;
  /** The heading is a name: it is blurred with the rest, and stays out of the window's title. */
  isPersonal?: boolean;
  /** What matters, in one line under the heading. */
  subtitle?: ReactNode;
  /** Buttons at the end, the primary one last. */
  actions?: ReactNode;
  /** A screen with much to do in its header takes the short search. */
  find?: 'long' | 'short' | 'none';
  children: ReactNode;
}

/** The frame of every unlocked screen: heading, search, actions. Arriving moves the focus to the heading. */
export function Page({ title, isPersonal, subtitle, actions, find = 'long', children }: PageProps) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const moves = useRouter((router) => router.moves);

  useEffect(() => {
    if (moves > 0) heading.current?.focus({ preventScroll: true });
  }, [moves]);

  const windowTitle = isPersonal === true ? t('common.appName') : `${title} – ${t('common.appName')}`;
  useEffect(() => {
    document.title = windowTitle;
  }, [windowTitle]);

  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <div className={styles.title}>
          <h1 ref={heading} tabIndex={-1}>
            {isPersonal === true ? <Private>{title}</Private> : title}
          </h1>
          {subtitle !== undefined && <div>{subtitle}</div>}
        </div>
        {find !== 'none' && <FindButton short={find === 'short'} />}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
