import type { CodeList } from '#shared/codes/define.ts';
import { Select } from '../../ui/select.tsx';
import { useText } from '../../ui/text.ts';
import { useChoices } from './use-codes.ts';

const nothing = '';

/** What came in the place of a code: another one of the list that is in use. */
export function SuccessorField({
  list,
  code,
  value,
  onChange,
}: {
  list: CodeList;
  code: string | null;
  value: string | null;
  onChange: (successor: string | null) => void;
}) {
  const t = useText();
  const choices = useChoices(list, value).filter(({ id }) => id !== code);
  return (
    <Select
      label={t('codes.successor')}
      options={[{ id: nothing, label: t('codes.noSuccessor') }, ...choices]}
      value={value ?? nothing}
      onChange={(chosen) => {
        onChange(chosen === nothing ? null : chosen);
      }}
    />
  );
}
