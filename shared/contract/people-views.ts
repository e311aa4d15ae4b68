import { z } from 'zod';
import { PeopleViewId } from '../ids.ts';
import { PeopleFilter } from './clients.ts';
import { call, none, nothing } from './define.ts';
import { isVisible, Line } from './text.ts';

export const PeopleView = z.object({ viewId: PeopleViewId, name: z.string(), filter: PeopleFilter });
export type PeopleView = z.infer<typeof PeopleView>;

/** Views of the list of people that the user saved by a name. They are kept in the case file. */
export const peopleViews = {
  'peopleViews.list': call({ kind: 'query', args: none, result: z.array(PeopleView) }),
  'peopleViews.save': call({
    kind: 'command',
    args: z.strictObject({ name: Line(60).refine(isVisible), filter: PeopleFilter }),
    result: z.object({ viewId: PeopleViewId }),
  }),
  'peopleViews.remove': call({
    kind: 'command',
    args: z.strictObject({ viewId: PeopleViewId }),
    result: nothing,
    errors: ['people-view-not-found'],
  }),
  /** Undo of a removal. */
  'peopleViews.putBack': call({
    kind: 'command',
    args: z.strictObject({ viewId: PeopleViewId }),
    result: nothing,
    errors: ['people-view-not-found', 'nothing-to-undo'],
  }),
} as const;
