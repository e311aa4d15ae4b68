import type { TodayPerson } from '#shared/contract/today.ts';
import type { FormId } from '#shared/ids.ts';

/**
 * The forms whose deadline is told with a person of the list. The list tells why somebody should be called, so a deadline
 * stands there; it stands among the tasks only while its person is not in view.
 */
export const formsToldOf = (inView: readonly Pick<TodayPerson, 'reasons'>[]): ReadonlySet<FormId> =>
  new Set(
    inView.flatMap(({ reasons }) =>
      reasons.flatMap((reason) => (reason.type === 'form-deadline' ? [reason.formId] : [])),
    ),
  );
