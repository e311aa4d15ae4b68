import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { Icon } from './icons.tsx';
import type { IconName } from './icons.tsx';
import styles from './empty-state.module.css';

export interface EmptyStateProps {
  title: string;
  /** What belongs here. */
  children?: ReactNode;
  icon?: IconName;
  /** The first action. */
  action?: ReactNode;
  /** Inside a card. */
  small?: boolean;
}

/** An empty place says what belongs there and offers the first action. */
export function EmptyState({ title, children, icon, action, small }: EmptyStateProps) {
  return (
    <div className={cx(styles.empty, small === true && styles.small)}>
      {icon !== undefined && <Icon name={icon} size={30} />}
      <p className={styles.title}>{title}</p>
      {children !== undefined && <p>{children}</p>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
