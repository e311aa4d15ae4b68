import type { ReactNode } from 'react';
import { FieldError, Label as AriaLabel, Text } from 'react-aria-components';
import { cx } from './cx.ts';
import { Icon } from './icons.tsx';
import { useText } from './text.ts';
import { VisuallyHidden } from './visually-hidden.tsx';
import styles from './field.module.css';

/** What every field has around it. */
export interface FieldFrame {
  label: string;
  /** Keeps the label for screen readers only, where the place says it. */
  hideLabel?: boolean;
  /** Says "optional" after the label; almost everything is, so only where a form mixes both. */
  optional?: boolean;
  hint?: ReactNode;
  /** Shown under the field and read out; makes it invalid. */
  error?: string | undefined;
}

/** Label above, hint and error below, tied to the field by react-aria. For use inside this folder. */
export function FieldLabel({
  label,
  hideLabel,
  optional,
}: Pick<FieldFrame, 'label' | 'hideLabel' | 'optional'>) {
  const t = useText();
  const words = (
    <AriaLabel className={styles.label ?? ''}>
      {label}
      {optional === true && <small>{t('common.optional')}</small>}
    </AriaLabel>
  );
  return hideLabel === true ? <VisuallyHidden>{words}</VisuallyHidden> : words;
}

export function FieldNotes({ hint, error }: Pick<FieldFrame, 'hint' | 'error'>) {
  return (
    <>
      {hint !== undefined && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      {error !== undefined && (
        <FieldError className={styles.error ?? ''}>
          <Icon name="attention" size={15} />
          <span>{error}</span>
        </FieldError>
      )}
    </>
  );
}

export const fieldClass = (hideLabel: boolean | undefined): string =>
  cx(styles.field, hideLabel === true && styles.hiddenLabel);

/** Fields side by side that wrap when there is no room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
