import { useText } from '../../ui/text.ts';
import type { DateKey } from './client-form.ts';
import type { FieldsProps } from './plain-field.tsx';
import { WatchedDateField } from './watched-fields.tsx';

/** One day about the person: what was typed is kept beside what it was understood as. */
export function DayField({
  of,
  hint,
  draft,
  onChange,
  problems,
}: FieldsProps & { of: DateKey; hint?: string }) {
  const t = useText();
  const problem = problems[of];
  return (
    <WatchedDateField
      label={t(`person.field.${of}`)}
      {...(hint === undefined ? {} : { hint })}
      prefer={of === 'supportUntil' ? 'future' : 'past'}
      value={{ typed: draft.typed[of], date: draft[of] }}
      error={problem === 'in-future' ? t('person.situation.birthDateInFuture') : undefined}
      isRefused={problem === 'not-understood'}
      onChange={({ typed, date }) => {
        onChange({ typed: { ...draft.typed, [of]: typed }, [of]: date });
      }}
    />
  );
}
