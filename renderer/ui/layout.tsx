import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './layout.module.css';

/** Things below each other. */
export function Stack({ children, tight }: { children: ReactNode; tight?: boolean }) {
  return <div className={cx(styles.stack, tight === true && styles.tight)}>{children}</div>;
}

/** A main column and a narrow one beside it (or two halves); below each other where there is no room. */
export function Columns({ children, halves }: { children: ReactNode; halves?: boolean }) {
  return <div className={cx(styles.columns, halves === true && styles.halves)}>{children}</div>;
}

/** Things beside each other that wrap. */
export function Row({ children, align }: { children: ReactNode; align?: 'between' | 'end' }) {
  return <div className={cx(styles.row, align !== undefined && styles[align])}>{children}</div>;
}

/** Small print. */
export function Quiet({ children }: { children: ReactNode }) {
  return <p className={styles.quiet}>{children}</p>;
}

/** Free text from the file, with its line breaks. */
export function Prose({ children }: { children: ReactNode }) {
  return <p className={styles.prose}>{children}</p>;
}

/** The client's own words. */
export function Quote({ children }: { children: ReactNode }) {
  return <blockquote className={styles.quote}>{children}</blockquote>;
}
