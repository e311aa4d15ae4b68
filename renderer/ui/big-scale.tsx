import { useEffect, useRef } from 'react';
import { Label, RadioButton, RadioField, RadioGroup, Text } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './big-scale.module.css';

const steps = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

export interface BigScaleProps {
  /** The area's name, above its question. */
  label: string;
  question: string;
  /** 0–10, or null while nothing was said. */
  value: number | null;
  onChange: (value: number) => void;
  /** Words at 0 and at 10. */
  ends: readonly [string, string];
}

/**
 * A question with an answer from 0 to 10, in targets that a thumb hits; arrow keys move it. It takes the focus when it appears, so
 * that the question is read out and the keys go on working after the button of the one before has gone.
 */
export function BigScale({ label, question, value, onChange, ends }: BigScaleProps) {
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const inputs = group.current?.querySelectorAll('input') ?? [];
    ([...inputs].find(({ checked }) => checked) ?? inputs[0])?.focus();
  }, []);
  return (
    <RadioGroup
      ref={group}
      className={cx(styles.scale)}
      orientation="horizontal"
      value={value === null ? null : String(value)}
      onChange={(chosen) => {
        onChange(Number(chosen));
      }}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Text slot="description" className={cx(styles.question)}>
        {question}
      </Text>
      <div className={styles.steps}>
        {steps.map((step) => (
          <RadioField key={step} value={String(step)} className={cx(styles.place)}>
            <RadioButton className={cx(styles.step)}>{step}</RadioButton>
          </RadioField>
        ))}
      </div>
      <div className={styles.ends} aria-hidden="true">
        <span>{`0 = ${ends[0]}`}</span>
        <span>{`10 = ${ends[1]}`}</span>
      </div>
    </RadioGroup>
  );
}
