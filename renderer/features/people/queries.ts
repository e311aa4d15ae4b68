import type { PeopleFilter } from '#shared/contract/clients.ts';
import { useCall } from '../../api/hooks.ts';

/** Everyone whom the filter lets through; the table sorts and searches what it got. */
export const usePeople = (filter: PeopleFilter) =>
  useCall('clients.list', { ...filter, order: 'name' }, { keepPrevious: true });

/** What there is to filter by. */
export const usePeopleFilters = () => useCall('clients.filters', {});

/** Views that were saved by a name. */
export const useSavedViews = () => useCall('peopleViews.list', {});
