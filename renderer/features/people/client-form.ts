import { ClientFields, nothingKnown } from '#shared/contract/clients.ts';
import type { Client } from '#shared/contract/clients.ts';
import type { PlainDate } from '#shared/time.ts';

/** What is being written about a person, and the words in the field of the birth date, read or not. */
export interface ClientDraft extends ClientFields {
  readonly birthDateTyped: string;
}

export const emptyFields = nothingKnown;

export type ClientProblems = Partial<
  Record<'displayName' | 'birthDate', 'missing' | 'in-future' | 'not-understood'>
>;

/** What keeps the draft from being saved; empty where nothing does. Only the name must be there. */
export function problemsOf(draft: ClientDraft, today: PlainDate): ClientProblems {
  const { displayName, birthDate, birthDateTyped } = draft;
  const problems: ClientProblems = {};
  if (displayName.trim() === '') problems.displayName = 'missing';
  if (birthDate !== null && birthDate > today) problems.birthDate = 'in-future';
  // A day that could not be read must not quietly become "not known".
  if (birthDate === null && birthDateTyped.trim() !== '') problems.birthDate = 'not-understood';
  return problems;
}

const keys = Object.keys(emptyFields) as readonly (keyof ClientFields)[];

/** The fields as they are kept now. */
export const fieldsOf = (client: Client): ClientFields => ClientFields.parse(client);

/** The fields that differ, so that a save changes nothing that was not touched. */
export function changesIn(before: ClientFields, after: ClientFields): Partial<ClientFields> {
  const changed = keys.filter((key) => before[key] !== after[key]);
  return Object.fromEntries(changed.map((key) => [key, after[key]]));
}
