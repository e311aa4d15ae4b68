import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import type { ClientDraft, ClientProblems } from './client-form.ts';

export interface FieldsProps {
  draft: ClientDraft;
  onChange: (more: Partial<ClientDraft>) => void;
  problems: ClientProblems;
}

/** Longest texts, as the contract has them. */
const longest = {
  firstName: 120,
  lastName: 120,
  phone: 40,
  email: 200,
  address: 300,
  reach: 300,
  reachSafely: 300,
  interpreterLanguage: 60,
  whoMayAnswer: 300,
  notToMention: 300,
  safetyNote: 500,
  servicePlace: 200,
  coachDisqualified: 500,
} as const;

/** One line of text about the person. */
export function PlainField({
  of,
  hint,
  draft,
  onChange,
}: Pick<FieldsProps, 'draft' | 'onChange'> & { of: keyof typeof longest; hint?: string }) {
  const t = useText();
  return (
    <TextField
      label={t(`person.field.${of}`)}
      value={draft[of]}
      maxLength={longest[of]}
      autoComplete="off"
      {...(hint === undefined ? {} : { hint })}
      {...(of === 'phone' ? { inputMode: 'tel' as const } : {})}
      {...(of === 'email' ? { inputMode: 'email' as const, spellCheck: 'false' as const } : {})}
      onChange={(next) => {
        onChange({ [of]: next });
      }}
    />
  );
}
