import { PlainButton } from '../ui/plain-button.tsx';
import { cx } from '../ui/cx.ts';
import { Icon } from '../ui/icons.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { useText } from '../ui/text.ts';
import { openCommandBox } from './command-box-state.ts';
import styles from './page.module.css';

/** Looks like a search field and opens the command box. */
export function FindButton({ short }: { short?: boolean }) {
  const t = useText();
  return (
    <PlainButton className={cx(styles.find, short === true && styles.short)} onPress={openCommandBox}>
      <Icon name="search" size={16} />
      {short === true ? t('shell.findShort') : t('shell.find')}
      <Kbd keys="Ctrl K" />
    </PlainButton>
  );
}
