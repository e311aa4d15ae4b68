import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { cx } from '../../ui/cx.ts';
import styles from './timeline.module.css';

export interface EntryProps {
  day: string;
  clock?: string | undefined;
  title: ReactNode;
  chips?: ReactNode;
  /** A menu at the end of the head. */
  menu?: ReactNode;
  children?: ReactNode;
  /** A search came here: it is brought into view and gets the focus. */
  isSought?: boolean;
}

/** One row of the stream: when, what, and its content. */
export function Entry({ day, clock, title, chips, menu, children, isSought = false }: EntryProps) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isSought) return;
    row.current?.scrollIntoView({ block: 'center' });
    row.current?.focus({ preventScroll: true });
  }, [isSought]);
  return (
    <li ref={row} tabIndex={-1} className={cx(styles.entry, isSought && styles.sought)}>
      <p className={styles.when}>
        <span>{day}</span>
        {clock !== undefined && <span>{clock}</span>}
      </p>
      <div className={styles.content}>
        <div className={styles.head}>
          <h3>{title}</h3>
          {chips}
          {menu !== undefined && <div className={styles.menu}>{menu}</div>}
        </div>
        {children}
      </div>
    </li>
  );
}
