import type { ReactNode } from 'react';
import {
  Autocomplete,
  Collection,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  SearchField,
} from 'react-aria-components';
import { cx } from './cx.ts';
import { Icon } from './icons.tsx';
import styles from './search-list.module.css';

export interface SearchListItem {
  id: string;
  /** For screen readers. */
  text: string;
  content: ReactNode;
  run: () => void;
}

export interface SearchListProps {
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
  sections: readonly { id: string; title: string; items: readonly SearchListItem[] }[];
  empty: string;
}

/** A field with a list below that follows it: focus stays in the field, arrows move in the list, Enter takes. */
export function SearchList({ label, placeholder, value, onChange, sections, empty }: SearchListProps) {
  const runs = new Map(sections.flatMap(({ items }) => items.map((item) => [item.id, item.run] as const)));
  return (
    <Autocomplete inputValue={value} onInputChange={onChange}>
      <SearchField aria-label={label} autoFocus className={cx(styles.field)}>
        <Icon name="search" />
        <Input className={cx(styles.input)} placeholder={placeholder} />
      </SearchField>
      <Menu
        aria-label={label}
        className={cx(styles.list)}
        items={sections.filter(({ items }) => items.length > 0)}
        onAction={(key) => runs.get(String(key))?.()}
        renderEmptyState={() => <div className={styles.empty}>{empty}</div>}
      >
        {(section) => (
          <MenuSection id={section.id}>
            <Header className={styles.heading}>{section.title}</Header>
            <Collection items={section.items}>
              {(item) => (
                <MenuItem id={item.id} textValue={item.text} className={cx(styles.item)}>
                  {item.content}
                </MenuItem>
              )}
            </Collection>
          </MenuSection>
        )}
      </Menu>
    </Autocomplete>
  );
}
