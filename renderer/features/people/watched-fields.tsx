import { DateField, MomentField } from '../../ui/date-field.tsx';
import type { DateFieldProps, MomentFieldProps } from '../../ui/date-field.tsx';

interface Watched {
  /** What stands in the field, understood or not. */
  onTyped: (typed: string) => void;
}

// The fields answer null both for nothing and for something that could not be read. A form has to tell them apart:
// words that were not understood must not be saved as "no day".

/** A {@link DateField} that also tells what was typed. */
export function WatchedDateField({ onTyped, ...rest }: DateFieldProps & Watched) {
  return (
    <div
      onInput={(event) => {
        if (event.target instanceof HTMLInputElement) onTyped(event.target.value);
      }}
    >
      <DateField {...rest} />
    </div>
  );
}

/** A {@link MomentField} that also tells what was typed. */
export function WatchedMomentField({ onTyped, ...rest }: MomentFieldProps & Watched) {
  return (
    <div
      onInput={(event) => {
        if (event.target instanceof HTMLInputElement) onTyped(event.target.value);
      }}
    >
      <MomentField {...rest} />
    </div>
  );
}
