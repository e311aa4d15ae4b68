import { Button } from 'react-aria-components';
import { cx } from './cx.ts';
import { Icon } from './icons.tsx';
import { useText } from './text.ts';
import { VisuallyHidden } from './visually-hidden.tsx';
import styles from './steps.module.css';

export interface StepsProps {
  /** What the path is, for screen readers. */
  label: string;
  steps: readonly { id: string; label: string }[];
  /** Index of the step that is open. */
  current: number;
  /** Steps up to this index may be gone to; those before the current one unless told. */
  reachable?: number;
  onGo: (index: number) => void;
}

/** The steps of a path, the open one marked, the done ones a way back. */
export function Steps({ label, steps, current, reachable = current, onGo }: StepsProps) {
  const t = useText();
  return (
    <nav aria-label={label}>
      <ol className={styles.path}>
        {steps.map((step, index) => {
          const done = index < current;
          const inner = (
            <>
              <span className={styles.number} aria-hidden="true">
                {done ? <Icon name="check" size={13} /> : index + 1}
              </span>
              <span>
                {step.label}
                {done && <VisuallyHidden> ({t('common.stepDone')})</VisuallyHidden>}
              </span>
            </>
          );
          return (
            <li
              key={step.id}
              className={cx(styles.step, done && styles.done, index === current && styles.now)}
              {...(index === current ? { 'aria-current': 'step' as const } : {})}
            >
              {index !== current && index <= reachable ? (
                <Button
                  className={cx(styles.inner)}
                  onPress={() => {
                    onGo(index);
                  }}
                >
                  {inner}
                </Button>
              ) : (
                <span className={styles.inner}>{inner}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
