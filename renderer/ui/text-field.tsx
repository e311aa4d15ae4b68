import { useState } from 'react';
import type { ReactNode, Ref } from 'react';
import {
  Group,
  Input,
  SearchField as AriaSearchField,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
} from 'react-aria-components';
import type { TextFieldProps as AriaTextFieldProps } from 'react-aria-components';
import { IconButton } from './button.tsx';
import { cx } from './cx.ts';
import { fieldClass, FieldLabel, FieldNotes } from './field.tsx';
import type { FieldFrame } from './field.tsx';
import { Icon } from './icons.tsx';
import type { IconName } from './icons.tsx';
import { useText } from './text.ts';
import styles from './field.module.css';

type Kept = Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'isInvalid' | 'validate'>;

export interface TextFieldProps extends Kept, FieldFrame {
  placeholder?: string;
  icon?: IconName;
  /** At the end of the box: a chip, a small button. */
  suffix?: ReactNode;
  inputRef?: Ref<HTMLInputElement>;
}

/** One line of text. `value` and `onChange` carry the text itself. */
export function TextField(props: TextFieldProps) {
  const { label, hideLabel, optional, hint, error, placeholder, icon, suffix, inputRef, ...rest } = props;
  return (
    <AriaTextField {...rest} isInvalid={error !== undefined} className={fieldClass(hideLabel)}>
      <FieldLabel {...{ label, ...frame({ hideLabel, optional }) }} />
      <Group
        className={styles.box ?? ''}
        isInvalid={error !== undefined}
        isDisabled={rest.isDisabled === true}
      >
        {icon !== undefined && <Icon name={icon} />}
        <Input
          className={styles.input ?? ''}
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(inputRef === undefined ? {} : { ref: inputRef })}
        />
        {suffix}
      </Group>
      <FieldNotes hint={hint} error={error} />
    </AriaTextField>
  );
}

/** Drops what was not given, so that exact optional props stay exact. */
function frame(given: { hideLabel: boolean | undefined; optional: boolean | undefined }) {
  return {
    ...(given.hideLabel === undefined ? {} : { hideLabel: given.hideLabel }),
    ...(given.optional === undefined ? {} : { optional: given.optional }),
  };
}

export interface PassphraseFieldProps extends Omit<TextFieldProps, 'type' | 'suffix' | 'icon'> {
  /** For the browser's and password managers' sake. */
  purpose: 'current' | 'new';
}

/** A passphrase, hidden until the user asks to see it. */
export function PassphraseField({ purpose, ...rest }: PassphraseFieldProps) {
  const t = useText();
  const [shown, setShown] = useState(false);
  return (
    <TextField
      {...rest}
      type={shown ? 'text' : 'password'}
      autoComplete={purpose === 'current' ? 'current-password' : 'new-password'}
      spellCheck="false"
      suffix={
        <IconButton
          size="small"
          icon={shown ? 'eyeOff' : 'eye'}
          label={shown ? t('common.hideTyped') : t('common.showTyped')}
          onPress={() => {
            setShown(!shown);
          }}
        />
      }
    />
  );
}

export interface TextAreaProps extends Omit<Kept, 'type'>, FieldFrame {
  placeholder?: string;
  /** Lines shown while empty; the area grows with its text. */
  rows?: number;
  areaRef?: Ref<HTMLTextAreaElement>;
}

/** Text of several lines; grows with what is written, up to 60 % of the window. */
export function TextArea(props: TextAreaProps) {
  const { label, hideLabel, optional, hint, error, placeholder, rows, areaRef, ...rest } = props;
  return (
    <AriaTextField {...rest} isInvalid={error !== undefined} className={fieldClass(hideLabel)}>
      <FieldLabel {...{ label, ...frame({ hideLabel, optional }) }} />
      <AriaTextArea
        className={styles.area ?? ''}
        rows={rows ?? 3}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(areaRef === undefined ? {} : { ref: areaRef })}
      />
      <FieldNotes hint={hint} error={error} />
    </AriaTextField>
  );
}

export interface SearchFieldProps extends Omit<Kept, 'type'> {
  label: string;
  /** The label is hidden unless asked for: the magnifying glass and the place say it. */
  showLabel?: boolean;
  placeholder?: string;
  onSubmit?: (value: string) => void;
  inputRef?: Ref<HTMLInputElement>;
}

/** A field to search or filter with; Esc empties it. */
export function SearchField({ label, showLabel, placeholder, inputRef, ...rest }: SearchFieldProps) {
  const t = useText();
  return (
    <AriaSearchField {...rest} className={fieldClass(showLabel !== true)}>
      {({ isEmpty }) => (
        <>
          <FieldLabel label={label} hideLabel={showLabel !== true} />
          <Group className={cx(styles.box)}>
            <Icon name="search" />
            <Input
              className={styles.input ?? ''}
              placeholder={placeholder ?? ''}
              {...(inputRef === undefined ? {} : { ref: inputRef })}
            />
            {!isEmpty && <IconButton size="small" icon="close" label={t('common.clear')} />}
          </Group>
        </>
      )}
    </AriaSearchField>
  );
}
