import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { cx } from './cx.ts';
import { Icon } from './icons.tsx';
import { useText } from './text.ts';
import styles from './chip.module.css';

export interface ChipProps {
  children: ReactNode;
  /** The words carry the meaning; the tone only helps the eye. */
  tone?: 'plain' | 'good' | 'attention' | 'danger';
  /** Adds a small cross; `name` is what it takes away, for screen readers. */
  onRemove?: () => void;
  name?: string;
}

/** A short state or kind. */
export function Chip({ children, tone = 'plain', onRemove, name }: ChipProps) {
  const t = useText();
  return (
    <span className={cx(styles.chip, tone !== 'plain' && styles[tone])}>
      {children}
      {onRemove !== undefined && (
        <Button
          className={cx(styles.remove)}
          aria-label={t('common.removeThing', { thing: name ?? '' })}
          onPress={onRemove}
        >
          <Icon name="close" size={12} />
        </Button>
      )}
    </span>
  );
}
