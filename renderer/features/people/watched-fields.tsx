import { useRef } from 'react';
import type { LooseMoment } from '#shared/dates/loose-moment.ts';
import type { PlainDate } from '#shared/time.ts';
import { DateField, MomentField } from '../../ui/date-field.tsx';
import type { DateFieldProps, MomentFieldProps } from '../../ui/date-field.tsx';

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
}

/**
 * Both halves come by an event of their own, within one key press: the second must not undo the first. A form that is
 * set back gives its fields a new `key`.
 */
function useBoth<T extends object>({ value, onChange }: Watched<T>) {
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
  ...rest
}: Omit<DateFieldProps, 'value' | 'onChange'> & Watched<TypedDate>) {
  const tell = useBoth({ value, onChange });
  return (
    <div
      onInput={(event) => {
        if (event.target instanceof HTMLInputElement) tell({ typed: event.target.value });
      }}
    >
      <DateField
        {...rest}
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
  ...rest
}: Omit<MomentFieldProps, 'onChange'> & Watched<TypedMoment>) {
  const tell = useBoth({ value, onChange });
  return (
    <div
      onInput={(event) => {
        if (event.target instanceof HTMLInputElement) tell({ typed: event.target.value });
      }}
    >
      <MomentField
        {...rest}
        onChange={(moment) => {
          tell({ moment });
        }}
      />
    </div>
  );
}
