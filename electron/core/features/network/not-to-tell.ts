import type { Selectable } from 'kysely';
import { labelIn, type StoredCode } from '#shared/codes/define.ts';
import { relations } from '#shared/codes/network.ts';
import { midSentence } from '#shared/i18n/mid-sentence.ts';
import type { Language } from '#shared/languages.ts';
import type { ClientTable } from '../../casefile/schema.ts';
import type { Db } from '../../db.ts';
import { notToTellWords } from '../../packet/support-words.ts';
import type { Forbidden } from './forbidden.ts';

/**
 * Guardians to whom the client lets nothing be told, for whoever is given something of the client: what each is to the client, or the name where
 * that is not written. Undefined where nothing is forbidden; empty where no guardian may be told. With a turvakielto no close one is
 * named anywhere (rule 6 against harm), and of somebody who was taken off the list nobody knows any more: then it is none of them.
 */
export const guardiansNotToTell = async (
  db: Db,
  client: Pick<Selectable<ClientTable>, 'id' | 'turvakielto'>,
  { guardians: { all, ids } }: Forbidden,
): Promise<readonly { readonly relation: string | null; readonly name: string }[] | undefined> => {
  if (!all && ids.size === 0) return undefined;
  if (all || client.turvakielto === 1) return [];
  const rows = await db
    .selectFrom('closeOne')
    .select(['name', 'relation'])
    .where('clientId', '=', client.id)
    .where('id', 'in', [...ids])
    .where('removedAt', 'is', null)
    .orderBy('enteredAt')
    .orderBy('id')
    .execute();
  if (rows.length < ids.size) return [];
  return rows.map(({ name, relation }) => ({ relation, name: relation === null ? name : '' }));
};

/** The same in words, for somebody who reads or hears it; undefined where nothing is forbidden. */
export const notToTellIn = async (
  db: Db,
  client: Pick<Selectable<ClientTable>, 'id' | 'turvakielto'>,
  forbidden: Forbidden,
  codes: readonly StoredCode[],
  language: Language,
): Promise<string | undefined> => {
  const guardians = await guardiansNotToTell(db, client, forbidden);
  const who = guardians?.map(({ relation, name }) =>
    relation === null ? name : midSentence(labelIn(relations, codes, relation, language), language),
  );
  return who && notToTellWords(who, language);
};
