import { labelOf } from '#shared/codes/define.ts';
import { chosenVerificationWays, verificationWays } from '#shared/codes/partners.ts';
import type { ChosenVerificationWay } from '#shared/codes/partners.ts';
import { RadioGroup } from '../../ui/choice.tsx';
import { useLanguage, useText } from '../../ui/text.ts';

/** How the words were compared, of the ways that a person chooses among. */
export function VerifyHow({
  value,
  onChange,
}: {
  value: ChosenVerificationWay | null;
  onChange: (how: ChosenVerificationWay) => void;
}) {
  const t = useText();
  const language = useLanguage();
  return (
    <RadioGroup
      label={t('partners.verifyHow')}
      value={value}
      onChange={onChange}
      options={chosenVerificationWays.map((code) => ({
        id: code,
        label: labelOf(verificationWays, code, language),
      }))}
    />
  );
}
