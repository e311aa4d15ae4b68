import { Button } from 'react-aria-components';
import { cx } from './cx.ts';
import { Icon } from './icons.tsx';
import type { IconName } from './icons.tsx';
import { Spinner } from './progress.tsx';
import styles from './way.module.css';

export interface WayProps {
  icon: IconName;
  title: string;
  /** What follows when it is taken. */
  hint: string;
  onPress: () => void;
  main?: boolean;
  isPending?: boolean;
  isDisabled?: boolean;
}

/** One of a few ways on from here, with what follows in words. */
export function Way({
  icon,
  title,
  hint,
  onPress,
  main = false,
  isPending = false,
  isDisabled = false,
}: WayProps) {
  return (
    <Button
      className={cx(styles.way, main && styles.main)}
      onPress={onPress}
      isPending={isPending}
      isDisabled={isDisabled}
    >
      {isPending ? <Spinner size={22} /> : <Icon name={icon} size={22} />}
      <span className={styles.words}>
        <b>{title}</b>
        <small>{hint}</small>
      </span>
      <Icon name="chevronRight" size={18} />
    </Button>
  );
}
