import { addDays, daysBetween } from '#shared/dates/calendar.ts';
import type { FormId } from '#shared/ids.ts';
import { plainDay } from './source.ts';
import type { ReasonSource } from './source.ts';

/** A deadline that passed longer ago is history: nothing can be done about it from Today. */
const pastDays = 30;

/** Forms that were not sent yet and whose deadline is near or has just passed. */
export const formDeadlines: ReasonSource = async (db, { today, weights, clientId }) => {
  const rows = await db
    .selectFrom('form')
    .select(['id', 'clientId', 'deadline'])
    .where('submittedOn', 'is', null)
    .where('removedAt', 'is', null)
    .where('deadline', '<=', addDays(today, weights['form-deadline'].from ?? 0))
    .where('deadline', '>=', addDays(today, -pastDays))
    .$if(clientId !== undefined, (query) => query.where('clientId', '=', clientId ?? ''))
    .orderBy('deadline')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, clientId: whose, deadline }) =>
    deadline === null
      ? []
      : [
          {
            clientId: whose,
            reason: {
              type: 'form-deadline' as const,
              formId: id as FormId,
              deadline: plainDay(deadline),
              days: daysBetween(today, plainDay(deadline)),
            },
          },
        ],
  );
};
