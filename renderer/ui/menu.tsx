import type { ReactElement } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { cx } from './cx.ts';
import { Icon } from './icons.tsx';
import type { IconName } from './icons.tsx';
import { Kbd } from './kbd.tsx';
import buttons from './button.module.css';
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

interface Actions {
  /** What the menu is about, for screen readers. */
  label: string;
  /** `'line'` draws a separator. */
  items: readonly (MenuAction | 'line')[];
}

export interface MenuProps extends Actions {
  /** The button that opens it: a Button or an IconButton. */
  trigger: ReactElement;
}

function ActionList({ label, items, ...rest }: Actions & { autoFocus?: 'first'; onClose?: () => void }) {
  return (
    <AriaMenu {...rest} aria-label={label} className={cx(styles.list)}>
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
  );
}

/** A button with a list of actions behind it. */
export function Menu({ label, trigger, items }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={cx(styles.popover)} offset={4}>
        <ActionList label={label} items={items} />
      </Popover>
    </MenuTrigger>
  );
}

/**
 * The button of a row in a long table, which opens the one {@link RowMenu} of the table. It is a plain button, because a
 * menu and a tooltip in each row took most of a frame while the table scrolled. Not a stop for Tab: the row is one.
 */
export function RowMenuButton({ label, onOpen }: { label: string; onOpen: (button: HTMLElement) => void }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-haspopup="menu"
      aria-label={label}
      title={label}
      className={cx(buttons.button, buttons.icon, buttons.quiet, buttons.small)}
      onClick={(event) => {
        onOpen(event.currentTarget);
      }}
    >
      <Icon name="more" />
    </button>
  );
}

/** The menu of the row whose button was pressed. */
export function RowMenu({
  button,
  onClose,
  ...actions
}: Actions & { button: HTMLElement; onClose: () => void }) {
  return (
    <Popover
      className={cx(styles.popover)}
      offset={4}
      triggerRef={{ current: button }}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <ActionList {...actions} autoFocus="first" onClose={onClose} />
    </Popover>
  );
}
