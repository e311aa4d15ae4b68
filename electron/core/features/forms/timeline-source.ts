import type { Source } from '../timeline/source.ts';
import { atOf, stretchOf } from '../timeline/of-days.ts';

/** A form is up to two entries: sent in on a day, and decided on a day. */
export const formEntries: Source = async (db, stretch) => {
  const rows = await db
    .selectFrom('form')
    .select(['id', 'name', 'benefit', 'submittedOn', 'decidedOn', 'decision'])
    .where('clientId', '=', stretch.clientId)
    .where('removedAt', 'is', null)
    .execute();
  const entries = rows.flatMap(({ id, submittedOn, decidedOn, decision, ...form }) => {
    const common = { ...form, type: 'form', formId: id };
    return [
      ...(submittedOn === null
        ? []
        : [{ ...common, id: `${id}/submitted`, at: atOf(submittedOn), event: 'submitted', decision: null }]),
      ...(decidedOn === null
        ? []
        : [{ ...common, id: `${id}/decided`, at: atOf(decidedOn), event: 'decided', decision }]),
    ];
  });
  return stretchOf(entries, stretch);
};
