import type { Selectable } from 'kysely';
import type { ClientTable } from '../../casefile/schema.ts';

type Named = Pick<Selectable<ClientTable>, 'displayName' | 'firstName' | 'lastName'>;

/** The item `name` as it leaves. */
export const disclosedName = ({ displayName, firstName, lastName }: Named) => ({
  display: displayName,
  first: firstName,
  last: lastName,
});

/** A disclosed name as a letter writes it. */
export const writtenName = ({ display, first, last }: ReturnType<typeof disclosedName>): string =>
  [first, last].filter(Boolean).join(' ') || display;
