import type { ClientId } from '#shared/ids.ts';
import { useInfiniteCall } from '../../api/hooks.ts';
import { typesOf } from './arrange.ts';
import type { TimelineFilter } from './arrange.ts';

/** The stream of a person, newest first, fetched in pieces. */
export function useTimeline(clientId: ClientId, filters: readonly TimelineFilter[]) {
  const types = typesOf(filters);
  return useInfiniteCall(
    'timeline.ofClient',
    { clientId, limit: 50, ...(types === undefined ? {} : { types }) },
    ({ entries, more }) => {
      const last = entries.at(-1);
      return more && last ? { before: { at: last.at, id: last.id } } : null;
    },
  );
}
