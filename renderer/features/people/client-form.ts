import { ClientFields, nothingKnown } from '#shared/contract/clients.ts';
import type { Client } from '#shared/contract/clients.ts';
import type { PlainDate } from '#shared/time.ts';

/** Fields that are days. */
export const dateKeys = ['birthDate', 'labourSince', 'studySince', 'firstContactOn', 'supportUntil'] as const;
export type DateKey = (typeof dateKeys)[number];

/** What is being written about a person, and the words in the fields of its days, read or not. */
export interface ClientDraft extends ClientFields {
  readonly typed: Readonly<Record<DateKey, string>>;
}

/** The words in the fields of days that are empty. */
export const nothingTyped: ClientDraft['typed'] = {
  birthDate: '',
  labourSince: '',
  studySince: '',
  firstContactOn: '',
  supportUntil: '',
};

export const emptyFields = nothingKnown;

export type ClientProblems = Partial<
  Record<'displayName' | DateKey, 'missing' | 'in-future' | 'not-understood'>
>;

/** Days that could not be read: such words must not quietly become "not known". */
const unread = (draft: ClientDraft): DateKey[] =>
  dateKeys.filter((key) => draft[key] === null && draft.typed[key].trim() !== '');

/** What keeps the draft from being saved; empty where nothing does. Only the name must be there. */
export function problemsOf(draft: ClientDraft, today: PlainDate): ClientProblems {
  const { displayName, birthDate } = draft;
  const problems: ClientProblems = {};
  if (displayName.trim() === '') problems.displayName = 'missing';
  if (birthDate !== null && birthDate > today) problems.birthDate = 'in-future';
  for (const key of unread(draft)) problems[key] = 'not-understood';
  return problems;
}

/** Whether a save would change something, or would have to refuse a day that could not be read. */
export const isChanged = (before: ClientFields, draft: ClientDraft): boolean =>
  Object.keys(changesIn(before, draft)).length > 0 || unread(draft).length > 0;

const keys = Object.keys(emptyFields) as readonly (keyof ClientFields)[];

/** The fields as they are kept now. */
export const clientFieldsOf = (client: Client): ClientFields => ClientFields.parse(client);

/** The fields that differ, so that a save changes nothing that was not touched. */
export function changesIn(before: ClientFields, after: ClientFields): Partial<ClientFields> {
  const changed = keys.filter((key) => before[key] !== after[key]);
  return Object.fromEntries(changed.map((key) => [key, after[key]]));
}
