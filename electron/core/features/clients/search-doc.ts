import type { Selectable } from 'kysely';
import type { ClientTable } from '../../casefile/schema.ts';
import type { WritableDb } from '../../db.ts';
import { indexForSearch, removeFromSearch } from '../../search/document.ts';
import type { SearchDoc } from '../../search/document.ts';
import { Instant } from '#shared/time.ts';

type Findable = Pick<
  Selectable<ClientTable>,
  'id' | 'displayName' | 'firstName' | 'lastName' | 'phone' | 'email'
>;

/**
 * How a person is found: by every name, by telephone and e-mail. Not by address or municipality, which a turvakielto
 * hides everywhere outside the person's own page.
 */
export function clientDoc(client: Findable): SearchDoc {
  const shown = client.displayName.split(/\s+/u);
  const others = `${client.firstName} ${client.lastName}`
    .split(/\s+/u)
    .filter((name) => name !== '' && !shown.includes(name));
  return {
    kind: 'client',
    recordId: client.id,
    clientId: client.id,
    happenedAt: null,
    title: [client.displayName, ...others].join(' '),
    body: [client.phone, client.email].filter((text) => text !== '').join(' · '),
  };
}

type Told = Pick<
  Selectable<ClientTable>,
  | 'id'
  | 'displayName'
  | 'updatedAt'
  | 'turvakielto'
  | 'reach'
  | 'reachSafely'
  | 'interpreterLanguage'
  | 'notToMention'
  | 'coachDisqualified'
  | 'whoMayAnswer'
  | 'safetyNote'
  | 'servicePlace'
>;

/**
 * The words of a person's details. A turvakielto leaves out close ones and places, and how the door is: they are shown on the
 * person's own page only.
 */
export function factsDoc(client: Told): SearchDoc {
  const { reach, reachSafely, interpreterLanguage, notToMention, coachDisqualified } = client;
  const hidden =
    client.turvakielto === 1 ? [] : [client.whoMayAnswer, client.safetyNote, client.servicePlace];
  return {
    kind: 'facts',
    recordId: client.id,
    clientId: client.id,
    happenedAt: Instant.parse(client.updatedAt),
    title: '',
    body: [reach, reachSafely, interpreterLanguage, notToMention, coachDisqualified, ...hidden]
      .filter((text) => text !== '')
      .join(' · '),
  };
}

/** Brings the person's name and details in the search up to date. */
export async function indexClient(trx: WritableDb, client: Findable & Told): Promise<void> {
  await indexForSearch(trx, clientDoc(client));
  const facts = factsDoc(client);
  if (facts.body === '') await removeFromSearch(trx, facts.kind, facts.recordId);
  else await indexForSearch(trx, facts);
}
