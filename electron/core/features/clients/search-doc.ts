import type { Selectable } from 'kysely';
import type { ClientTable } from '../../casefile/schema.ts';
import type { SearchDoc } from '../../search/document.ts';

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
