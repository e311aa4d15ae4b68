/**
 * What a turvakielto keeps on the person's own page (rule 6 against harm): where they live and are met, and who is close to them. A screen
 * that compares values of a record shows that they differ, and neither of them.
 */
export const hiddenFields: ReadonlySet<string> = new Set([
  'address',
  'municipality',
  'servicePlace',
  'whoMayAnswer',
  'safetyNote',
]);

/** The same by the columns of the tables; `null`: whatever stands in the table. */
const hiddenColumns: Readonly<Record<string, ReadonlySet<string> | null>> = {
  client: new Set(['address', 'municipality', 'service_place', 'who_may_answer', 'safety_note']),
  appointment: new Set(['place']),
  contact: new Set(['place']),
  contact_present: new Set(['name']),
  visit_draft: null,
  pathway: new Set(['provider']),
  close_one: null,
  close_one_contact: null,
};

export const hidesColumn = (table: string, column: string): boolean => {
  const columns = hiddenColumns[table];
  return columns !== undefined && (columns === null || columns.has(column));
};

/** Whether even a few words by which a row is known would tell. */
export const hidesRow = (table: string): boolean => hiddenColumns[table] === null;
