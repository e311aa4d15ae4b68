import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  Group,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';
import { cx } from './cx.ts';
import { fieldClass, FieldLabel, FieldNotes } from './field.tsx';
import type { FieldFrame } from './field.tsx';
import { Icon } from './icons.tsx';
import { useText } from './text.ts';
import fields from './field.module.css';
import styles from './popup.module.css';

export interface Option<K extends string = string> {
  id: K;
  label: string;
  /** A second line in the list. */
  description?: string;
  disabled?: boolean;
}

function OptionItem({ option }: { option: Option }) {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.label}
      isDisabled={option.disabled === true}
      className={cx(styles.item)}
    >
      {({ isSelected }) => (
        <>
          <span className={styles.words}>
            <span>{option.label}</span>
            {option.description !== undefined && <small>{option.description}</small>}
          </span>
          {isSelected && (
            <span className={styles.check}>
              <Icon name="check" size={16} />
            </span>
          )}
        </>
      )}
    </ListBoxItem>
  );
}

export interface SelectProps<K extends string> extends FieldFrame {
  options: readonly Option<K>[];
  value: K | null;
  onChange: (value: K) => void;
  placeholder?: string;
  isDisabled?: boolean;
  isRequired?: boolean;
  autoFocus?: boolean;
}

/** One of a short list. For more than about fifteen options use {@link ComboBox}. */
export function Select<K extends string>(props: SelectProps<K>) {
  const { label, hideLabel, optional, hint, error, options, value, onChange, placeholder } = props;
  const t = useText();
  const byId = new Map(options.map((option) => [String(option.id), option]));
  return (
    <AriaSelect
      className={fieldClass(hideLabel)}
      value={value}
      onChange={(key) => {
        const chosen = byId.get(String(key));
        if (chosen) onChange(chosen.id);
      }}
      placeholder={placeholder ?? t('common.choose')}
      isInvalid={error !== undefined}
      isDisabled={props.isDisabled === true}
      isRequired={props.isRequired === true}
      autoFocus={props.autoFocus === true}
    >
      <FieldLabel label={label} hideLabel={hideLabel === true} optional={optional === true} />
      <AriaButton className={cx(fields.trigger)}>
        <SelectValue className={cx(fields.value)}>
          {({ isPlaceholder, defaultChildren }) =>
            isPlaceholder ? defaultChildren : (byId.get(String(value))?.label ?? defaultChildren)
          }
        </SelectValue>
        <Icon name="chevronDown" size={16} />
      </AriaButton>
      <FieldNotes hint={hint} error={error} />
      <Popover className={cx(styles.popover)} offset={4}>
        <ListBox className={cx(styles.list)} items={options}>
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

export interface ComboBoxProps<K extends string> extends Omit<SelectProps<K>, 'onChange'> {
  onChange: (value: K | null) => void;
  /** Follows what is typed, for options that come from a search; then the options are shown as given. */
  onSearch?: (typed: string) => void;
  inputValue?: string;
  /** Takes a text that is on no list; called when the field is left. */
  onFreeText?: (typed: string) => void;
}

/** One of a long list, found by typing. */
export function ComboBox<K extends string>(props: ComboBoxProps<K>) {
  const { label, hideLabel, optional, hint, error, options, value, onChange, placeholder, onSearch } = props;
  const t = useText();
  const byId = new Map(options.map((option) => [String(option.id), option]));
  return (
    <AriaComboBox
      className={fieldClass(hideLabel)}
      value={value}
      onChange={(key) => {
        onChange(key === null ? null : (byId.get(String(key))?.id ?? null));
      }}
      {...(props.inputValue === undefined ? {} : { inputValue: props.inputValue })}
      {...(onSearch === undefined
        ? { defaultItems: options }
        : { items: options, onInputChange: onSearch, defaultFilter: () => true })}
      {...(props.onFreeText === undefined ? {} : { allowsCustomValue: true })}
      onBlur={(event) => {
        if (event.target instanceof HTMLInputElement) props.onFreeText?.(event.target.value);
      }}
      allowsEmptyCollection
      menuTrigger="input"
      isInvalid={error !== undefined}
      isDisabled={props.isDisabled === true}
      isRequired={props.isRequired === true}
      autoFocus={props.autoFocus === true}
    >
      <FieldLabel label={label} hideLabel={hideLabel === true} optional={optional === true} />
      <Group className={cx(fields.box)} isInvalid={error !== undefined}>
        <Input className={cx(fields.input)} placeholder={placeholder ?? ''} />
        <AriaButton className={cx(styles.drop)} aria-label={t('common.showOptions')}>
          <Icon name="chevronDown" size={16} />
        </AriaButton>
      </Group>
      <FieldNotes hint={hint} error={error} />
      <Popover className={cx(styles.popover)} offset={4}>
        <ListBox
          className={cx(styles.list)}
          renderEmptyState={() => <div className={styles.empty}>{t('common.noMatch')}</div>}
        >
          {(option: Option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
