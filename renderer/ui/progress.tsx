import type { ReactNode } from 'react';
import { ProgressBar } from 'react-aria-components';
import { cx } from './cx.ts';
import { useText } from './text.ts';
import styles from './progress.module.css';

/** A small turning mark; decorative, the words beside it say what is under way. `size` in pixels. */
export function Spinner({ size = 18 }: { size?: number }) {
  return (
    <svg
      className={styles.spinner}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      aria-hidden="true"
    >
      <circle cx="10" cy="10" r="7.5" stroke="currentColor" strokeWidth="2" opacity="0.25" />
      <path d="M10 2.5A7.5 7.5 0 0 1 17.5 10" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}

export interface ProgressProps {
  label: string;
  /** 0–1, or null while the length is not known. */
  done: number | null;
  /** For instance a button that cancels. */
  action?: ReactNode;
}

/** Long work with its name and how far it is. */
export function Progress({ label, done, action }: ProgressProps) {
  return (
    <div className={styles.work}>
      <ProgressBar
        aria-label={label}
        className={cx(styles.progress)}
        {...(done === null ? { isIndeterminate: true } : { value: Math.round(done * 100) })}
      >
        {({ percentage, valueText }) => (
          <>
            <span className={styles.words}>
              <span>{label}</span>
              <span>{done === null ? '' : (valueText ?? '')}</span>
            </span>
            <span className={styles.track}>
              <span
                className={cx(styles.fill, done === null && styles.waiting)}
                {...(done === null ? {} : { style: { width: `${String(percentage ?? 0)}%` } })}
              />
            </span>
          </>
        )}
      </ProgressBar>
      {action}
    </div>
  );
}

/** What stands in the place of a screen or card that is on its way; shows nothing for the first third of a second. */
export function Loading({ label }: { label?: string }) {
  const t = useText();
  return <output className={styles.calm}>{label ?? t('common.loading')}</output>;
}
