import { measures } from '#shared/codes/contacts.ts';
import { FilterChips } from '../../ui/choice.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useChoices, useLabels } from '../codes/use-codes.ts';
import { minutesOf } from './contact-form.ts';
import type { MeasureDraft } from './contact-form.ts';
import styles from './new-contact.module.css';

interface MeasuresFieldProps {
  value: readonly MeasureDraft[];
  onChange: (measures: readonly MeasureDraft[]) => void;
  /** The form was not saved because of a length that is none. */
  hasProblem: boolean;
}

/** What the coach did: a press chooses, and what was chosen can have its minutes and a word or two. */
export function MeasuresField({ value, onChange, hasProblem }: MeasuresFieldProps) {
  const t = useText();
  const label = useLabels();
  const options = useChoices(measures);
  const chosen = value.map(({ measure }) => String(measure));
  const earlier = chosen.filter((code) => !options.some(({ id }) => id === code));
  const change = (at: number, more: Partial<MeasureDraft>) => {
    onChange(value.map((one, index) => (index === at ? { ...one, ...more } : one)));
  };
  return (
    <div className={styles.measures}>
      <p className={styles.label} aria-hidden="true">
        {t('contacts.form.measures')}
      </p>
      <FilterChips
        label={t('contacts.form.measures')}
        options={[...options, ...earlier.map((id) => ({ id, label: label(measures, id) }))]}
        value={chosen}
        onChange={(codes) => {
          const added = codes.filter((code) => !chosen.includes(code));
          onChange([
            ...value.filter(({ measure }) => codes.includes(measure)),
            ...added.map((code) => ({ measure: measures.schema.parse(code), minutes: '', words: '' })),
          ]);
        }}
      />
      {value.map(({ measure, minutes, words }, at) => {
        const name = label(measures, measure);
        return (
          <div key={measure} className={styles.measure}>
            <span>{name}</span>
            <TextField
              label={t('contacts.form.measureMinutes', { measure: name })}
              hideLabel
              placeholder={t('contacts.form.minutesPlaceholder')}
              inputMode="numeric"
              value={minutes}
              maxLength={20}
              autoComplete="off"
              error={
                hasProblem && minutesOf(minutes) === undefined ? t('person.contact.minutesWrong') : undefined
              }
              onChange={(next) => {
                change(at, { minutes: next });
              }}
            />
            <TextField
              label={t('contacts.form.measureWords', { measure: name })}
              hideLabel
              placeholder={t('contacts.form.wordsPlaceholder')}
              value={words}
              maxLength={200}
              autoComplete="off"
              onChange={(next) => {
                change(at, { words: next });
              }}
            />
          </div>
        );
      })}
    </div>
  );
}
