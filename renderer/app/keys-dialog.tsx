import { Fragment } from 'react';
import { create } from 'zustand';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { useText } from '../ui/text.ts';
import { shownKeys, useShortcutList } from './shortcuts.ts';
import type { Shortcut } from './shortcuts.ts';
import styles from './keys-dialog.module.css';

export const useKeysDialog = create<{ readonly open: boolean }>(() => ({ open: false }));

function List({ shortcuts }: { shortcuts: readonly Pick<Shortcut, 'keys' | 'alsoKeys' | 'label'>[] }) {
  return (
    <dl className={styles.list}>
      {shortcuts.map(({ keys, alsoKeys, label }) => (
        <Fragment key={keys}>
          <dt>
            <Kbd keys={shownKeys(keys)} /> {alsoKeys !== undefined && <Kbd keys={shownKeys(alsoKeys)} />}
          </dt>
          <dd>{label}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** The list of keys that work now. */
export function KeysDialog() {
  const t = useText();
  const { open } = useKeysDialog();
  const shortcuts = useShortcutList();
  const ofScreen = shortcuts.filter(({ scope }) => scope === 'screen');
  return (
    <Dialog
      title={t('shell.keys')}
      isOpen={open}
      closesOutside
      onClose={() => {
        useKeysDialog.setState({ open: false });
      }}
    >
      <h3>{t('shell.keysEverywhere')}</h3>
      <List shortcuts={shortcuts.filter(({ scope }) => scope === 'app')} />
      {ofScreen.length > 0 && (
        <>
          <h3>{t('shell.keysHere')}</h3>
          <List shortcuts={ofScreen} />
        </>
      )}
      <h3>{t('shell.keysInLists')}</h3>
      <List
        shortcuts={[
          { keys: '↑ ↓', label: t('shell.keysMove') },
          { keys: 'Enter', label: t('shell.keysOpen') },
          { keys: 'Esc', label: t('shell.keysClose') },
          { keys: 'F6', label: t('shell.keysMessages') },
        ]}
      />
    </Dialog>
  );
}
