import type { ImportField } from '#shared/contract/imports.ts';
import { useText } from '../../ui/text.ts';

/** What a field is called; two are known to imports only. */
export function useFieldLabel(): (field: ImportField) => string {
  const t = useText();
  return (field) =>
    field === 'key' || field === 'identityCode' ? t(`imports.field.${field}`) : t(`person.field.${field}`);
}
