import type { CodeList } from '#shared/codes/define.ts';
import { Select } from '../../ui/select.tsx';
import { useText } from '../../ui/text.ts';
import { useChoices } from '../codes/use-codes.ts';

const nothing = '';

/** One of a code list, or nothing; what the user added is among them. */
export function CodedField<C extends string>({
  label,
  list,
  only,
  value,
  onChange,
}: {
  label: string;
  list: CodeList<C>;
  /** The codes that make sense here; all of the list unless told. */
  only?: readonly C[];
  value: C | null;
  onChange: (code: C | null) => void;
}) {
  const t = useText();
  const offered: readonly string[] | undefined = only;
  const choices = useChoices(list, value).filter(
    ({ id }) => offered === undefined || id === value || offered.includes(id),
  );
  return (
    <Select
      label={label}
      options={[{ id: nothing, label: t('person.field.notChosen') }, ...choices]}
      value={value ?? nothing}
      onChange={(chosen) => {
        onChange(chosen === nothing ? null : list.schema.parse(chosen));
      }}
    />
  );
}
