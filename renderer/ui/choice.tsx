import type { ReactNode } from 'react';
import {
  CheckboxButton,
  CheckboxField,
  CheckboxGroup as AriaCheckboxGroup,
  RadioButton,
  RadioField,
  RadioGroup as AriaRadioGroup,
  SwitchButton,
  SwitchField,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components';
import { cx } from './cx.ts';
import { FieldLabel, FieldNotes } from './field.tsx';
import type { FieldFrame } from './field.tsx';
import { Icon } from './icons.tsx';
import type { Option } from './select.tsx';
import styles from './choice.module.css';

interface OneChoice {
  children: ReactNode;
  /** A second line in small print. */
  hint?: ReactNode;
  isSelected?: boolean;
  onChange?: (selected: boolean) => void;
  isDisabled?: boolean;
  autoFocus?: boolean;
}

export interface CheckboxProps extends OneChoice {
  /** Its value inside a {@link CheckboxGroup}. */
  value?: string;
  isIndeterminate?: boolean;
  isInvalid?: boolean;
}

/** A box to tick, alone or in a {@link CheckboxGroup}. */
export function Checkbox({ children, hint, ...rest }: CheckboxProps) {
  return (
    <CheckboxField {...rest}>
      <CheckboxButton className={cx(styles.choice)}>
        {({ isIndeterminate }) => (
          <>
            <span className={styles.mark} aria-hidden="true">
              <Icon name={isIndeterminate ? 'minus' : 'check'} size={13} />
            </span>
            <span className={styles.words}>{children}</span>
          </>
        )}
      </CheckboxButton>
      <ChoiceHint hint={hint} />
    </CheckboxField>
  );
}

function ChoiceHint({ hint, wide }: { hint: ReactNode; wide?: boolean }) {
  if (hint === undefined) return null;
  return (
    <Text slot="description" className={cx(styles.hint, wide === true && styles.wide)}>
      {hint}
    </Text>
  );
}

export interface CheckboxGroupProps<K extends string> extends FieldFrame {
  options?: readonly Option<K>[];
  /** Instead of `options`: own Checkbox children, each with a `value`. */
  children?: ReactNode;
  value: readonly K[];
  onChange: (value: K[]) => void;
  across?: boolean;
  isDisabled?: boolean;
}

/** Several of a list. */
export function CheckboxGroup<K extends string>(props: CheckboxGroupProps<K>) {
  const { label, hideLabel, optional, hint, error, options, children, value, onChange, across } = props;
  return (
    <AriaCheckboxGroup
      className={cx(styles.group)}
      value={[...value]}
      onChange={(chosen) => {
        // The keys come back as they were given.
        onChange(chosen as K[]);
      }}
      isInvalid={error !== undefined}
      isDisabled={props.isDisabled === true}
    >
      <FieldLabel label={label} hideLabel={hideLabel === true} optional={optional === true} />
      <div className={across === true ? styles.across : styles.options}>
        {options?.map((option) => (
          <Checkbox
            key={option.id}
            value={option.id}
            isDisabled={option.disabled === true}
            hint={option.description}
          >
            {option.label}
          </Checkbox>
        ))}
        {children}
      </div>
      <FieldNotes hint={hint} error={error} />
    </AriaCheckboxGroup>
  );
}

export interface RadioGroupProps<K extends string> extends FieldFrame {
  options: readonly Option<K>[];
  value: K | null;
  onChange: (value: K) => void;
  across?: boolean;
  isDisabled?: boolean;
}

/** One of a few, all in view. */
export function RadioGroup<K extends string>(props: RadioGroupProps<K>) {
  const { label, hideLabel, optional, hint, error, options, value, onChange, across } = props;
  return (
    <AriaRadioGroup
      className={cx(styles.group)}
      value={value}
      onChange={(chosen) => {
        const option = options.find(({ id }) => id === chosen);
        if (option) onChange(option.id);
      }}
      isInvalid={error !== undefined}
      isDisabled={props.isDisabled === true}
    >
      <FieldLabel label={label} hideLabel={hideLabel === true} optional={optional === true} />
      <div className={across === true ? styles.across : styles.options}>
        {options.map((option) => (
          <RadioField key={option.id} value={option.id} isDisabled={option.disabled === true}>
            <RadioButton className={cx(styles.choice)}>
              <span className={cx(styles.mark, styles.round)} aria-hidden="true">
                <span className={styles.pip} />
              </span>
              <span className={styles.words}>{option.label}</span>
            </RadioButton>
            <ChoiceHint hint={option.description} />
          </RadioField>
        ))}
      </div>
      <FieldNotes hint={hint} error={error} />
    </AriaRadioGroup>
  );
}

/** Something that is on or off, and works at once. */
export function Switch({ children, hint, ...rest }: OneChoice) {
  return (
    <SwitchField {...rest}>
      <SwitchButton className={cx(styles.choice)}>
        <span className={styles.rail} aria-hidden="true">
          <span className={styles.knob} />
        </span>
        <span className={styles.words}>{children}</span>
      </SwitchButton>
      <ChoiceHint hint={hint} wide />
    </SwitchField>
  );
}

export interface FilterChipsProps<K extends string> {
  label: string;
  options: readonly Option<K>[];
  value: readonly K[];
  onChange: (value: K[]) => void;
  /** `one` keeps at most one pressed. */
  mode?: 'one' | 'several';
  /** With `one`: something is always chosen. */
  alwaysOne?: boolean;
}

/** Chips that filter what is below them. */
export function FilterChips<K extends string>(props: FilterChipsProps<K>) {
  const { label, options, value, onChange, mode = 'several', alwaysOne } = props;
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={cx(styles.segments)}
      selectionMode={mode === 'one' ? 'single' : 'multiple'}
      disallowEmptySelection={alwaysOne === true}
      selectedKeys={value}
      onSelectionChange={(keys) => {
        onChange(options.filter(({ id }) => keys.has(id)).map(({ id }) => id));
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id} className={cx(styles.segment)}>
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
