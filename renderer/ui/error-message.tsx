import type { ReactNode } from 'react';
import type { Failure } from '#shared/result.ts';
import { Icon } from './icons.tsx';
import { useText } from './text.ts';
import styles from './error-message.module.css';

export interface ErrorMessageProps {
  failure: Failure;
  /** What can be done from here: try again, go back. */
  actions?: ReactNode;
}

/** An expected failure in full: what happened, what was not lost, what to do. Read out at once. */
export function ErrorMessage({ failure, actions }: ErrorMessageProps) {
  const t = useText();
  const incident = failure.details?.['incident'];
  return (
    <div className={styles.error} role="alert">
      <Icon name="attention" size={20} />
      <div className={styles.words}>
        <p className={styles.happened}>{t(`errors.${failure.code}.happened`, failure.details)}</p>
        <p>{t(`errors.${failure.code}.safe`, failure.details)}</p>
        <p>{t(`errors.${failure.code}.next`, failure.details)}</p>
        {incident !== undefined && <p className={styles.small}>{t('common.incident', { incident })}</p>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}

/** A failure inside a form, in two sentences: what happened and what to do. */
export function FormError({ failure }: { failure: Failure | null }) {
  const t = useText();
  if (failure === null || failure.code === 'cancelled') return null;
  return (
    <p className={styles.form} role="alert">
      <Icon name="attention" size={16} />
      <span>
        {t(`errors.${failure.code}.happened`, failure.details)}{' '}
        <span>{t(`errors.${failure.code}.next`, failure.details)}</span>
      </span>
    </p>
  );
}
