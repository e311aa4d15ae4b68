import { useState } from 'react';
import { Group, Input, TextField as AriaTextField } from 'react-aria-components';
import { formatDate, formatDay, formatMoment } from '#shared/dates/format.ts';
import { parseLooseDate } from '#shared/dates/loose-date.ts';
import { parseLooseMoment } from '#shared/dates/loose-moment.ts';
import type { LooseMoment } from '#shared/dates/loose-moment.ts';
import { dayOf, instantOf } from '#shared/time.ts';
import type { PlainDate } from '#shared/time.ts';
import { cx } from './cx.ts';
import { fieldClass, FieldLabel, FieldNotes } from './field.tsx';
import type { FieldFrame } from './field.tsx';
import { Icon } from './icons.tsx';
import { useLanguage, useText } from './text.ts';
import styles from './field.module.css';

/** Today in Helsinki. */
export const today = (): PlainDate => dayOf(instantOf(new Date()));

interface LooseFieldProps extends FieldFrame {
  /** Which way "maanantai" or "3.12." looks. `future` unless told. */
  prefer?: 'future' | 'past';
  placeholder?: string;
  isDisabled?: boolean;
  isRequired?: boolean;
  autoFocus?: boolean;
}

interface Reading {
  understood: string | null;
  problem: string | null;
}

function LooseField(
  props: LooseFieldProps & { text: string; onText: (text: string) => void; reading: Reading },
) {
  const { label, hideLabel, optional, hint, error, placeholder, text, onText, reading } = props;
  const [left, setLeft] = useState(false);
  const shown = error ?? (left && reading.problem !== null ? reading.problem : undefined);
  return (
    <AriaTextField
      className={fieldClass(hideLabel)}
      value={text}
      onChange={(next) => {
        setLeft(false);
        onText(next);
      }}
      onBlur={() => {
        setLeft(true);
      }}
      isInvalid={shown !== undefined}
      isDisabled={props.isDisabled === true}
      isRequired={props.isRequired === true}
      autoFocus={props.autoFocus === true}
      autoComplete="off"
    >
      <FieldLabel label={label} hideLabel={hideLabel === true} optional={optional === true} />
      <Group className={cx(styles.box)} isInvalid={shown !== undefined}>
        <Icon name="today" size={16} />
        <Input className={cx(styles.input)} placeholder={placeholder ?? ''} />
      </Group>
      <div className={styles.understood} aria-live="polite">
        {reading.understood !== null ? <b>{reading.understood}</b> : shown === undefined && hint}
      </div>
      <FieldNotes hint={undefined} error={shown} />
    </AriaTextField>
  );
}

export interface DateFieldProps extends LooseFieldProps {
  value: PlainDate | null;
  /** The day as understood; null while empty or not understood. */
  onChange: (value: PlainDate | null) => void;
}

/** A day typed as people say it ("huomenna", "ma 14", "3.12."), shown below as it was understood. */
export function DateField({ value, onChange, ...rest }: DateFieldProps) {
  const t = useText();
  const language = useLanguage();
  const context = { today: today(), language, prefer: rest.prefer ?? 'future' } as const;
  const read = (text: string) => (text.trim() === '' ? null : parseLooseDate(text, context));
  const [text, setText] = useState(value === null ? '' : formatDate(value, language));
  // A value set from outside (a form that was emptied, a suggestion that was taken) replaces what was typed.
  const reading = read(text);
  const typed = reading?.ok === true ? reading.value.date : null;
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    if (value !== typed) setText(value === null ? '' : formatDate(value, language));
  }
  return (
    <LooseField
      {...rest}
      hint={rest.hint ?? t(rest.prefer === 'past' ? 'common.pastDateHint' : 'common.dateHint')}
      text={text}
      onText={(next) => {
        setText(next);
        const result = read(next);
        const date = result?.ok === true ? result.value.date : null;
        if (date === value) return;
        setKnown(date);
        onChange(date);
      }}
      reading={{
        understood: typed === null ? null : formatDay(typed, language),
        problem: reading?.ok === false ? t(`errors.${reading.error.code}.happened`) : null,
      }}
    />
  );
}

export interface MomentFieldProps extends LooseFieldProps {
  /** The words to begin with, for instance a formatted moment. */
  initialText?: string;
  /** The day and perhaps the time as understood; null while empty or not understood. */
  onChange: (value: LooseMoment | null) => void;
}

/** A day with a time or without one ("pe klo 13", "huomenna 9.30"), shown below as it was understood. */
export function MomentField({ initialText, onChange, ...rest }: MomentFieldProps) {
  const t = useText();
  const language = useLanguage();
  const context = { today: today(), language, prefer: rest.prefer ?? 'future' } as const;
  const read = (text: string) => (text.trim() === '' ? null : parseLooseMoment(text, context));
  const [text, setText] = useState(initialText ?? '');
  const reading = read(text);
  const moment = reading?.ok === true ? reading.value : null;
  return (
    <LooseField
      {...rest}
      hint={rest.hint ?? t(rest.prefer === 'past' ? 'common.pastMomentHint' : 'common.momentHint')}
      text={text}
      onText={(next) => {
        setText(next);
        const result = read(next);
        onChange(result?.ok === true ? result.value : null);
      }}
      reading={{
        understood:
          moment === null
            ? null
            : moment.moment === null
              ? formatDay(moment.date, language)
              : formatMoment(moment.moment, language),
        problem: reading?.ok === false ? t(`errors.${reading.error.code}.happened`) : null,
      }}
    />
  );
}
