import type { ReactElement } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { cx } from './cx.ts';
import { Icon } from './icons.tsx';
import type { IconName } from './icons.tsx';
import { Kbd } from './kbd.tsx';
import styles from './popup.module.css';

export interface MenuAction {
  id: string;
  label: string;
  icon?: IconName;
  description?: string;
  keys?: string;
  tone?: 'danger';
  isDisabled?: boolean;
  onAction: () => void;
}

export interface MenuProps {
  /** What the menu is about, for screen readers. */
  label: string;
  /** The button that opens it: a Button or an IconButton. */
  trigger: ReactElement;
  /** `'line'` draws a separator. */
  items: readonly (MenuAction | 'line')[];
}

/** A button with a list of actions behind it. */
export function Menu({ label, trigger, items }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={cx(styles.popover)} offset={4}>
        <AriaMenu aria-label={label} className={cx(styles.list)}>
          {items.map((item, index) =>
            item === 'line' ? (
              <Separator key={`line-${String(index)}`} className={cx(styles.separator)} />
            ) : (
              <MenuItem
                key={item.id}
                id={item.id}
                textValue={item.label}
                className={cx(styles.item, item.tone === 'danger' && styles.danger)}
                isDisabled={item.isDisabled === true}
                onAction={item.onAction}
              >
                {item.icon !== undefined && <Icon name={item.icon} />}
                <span className={styles.words}>
                  <span>{item.label}</span>
                  {item.description !== undefined && <small>{item.description}</small>}
                </span>
                {item.keys !== undefined && (
                  <span className={styles.end}>
                    <Kbd keys={item.keys} />
                  </span>
                )}
              </MenuItem>
            ),
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
