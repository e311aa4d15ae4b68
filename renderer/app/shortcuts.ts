import { useEffect, useRef } from 'react';
import { create } from 'zustand';

export interface Shortcut {
  /** Keys held together: `Ctrl+K`, `Alt+ArrowLeft`, `F1`, `Ctrl+.`. Ctrl is Cmd on a Mac too. */
  keys: string;
  /** A second binding, for keys that a browser keeps for itself. */
  alsoKeys?: string;
  /** What it does, for the list of keys. */
  label: string;
  /** Whether it belongs to the whole app or to the screen in view. */
  scope: 'app' | 'screen';
  /** Works while a dialog is open, too: locking and blurring. */
  overDialogs?: boolean;
  run: () => void;
}

interface Registered extends Shortcut {
  readonly token: symbol;
}

const useRegistered = create<{ readonly list: readonly Registered[] }>(() => ({ list: [] }));

/** All keys that work now, those of the app first. */
export const useShortcutList = (): readonly Shortcut[] => useRegistered((state) => state.list);

/** How keys are written on the screen: `Ctrl K`. */
export const shownKeys = (keys: string): string =>
  keys.replace('ArrowLeft', '←').replace('ArrowRight', '→').split('+').join(' ');

/** Makes keys work while the component is on the screen. A later one wins over an earlier one with the same keys. */
export function useShortcut(shortcut: Shortcut): void {
  const run = useRef(shortcut.run);
  useEffect(() => {
    run.current = shortcut.run;
  });
  const { keys, alsoKeys, label, scope, overDialogs } = shortcut;
  useEffect(() => {
    const token = Symbol(keys);
    const registered: Registered = {
      token,
      keys,
      ...(alsoKeys === undefined ? {} : { alsoKeys }),
      label,
      scope,
      overDialogs: overDialogs === true,
      run: () => {
        run.current();
      },
    };
    useRegistered.setState(({ list }) => ({ list: [...list, registered] }));
    return () => {
      useRegistered.setState(({ list }) => ({ list: list.filter((one) => one.token !== token) }));
    };
  }, [keys, alsoKeys, label, scope, overDialogs]);
}

/** Whether a key event is `keys`. Letters go by what is printed on them, with the physical key as second guess. */
export function matches(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
  keys: string,
): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  if (parts.includes('Ctrl') !== (event.ctrlKey || event.metaKey)) return false;
  if (parts.includes('Alt') !== event.altKey) return false;
  if (parts.includes('Shift') !== event.shiftKey) return false;
  return event.key.toLowerCase() === key.toLowerCase() || event.code === `Key${key}`;
}

// A toast has the role of an alert dialog too, but keeps nothing from being used.
const inDialog = (): boolean =>
  document.querySelector('[role="dialog"], [role="alertdialog"]:not([aria-modal="false"])') !== null;

/** Listens for all registered keys. Once, at the root. */
export function useShortcutKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { list } = useRegistered.getState();
      const found = list.findLast(
        ({ keys, alsoKeys }) => matches(event, keys) || (alsoKeys !== undefined && matches(event, alsoKeys)),
      );
      if (!found) return;
      // Kept from the browser in any case: Ctrl P inside a dialog must not print the window.
      event.preventDefault();
      if (event.repeat || (inDialog() && found.overDialogs !== true)) return;
      found.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
