import type { PartnerId } from '#shared/ids.ts';
import { ComboBox } from '../../ui/select.tsx';
import { useText } from '../../ui/text.ts';
import { useProviders } from './queries.ts';

interface Props {
  partnerId: PartnerId | null;
  typed: string;
  onChange: (partnerId: PartnerId | null, typed: string) => void;
}

/** Who provides a pathway: an organisation of the directory, or a name as it is typed. */
export function ProviderField({ partnerId, typed, onChange }: Props) {
  const t = useText();
  const partners = (useProviders().data ?? []).map(({ partnerId: id, name, unit }) => ({
    id,
    label: unit === '' ? name : `${name}, ${unit}`,
  }));
  const take = (text: string) => {
    onChange(partners.find(({ label }) => label === text)?.id ?? null, text);
  };
  const wanted = typed.trim().toLowerCase();
  const isChosen = partners.some(({ label }) => label === typed);
  return (
    <ComboBox
      label={t('pathways.field.provider')}
      hint={t('pathways.field.providerHint')}
      options={partners.filter(({ label }) => isChosen || label.toLowerCase().includes(wanted))}
      value={partnerId}
      inputValue={typed}
      onSearch={(text) => {
        // The field repeats a name that stands there already, also before the directory has come.
        if (text !== typed) take(text);
      }}
      onFreeText={(text) => {
        if (text !== typed) take(text);
      }}
      onChange={(id) => {
        const chosen = partners.find((one) => one.id === id);
        if (chosen) onChange(chosen.id, chosen.label);
      }}
    />
  );
}
