import { PeopleView } from '#shared/contract/people-views.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { PeopleViewId } from '#shared/ids.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { Db, WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';

/** The saved views of the list of people, by name. */
export async function listViews(db: Db): Promise<PeopleView[]> {
  const rows = await db.selectFrom('peopleView').selectAll().where('removedAt', 'is', null).execute();
  return rows
    .map(({ id, name, status, withoutNext, programme, municipality, language, needsInterpreter }) =>
      PeopleView.parse({
        viewId: id,
        name,
        filter: {
          view: status,
          withoutNext: withoutNext === 1,
          programme,
          municipality,
          language,
          needsInterpreter: needsInterpreter === 1,
        },
      }),
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'fi'));
}

/** Saves a view by a name; one of the same name is replaced. */
export async function saveView(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { name, filter }: ParsedArgsOf<'peopleViews.save'>,
): Promise<Result<{ viewId: PeopleViewId }, never>> {
  const { view, withoutNext, needsInterpreter, ...values } = filter;
  const viewId = ids.next<PeopleViewId>();
  await trx.deleteFrom('peopleView').where('name', '=', name).execute();
  await trx
    .insertInto('peopleView')
    .values({
      id: viewId,
      name,
      status: view,
      withoutNext: withoutNext ? 1 : 0,
      needsInterpreter: needsInterpreter ? 1 : 0,
      ...values,
      savedAt: clock.now(),
      removedAt: null,
    })
    .execute();
  await audit(trx, clock, { action: 'people-view.saved', recordKind: 'people-view', recordId: viewId });
  return success({ viewId });
}

type There = { readonly removedAt: string | null };

const setRemoved = async (
  trx: WritableDb,
  clock: Clock,
  viewId: PeopleViewId,
  removedAt: string | null,
): Promise<void> => {
  await trx.updateTable('peopleView').set({ removedAt }).where('id', '=', viewId).execute();
  const action = removedAt === null ? 'people-view.put-back' : 'people-view.removed';
  await audit(trx, clock, { action, recordKind: 'people-view', recordId: viewId });
};

const find = (trx: WritableDb, viewId: PeopleViewId): Promise<There | undefined> =>
  trx.selectFrom('peopleView').select('removedAt').where('id', '=', viewId).executeTakeFirst();

export async function removeView(
  trx: WritableDb,
  clock: Clock,
  viewId: PeopleViewId,
): Promise<Result<null, 'people-view-not-found'>> {
  const view = await find(trx, viewId);
  if (view?.removedAt !== null) return failure('people-view-not-found');
  await setRemoved(trx, clock, viewId, clock.now());
  return done;
}

/** Undo of a removal. */
export async function putViewBack(
  trx: WritableDb,
  clock: Clock,
  viewId: PeopleViewId,
): Promise<Result<null, 'people-view-not-found' | 'nothing-to-undo'>> {
  const view = await find(trx, viewId);
  if (!view) return failure('people-view-not-found');
  if (view.removedAt === null) return failure('nothing-to-undo');
  await setRemoved(trx, clock, viewId, null);
  return done;
}
