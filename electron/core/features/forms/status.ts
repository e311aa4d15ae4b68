import type { FormStatus } from '#shared/codes/benefits.ts';

/** How far a form is, from what is known of it: a decision, a day of sending, and whether everything it needs is there. */
export function statusOf(form: {
  readonly submittedOn: string | null;
  readonly decidedOn: string | null;
  readonly needs: readonly { readonly isThere: boolean }[];
}): FormStatus {
  if (form.decidedOn !== null) return 'decided';
  if (form.submittedOn !== null) return 'submitted';
  return form.needs.length > 0 && form.needs.every(({ isThere }) => isThere) ? 'ready' : 'gathering';
}
