import { Consent, Disclosure } from '#shared/contract/consents.ts';
import type { ClientId } from '#shared/ids.ts';
import { success, type Result } from '#shared/result.ts';
import type { PlainDate } from '#shared/time.ts';
import type { Db } from '../../db.ts';
import { knownClient } from '../known-client.ts';
import { consentState } from './state.ts';

/** Consents and legal grounds of a client, newest first. */
export const consentsOfClient = async (
  db: Db,
  clientId: ClientId,
  today: PlainDate,
): Promise<Result<Consent[], 'client-not-found' | 'client-erased'>> => {
  const client = await knownClient(db, clientId);
  if (!client.ok) return client;
  const rows = await db
    .selectFrom('consent')
    .innerJoin('partner', 'partner.id', 'consent.partnerId')
    .selectAll('consent')
    .select('partner.name as partnerName')
    .select((eb) =>
      eb
        .selectFrom('disclosure')
        .whereRef('disclosure.consentId', '=', 'consent.id')
        .where('disclosure.way', '=', 'packet')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .as('packets'),
    )
    .select((eb) =>
      eb
        .selectFrom('consent as next')
        .whereRef('next.renews', '=', 'consent.id')
        .where('next.withdrawnAt', 'is', null)
        .select('next.id')
        .orderBy('next.enteredAt', 'desc')
        .limit(1)
        .as('renewedBy'),
    )
    .where('consent.clientId', '=', clientId)
    .orderBy('consent.givenOn', 'desc')
    .orderBy('consent.enteredAt', 'desc')
    .execute();
  const items = await db
    .selectFrom('consentItem')
    .innerJoin('consent', 'consent.id', 'consentItem.consentId')
    .select(['consentItem.consentId', 'consentItem.item'])
    .where('consent.clientId', '=', clientId)
    .execute();
  return success(
    rows.map((row) =>
      Consent.parse({
        ...row,
        consentId: row.id,
        items: items.filter(({ consentId }) => consentId === row.id).map(({ item }) => item),
        mayReply: row.mayReply === 1,
        state: consentState(row, today),
        packets: row.packets ?? 0,
      }),
    ),
  );
};

/** What was given to others about a client, newest first. */
export const disclosuresOfClient = async (
  db: Db,
  clientId: ClientId,
): Promise<Result<Disclosure[], 'client-not-found' | 'client-erased'>> => {
  const client = await knownClient(db, clientId);
  if (!client.ok) return client;
  const rows = await db
    .selectFrom('disclosure')
    .leftJoin('partner', 'partner.id', 'disclosure.partnerId')
    .leftJoin('packet', 'packet.id', 'disclosure.packetId')
    .selectAll('disclosure')
    .select(['partner.name as partnerName', 'packet.way as wayOut'])
    .where('disclosure.clientId', '=', clientId)
    .where('disclosure.removedAt', 'is', null)
    .orderBy('disclosure.at', 'desc')
    .orderBy('disclosure.id', 'desc')
    .execute();
  const items = await db
    .selectFrom('disclosureItem')
    .innerJoin('disclosure', 'disclosure.id', 'disclosureItem.disclosureId')
    .selectAll('disclosureItem')
    .where('disclosure.clientId', '=', clientId)
    .orderBy('disclosureItem.position')
    .execute();
  return success(
    rows.map((row) =>
      Disclosure.parse({
        ...row,
        disclosureId: row.id,
        // A packet's row says in which of the ways it left.
        way: row.wayOut ?? row.way,
        partnerName: row.partnerName ?? '',
        // A packet goes to a partner, under a consent or, where the ground says so, a law.
        recipient: row.recipient === '' ? (row.partnerName ?? '') : row.recipient,
        recipientKind: row.recipientKind ?? 'partner',
        basis: row.basis ?? (row.ground === '' ? 'consent' : 'law'),
        section: row.ground.replace(/^[a-z0-9-]+: /, ''),
        items: items.filter(({ disclosureId }) => disclosureId === row.id),
      }),
    ),
  );
};
