import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { ButtonProps as AriaButtonProps } from 'react-aria-components';
import { cx } from './cx.ts';
import { Icon } from './icons.tsx';
import type { IconName } from './icons.tsx';
import { Spinner } from './progress.tsx';
import { Tooltip } from './tooltip.tsx';
import styles from './button.module.css';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger' | 'dangerFirm';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  children: ReactNode;
  /** One primary per screen. `dangerFirm` only as the confirming button of an alert. */
  variant?: ButtonVariant;
  size?: 'small' | 'normal' | 'tall';
  icon?: IconName;
  /** As wide as the column it stands in. */
  wide?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

/** A button. `isPending` shows that its work is under way and keeps it from being pressed twice. */
export function Button({
  children,
  variant = 'secondary',
  size = 'normal',
  icon,
  wide,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      className={cx(
        styles.button,
        variant !== 'secondary' && styles[variant],
        size !== 'normal' && styles[size],
        wide === true && styles.wide,
      )}
    >
      {rest.isPending === true ? <Spinner size={16} /> : icon !== undefined && <Icon name={icon} />}
      {children}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<
  AriaButtonProps,
  'className' | 'style' | 'children' | 'aria-label'
> {
  icon: IconName;
  /** What it does; read out, and shown as a tooltip. */
  label: string;
  variant?: 'secondary' | 'quiet';
  size?: 'small' | 'normal';
  /** A key that does the same, shown in the tooltip. */
  keys?: string;
}

/** A button with an icon only; its name shows as a tooltip. */
export function IconButton({
  icon,
  label,
  variant = 'quiet',
  size = 'normal',
  keys,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={label} {...(keys === undefined ? {} : { keys })}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={cx(
          styles.button,
          styles.icon,
          variant === 'quiet' && styles.quiet,
          size === 'small' && styles.small,
        )}
      >
        <Icon name={icon} />
      </AriaButton>
    </Tooltip>
  );
}

export interface LinkButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  children: ReactNode;
  /** In the colour of the text around it, for names in lists. */
  plain?: boolean;
  /** Underlined always: for a link inside a sentence. */
  within?: boolean;
}

/** Looks like a link, goes somewhere inside the app (there are no addresses). */
export function LinkButton({ children, plain, within, ...rest }: LinkButtonProps) {
  return (
    <AriaButton
      {...rest}
      className={cx(styles.link, plain === true && styles.plain, within === true && styles.within)}
    >
      {children}
    </AriaButton>
  );
}
