import { RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { cx } from './cx.ts';
import { FieldLabel, FieldNotes } from './field.tsx';
import type { FieldFrame } from './field.tsx';
import styles from './scale-field.module.css';

const steps = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

export interface ScaleFieldProps extends FieldFrame {
  /** 0–10, or null while nothing was said: a slider would show an answer that nobody gave. */
  value: number | null;
  onChange: (value: number) => void;
  /** Words at 0 and at 10. */
  ends?: readonly [string, string];
  isDisabled?: boolean;
}

/** The client's own reading from 0 to 10; arrow keys move it. */
export function ScaleField(props: ScaleFieldProps) {
  const { label, hideLabel, optional, hint, error, value, onChange, ends, isDisabled } = props;
  return (
    <RadioGroup
      className={cx(styles.scale)}
      orientation="horizontal"
      value={value === null ? null : String(value)}
      onChange={(chosen) => {
        onChange(Number(chosen));
      }}
      isInvalid={error !== undefined}
      isDisabled={isDisabled === true}
    >
      <FieldLabel label={label} hideLabel={hideLabel === true} optional={optional === true} />
      <div className={styles.steps}>
        {steps.map((step) => (
          <RadioField key={step} value={String(step)} className={cx(styles.place)}>
            <RadioButton className={cx(styles.step, value !== null && step < value && styles.reached)}>
              {step}
            </RadioButton>
          </RadioField>
        ))}
      </div>
      {ends !== undefined && (
        <div className={styles.ends}>
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </div>
      )}
      <FieldNotes hint={hint} error={error} />
    </RadioGroup>
  );
}
