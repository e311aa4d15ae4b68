import { useSyncExternalStore } from 'react';

const query = '(max-width: 560px)';

const subscribe = (changed: () => void): (() => void) => {
  const media = window.matchMedia(query);
  media.addEventListener('change', changed);
  return () => {
    media.removeEventListener('change', changed);
  };
};

/** Whether the window is as narrow as a phone, or magnified so much that it comes to the same. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
