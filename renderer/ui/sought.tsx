import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './sought.module.css';

export interface SoughtProps {
  /** A search or another screen came here: it is brought into view and gets the focus. */
  isSought: boolean;
  as?: 'li' | 'div' | 'article';
  className?: string;
  children: ReactNode;
}

/** A record on a page that a search can lead to. */
export function Sought({ isSought, as: Tag = 'div', className, children }: SoughtProps) {
  const box = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (!isSought) return;
    box.current?.scrollIntoView({ block: 'center' });
    box.current?.focus({ preventScroll: true });
  }, [isSought]);
  return (
    <Tag
      ref={(element: HTMLElement | null) => {
        box.current = element;
      }}
      tabIndex={-1}
      className={cx(styles.place, isSought && styles.sought, className)}
    >
      {children}
    </Tag>
  );
}
