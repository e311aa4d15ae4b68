import { CardPreview } from '#shared/contract/partners.ts';
import type { Handle, PartnerId } from '#shared/ids.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import type { Db, WritableDb } from '../../db.ts';
import { parseCard, type Card } from '../../packet/card.ts';
import { limits } from '../../packet/limits.ts';
import { sameName } from '../../packet/sender.ts';
import type { Clock, Ids } from '../../ports.ts';
import { readChosen } from '../chosen-files.ts';
import { keepOnCard, newestAccepted } from './card-lines.ts';
import { addPartner } from './directory.ts';
import { addKey, keysInUse, wordsOfKey } from './keys.ts';

const kind = 'partner-card';
export type CardError = 'card-not-valid' | 'card-forged' | 'card-of-practice' | 'card-is-own' | 'read-failed';

/** The partner of the directory who has one of the card's keys, or else its name. */
const knownBy = async (db: Db, card: Card): Promise<CardPreview['known']> => {
  const inUse = await keysInUse(db);
  const holds = (partnerId: string, key: Card['keys'][number]) =>
    inUse.some(
      (old) =>
        old.partnerId === partnerId && old.recipient === key.recipient && old.signingKey === key.signingKey,
    );
  const partners = await db
    .selectFrom('partner')
    .select(['id', 'name', 'unit'])
    .where('archivedAt', 'is', null)
    .execute();
  const found =
    partners.find(({ id }) => card.keys.some((key) => holds(id, key))) ??
    partners.find(({ name, unit }) => sameName(name, card.organisation) && sameName(unit, card.unit));
  return found
    ? (CardPreview.shape.known.parse({
        partnerId: found.id,
        name: found.name,
        sameKeys: card.keys.every((key) => holds(found.id, key)),
      }) ?? null)
    : null;
};

/** Reads a card that is not one's own, and not one of practice where this file is real. */
export const parseTheirCard = async (app: App, bytes: Uint8Array): Promise<Result<Card, CardError>> => {
  const parsed = parseCard(bytes);
  if (!parsed.ok) return parsed;
  const card = parsed.value;
  if (card.practice && app.caseFile()?.practice !== true) return failure('card-of-practice');
  const own = await app.read((db) =>
    db.selectFrom('ownKey').select(['signingKey', 'recipient']).executeTakeFirst(),
  );
  if (own && card.keys.some((key) => key.signingKey === own.signingKey || key.recipient === own.recipient)) {
    return failure('card-is-own');
  }
  return success(card);
};

/** How the keys of a card stand at the partner who is known by it, and what of an earlier card of the unit it leaves off. */
const standingAt = async (db: Db, card: Card, partnerId: PartnerId) => {
  const theirs = await db
    .selectFrom('partnerKey')
    .select(['id', 'holder', 'title', 'recipient', 'signingKey', 'state'])
    .where('partnerId', '=', partnerId)
    .execute();
  const isSame = (a: { recipient: string; signingKey: string | null }, b: typeof a) =>
    a.recipient === b.recipient && a.signingKey === b.signingKey;
  const accepted = await newestAccepted(db, partnerId, card);
  const isOlder = accepted !== null && accepted.counter > card.counter;
  return {
    stateOf: (key: Card['keys'][number]) => theirs.find((each) => isSame(each, key))?.state ?? 'new',
    leftOff:
      accepted === null || isOlder
        ? []
        : theirs.filter(
            (each) =>
              accepted.keyIds.includes(each.id) &&
              each.state !== 'retired' &&
              !card.keys.some((key) => isSame(each, key)),
          ),
    olderThan: isOlder ? accepted.created : null,
  };
};

/** Says what a card holds and keeps it under a handle. Nothing is accepted by this. */
export const readCard = async (app: App, bytes: Uint8Array): Promise<Result<CardPreview, CardError>> => {
  const parsed = await parseTheirCard(app, bytes);
  if (!parsed.ok) return parsed;
  const card = parsed.value;
  const known = await app.read((db) => knownBy(db, card));
  const standing = known && (await app.read((db) => standingAt(db, card, known.partnerId)));
  return success({
    handle: app.handles.keep(kind, card),
    organisation: card.organisation,
    unit: card.unit,
    keys: card.keys.map((key) => ({
      holder: key.holder,
      title: key.title ?? '',
      role: key.role,
      fingerprint: wordsOfKey(key),
      isDeputy: key.isDeputy,
      state: standing?.stateOf(key) ?? 'new',
    })),
    created: card.created,
    leftOff: (standing?.leftOff ?? []).map(({ holder, title }) => ({ holder, title })),
    olderThan: standing?.olderThan ?? null,
    known,
  });
};

/** The same for a file that the user picks; null when nothing was picked. */
export const chooseCard = async (app: App): Promise<Result<CardPreview | null, CardError>> => {
  const path = await app.ports.dialogs.chooseOpen({ kind: 'card' });
  if (path === null) return success(null);
  const read = await readChosen(path, limits.cardBytes);
  if (!read.ok) return read;
  return read.value === null ? failure('card-not-valid') : readCard(app, read.value);
};

export const heldCard = (app: App, handle: Handle): Card | null => app.handles.find<Card>(kind, handle);

/**
 * Puts a card's keys to a partner; without one, to a new partner under the card's name. Keys that an earlier card of the unit held and this
 * does not stay as they are: the partner's page tells of them. Fails with `card-older` where a newer card was accepted and it was not told.
 */
export const acceptCard = async (
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  card: Card,
  { partnerId: chosen, olderSeen }: { partnerId: PartnerId | null; olderSeen: boolean },
): Promise<Result<{ partnerId: PartnerId }, 'partner-not-found' | 'card-older'>> => {
  if (chosen !== null) {
    const known = await trx.selectFrom('partner').select('id').where('id', '=', chosen).executeTakeFirst();
    if (!known) return failure('partner-not-found');
    const accepted = await newestAccepted(trx, chosen, card);
    if (accepted !== null && accepted.counter > card.counter && !olderSeen) return failure('card-older');
  }
  const partnerId =
    chosen ??
    (await addPartner(trx, clock, ids, {
      name: card.organisation,
      unit: card.unit,
      contactPerson: card.keys.find((key) => key.role === 'person')?.holder.slice(0, 120),
    }));
  for (const { holder, role, title, recipient, signingKey } of card.keys) {
    const key = { holder, role, title: title ?? '', recipient, signingKey };
    await addKey(trx, clock, ids, partnerId, { ...key, organisation: card.organisation });
  }
  await keepOnCard(trx, partnerId, card);
  return success({ partnerId });
};
