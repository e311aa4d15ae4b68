import type { ArgsOf } from '#shared/contract/index.ts';
import { useCall } from '../../api/hooks.ts';

export type PeopleView = NonNullable<ArgsOf<'clients.list'>['view']>;

/** Everyone of the view; the table sorts and filters what it got. */
export const usePeople = (view: PeopleView, withoutNext: boolean) =>
  useCall('clients.list', { view, withoutNext, order: 'name' }, { keepPrevious: true });
