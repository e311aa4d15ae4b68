import type { ClientId } from '#shared/ids.ts';
import { useCall } from '../../api/hooks.ts';

/** What the typed line means; asked again whenever it changes. */
export const useUnderstood = (line: string, clientId?: ClientId) =>
  useCall(
    'contacts.understand',
    { line, ...(clientId === undefined ? {} : { clientId }) },
    { enabled: line.trim() !== '', keepPrevious: true },
  );

/** People whose names fit what is typed. */
export const usePeopleFound = (typed: string) =>
  useCall(
    'search.find',
    { text: typed, kinds: ['client'], limit: 12 },
    { enabled: typed.trim() !== '', keepPrevious: true },
  );
