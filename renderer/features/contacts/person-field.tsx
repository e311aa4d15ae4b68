import { useState } from 'react';
import type { ClientId } from '#shared/ids.ts';
import { ClientId as ClientIdSchema } from '#shared/ids.ts';
import { useCall } from '../../api/hooks.ts';
import { ComboBox } from '../../ui/select.tsx';
import type { Option } from '../../ui/select.tsx';
import { useText } from '../../ui/text.ts';
import { useDebounced } from './use-debounced.ts';
import { usePeopleFound } from './queries.ts';

/** Offered before anything is typed: those of today, and those whose turn it is. */
function useUsualPeople(): Option[] {
  const today = useCall('today.view', {});
  const people = [...(today.data?.appointments ?? []), ...(today.data?.people ?? [])];
  return [...new Map(people.map(({ clientId, displayName }) => [clientId, displayName]))]
    .slice(0, 8)
    .map(([id, label]) => ({ id, label }));
}

export interface PersonFieldProps {
  value: ClientId | null;
  onChange: (clientId: ClientId | null) => void;
  /** The name of the person chosen beforehand. */
  chosenName?: string;
  error?: string | undefined;
  autoFocus?: boolean;
  /** "Who" unless told. */
  label?: string;
}

/** Finds a person by typing. */
export function PersonField({ value, onChange, chosenName, error, autoFocus, label }: PersonFieldProps) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const settled = useDebounced(typed, 120);
  const found = usePeopleFound(settled);
  const usual = useUsualPeople();
  const options: Option[] =
    typed.trim() === '' || typed === chosenName
      ? usual
      : (found.data ?? []).flatMap(({ clientId, name }) =>
          clientId === null ? [] : [{ id: clientId, label: name }],
        );
  // The chosen one is always on the list: a field cannot show what it does not have.
  const chosen =
    value !== null && chosenName !== undefined && !options.some(({ id }) => id === value)
      ? [{ id: String(value), label: chosenName }]
      : [];
  return (
    <ComboBox
      label={label ?? t('person.contact.person')}
      placeholder={t('person.contact.personPlaceholder')}
      options={[...chosen, ...options]}
      value={value}
      error={error}
      autoFocus={autoFocus === true}
      onSearch={setTyped}
      onChange={(id) => {
        const parsed = ClientIdSchema.safeParse(id);
        onChange(parsed.success ? parsed.data : null);
      }}
    />
  );
}
