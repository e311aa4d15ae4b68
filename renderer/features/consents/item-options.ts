import { disclosableItems, itemKeys } from '#shared/disclosure/registry.ts';
import type { ItemKey } from '#shared/disclosure/registry.ts';
import type { Language } from '#shared/languages.ts';
import type { Option } from '../../ui/select.tsx';

/** Every item of the registry as something to tick; the permission to reply has a question of its own. */
export const itemOptions = (language: Language): readonly Option<ItemKey>[] =>
  itemKeys
    .filter((id) => id !== 'reply-permission')
    .map((id) => ({ id, label: disclosableItems[id].labels[language] }));

/** Item names in a row, in the order of the registry, for sentences. */
export const itemNames = (items: readonly ItemKey[], language: Language): string =>
  itemKeys
    .filter((item) => items.includes(item))
    .map((item, index) => {
      const label = disclosableItems[item].labels[language];
      return index === 0 ? label : label.toLocaleLowerCase(language);
    })
    .join(', ');
