import type { ItemKey } from '#shared/disclosure/registry.ts';
import { CheckboxGroup } from '../../ui/choice.tsx';
import { useLanguage } from '../../ui/text.ts';
import { itemOptionGroups } from './item-options.ts';
import styles from './consents.module.css';

/** Items of the registry to tick, in groups, so that the long list stays readable. */
export function ItemsField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: readonly ItemKey[];
  onChange: (items: ItemKey[]) => void;
}) {
  const language = useLanguage();
  return (
    <section aria-label={label} className={styles.items}>
      <h3>{label}</h3>
      {itemOptionGroups(language).map((group) => (
        <CheckboxGroup
          key={group.id}
          label={group.label}
          across
          options={group.options}
          value={value.filter((item) => group.options.some(({ id }) => id === item))}
          onChange={(chosen) => {
            const others = value.filter((item) => group.options.every(({ id }) => id !== item));
            onChange([...others, ...chosen]);
          }}
        />
      ))}
    </section>
  );
}
