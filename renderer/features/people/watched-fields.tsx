import { useRef } from 'react';
import { parseLooseDate } from '#shared/dates/loose-date.ts';
import { parseLooseMoment } from '#shared/dates/loose-moment.ts';
import type { LooseMoment } from '#shared/dates/loose-moment.ts';
import type { PlainDate } from '#shared/time.ts';
import { DateField, MomentField, today } from '../../ui/date-field.tsx';
import type { DateFieldProps, MomentFieldProps } from '../../ui/date-field.tsx';
import { useLanguage, useText } from '../../ui/text.ts';

// The fields answer null both for nothing and for something that could not be read. A form has to tell them apart:
// words that were not understood must not be saved as "no day".

/** A day as it stands in a field: the words, and what they were understood as. */
export interface TypedDate {
  readonly typed: string;
  readonly date: PlainDate | null;
}

/** A day, perhaps with a time, as it stands in a field: the words, and what they were understood as. */
export interface TypedMoment {
  readonly typed: string;
  readonly moment: LooseMoment | null;
}

interface Watched<T> {
  value: T;
  onChange: (value: T) => void;
  /** The form was not saved because of these words: why is said at once, not only when the field is left. */
  isRefused?: boolean;
}

/** Why words could not be read, in words. */
function useRefusal(
  read: typeof parseLooseDate | typeof parseLooseMoment,
  typed: string,
  prefer: 'past' | 'future',
  isRefused: boolean,
): string | undefined {
  const t = useText();
  const language = useLanguage();
  if (!isRefused || typed.trim() === '') return undefined;
  const reading = read(typed, { today: today(), language, prefer });
  return reading.ok ? undefined : t(`errors.${reading.error.code}.happened`);
}

/**
 * Both halves come by an event of their own, within one key press: the second must not undo the first. A form that is
 * set back gives its fields a new `key`.
 */
function useBoth<T extends object>({ value, onChange }: Pick<Watched<T>, 'value' | 'onChange'>) {
  const heard = useRef<Partial<T>>({});
  return (half: Partial<T>) => {
    heard.current = { ...heard.current, ...half };
    onChange({ ...value, ...heard.current });
  };
}

/** A {@link DateField} that also tells what was typed. */
export function WatchedDateField({
  value,
  onChange,
  isRefused = false,
  ...rest
}: Omit<DateFieldProps, 'value' | 'onChange'> & Watched<TypedDate>) {
  const tell = useBoth({ value, onChange });
  const refusal = useRefusal(parseLooseDate, value.typed, rest.prefer ?? 'future', isRefused);
  return (
    <div
      onInput={(event) => {
        if (event.target instanceof HTMLInputElement) tell({ typed: event.target.value });
      }}
    >
      <DateField
        {...rest}
        error={rest.error ?? refusal}
        value={value.date}
        onChange={(date) => {
          tell({ date });
        }}
      />
    </div>
  );
}

/** A {@link MomentField} that also tells what was typed. */
export function WatchedMomentField({
  value,
  onChange,
  isRefused = false,
  ...rest
}: Omit<MomentFieldProps, 'onChange'> & Watched<TypedMoment>) {
  const tell = useBoth({ value, onChange });
  const refusal = useRefusal(parseLooseMoment, value.typed, rest.prefer ?? 'future', isRefused);
  return (
    <div
      onInput={(event) => {
        if (event.target instanceof HTMLInputElement) tell({ typed: event.target.value });
      }}
    >
      <MomentField
        {...rest}
        error={rest.error ?? refusal}
        onChange={(moment) => {
          tell({ moment });
        }}
      />
    </div>
  );
}
