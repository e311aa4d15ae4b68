import { useEffect } from 'react';
import { create } from 'zustand';
import type { IconName } from '../ui/icons.tsx';

/** Something that can be started from the command box. */
export interface AppAction {
  id: string;
  label: string;
  /** More words by which it is found. */
  words?: string;
  icon?: IconName;
  /** The keys that do the same, as shown. */
  keys?: string;
  run: () => void;
}

const useScreenActions = create<{ readonly byOwner: ReadonlyMap<string, readonly AppAction[]> }>(() => ({
  byOwner: new Map(),
}));

/** The actions that the screen in view offers. */
export const useActionsInView = (): readonly AppAction[] => {
  const byOwner = useScreenActions((state) => state.byOwner);
  return [...byOwner.values()].flat();
};

/**
 * Puts actions into the command box while the component is on the screen. `owner` names the giver, one list each.
 */
export function useActions(owner: string, actions: readonly AppAction[]): void {
  useEffect(() => {
    const before = useScreenActions.getState().byOwner.get(owner);
    // Labels and keys decide: closures are new on every drawing, and the newest is looked up when it runs.
    latest.set(owner, actions);
    if (before === undefined || !sameWords(before, actions)) {
      const shown = actions.map((action) => ({
        ...action,
        run: () =>
          latest
            .get(owner)
            ?.find(({ id }) => id === action.id)
            ?.run(),
      }));
      useScreenActions.setState(({ byOwner }) => ({ byOwner: new Map(byOwner).set(owner, shown) }));
    }
  });
  useEffect(
    () => () => {
      latest.delete(owner);
      useScreenActions.setState(({ byOwner }) => {
        const rest = new Map(byOwner);
        rest.delete(owner);
        return { byOwner: rest };
      });
    },
    [owner],
  );
}

const latest = new Map<string, readonly AppAction[]>();

const sameWords = (a: readonly AppAction[], b: readonly AppAction[]): boolean =>
  a.length === b.length &&
  a.every((action, index) => action.id === b[index]?.id && action.label === b[index]?.label);
