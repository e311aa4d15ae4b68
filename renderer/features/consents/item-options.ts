import { disclosableItems, itemGroups, itemKeys } from '#shared/disclosure/registry.ts';
import type { ItemKey } from '#shared/disclosure/registry.ts';
import { midSentence } from '#shared/i18n/mid-sentence.ts';
import type { Language } from '#shared/languages.ts';
import type { Option } from '../../ui/select.tsx';

/**
 * Every item of the registry as something to tick; the permission to reply has a question of its own, and what goes along is
 * not asked about. */
export const itemOptions = (language: Language): readonly Option<ItemKey>[] =>
  itemKeys
    .filter((id) => id !== 'reply-permission' && !disclosableItems[id].goesAlong)
    .map((id) => ({ id, label: disclosableItems[id].labels[language] }));

/** The same under the headings of the registry's groups. */
export const itemOptionGroups = (
  language: Language,
): readonly { readonly id: string; readonly label: string; readonly options: readonly Option<ItemKey>[] }[] =>
  itemGroups.codes.map(({ code, labels }) => ({
    id: code,
    label: labels[language],
    options: itemOptions(language).filter(({ id }) => disclosableItems[id].group === code),
  }));

/** Item names in a row, in the order of the registry, for sentences. */
export const itemNames = (items: readonly ItemKey[], language: Language): string =>
  itemKeys
    .filter((item) => items.includes(item))
    .map((item, index) => {
      const label = disclosableItems[item].labels[language];
      return index === 0 ? label : midSentence(label, language);
    })
    .join(', ');
