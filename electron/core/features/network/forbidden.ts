import type { ReceiverCheck } from '#shared/contract/network.ts';
import { ItemKey } from '#shared/disclosure/registry.ts';
import type { Selectable } from 'kysely';
import type { PartnerTable } from '../../casefile/schema.ts';
import type { Db } from '../../db.ts';
import { namesPerson } from './people-named.ts';

/** What a client has forbidden and not withdrawn, arranged for asking. */
export interface Forbidden {
  /** Partners to whom nothing may be given. */
  readonly partners: ReadonlySet<string>;
  /** Items that may be given to nobody. */
  readonly items: ReadonlySet<ItemKey>;
  /** Guardians who may not be told; `all` where the client named none of them. */
  readonly guardians: { readonly all: boolean; readonly ids: ReadonlySet<string> };
  /** People who must not handle the matter (rule 5 against harm), by name, and partners picked as a whole. */
  readonly handlers: { readonly names: readonly string[]; readonly partners: ReadonlySet<string> };
}

/** The prohibitions of a client that are in force. */
export const forbiddenBy = async (db: Db, clientId: string): Promise<Forbidden> => {
  const rows = await db
    .selectFrom('prohibition')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('withdrawnAt', 'is', null)
    .execute();
  const of = (kind: (typeof rows)[number]['kind']) => rows.filter((row) => row.kind === kind);
  const guardians = of('guardian');
  const handlers = of('handler');
  const ids = (values: readonly (string | null)[]) => new Set(values.filter((value) => value !== null));
  return {
    partners: ids(of('partner').map(({ partnerId }) => partnerId)),
    items: new Set(of('item').flatMap(({ item }) => ItemKey.safeParse(item).data ?? [])),
    guardians: {
      all: guardians.some(({ closeOneId }) => closeOneId === null),
      ids: ids(guardians.map(({ closeOneId }) => closeOneId)),
    },
    handlers: {
      names: handlers.map(({ personName }) => personName).filter((name) => name !== ''),
      partners: ids(handlers.map(({ partnerId }) => partnerId)),
    },
  };
};

/** Whether a field that names someone names a person who must not handle the matter. */
export const namesHandler = ({ handlers }: Forbidden, field: string): boolean =>
  handlers.names.some((name) => namesPerson(field, name));

/** Holders of a partner's keys: whoever of them opens a packet handles the matter. */
const holdersOf = async (db: Db, partnerId: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('partnerKey')
    .select('holder')
    .where('partnerId', '=', partnerId)
    .where('state', '!=', 'retired')
    .execute();
  return rows.map(({ holder }) => holder);
};

/** Everyone of a partner who would receive and who must not. A partner that the client picked as a whole comes first. */
export const handlersOf = async (
  db: Db,
  forbidden: Forbidden,
  partner: Pick<Selectable<PartnerTable>, 'id' | 'name' | 'contactPerson'>,
): Promise<ReceiverCheck['handlers']> => {
  const found: ReceiverCheck['handlers'] = [];
  if (forbidden.handlers.partners.has(partner.id)) found.push({ name: partner.name, as: 'picked' });
  if (forbidden.handlers.names.length === 0) return found;
  // A partner may be a person under their own name.
  if (namesHandler(forbidden, partner.name)) found.push({ name: partner.name, as: 'picked' });
  if (namesHandler(forbidden, partner.contactPerson))
    found.push({ name: partner.contactPerson, as: 'contact-person' });
  for (const holder of await holdersOf(db, partner.id)) {
    if (namesHandler(forbidden, holder)) found.push({ name: holder, as: 'key-holder' });
  }
  return found;
};
