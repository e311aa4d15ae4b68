import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Menu } from '../../ui/menu.tsx';
import type { MenuProps } from '../../ui/menu.tsx';
import { Private } from '../../ui/private.tsx';
import { useText } from '../../ui/text.ts';
import styles from './network.module.css';

/** One close one, worker, prohibition or disclosure in its card: who, what stands beside it, and what can be done. */
export function NetworkRecord({
  name,
  chips,
  items,
  isSought = false,
  children,
}: {
  name: string;
  chips?: ReactNode;
  /** What the menu offers; no menu without. */
  items?: MenuProps['items'];
  /** A search came here: it is brought into view and gets the focus. */
  isSought?: boolean;
  children?: ReactNode;
}) {
  const t = useText();
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isSought) return;
    place.current?.scrollIntoView({ block: 'center' });
    place.current?.focus({ preventScroll: true });
  }, [isSought]);
  const label = t('network.more', { name });
  return (
    <article ref={place} tabIndex={-1} className={cx(styles.person, isSought && styles.sought)}>
      <div className={styles.head}>
        <div className={styles.names}>
          <h3>
            <Private>{name}</Private>
          </h3>
          {chips}
        </div>
        {items !== undefined && items.length > 0 && (
          <Menu label={label} trigger={<IconButton icon="more" size="small" label={label} />} items={items} />
        )}
      </div>
      {children}
    </article>
  );
}
