import { CardPreview } from '#shared/contract/partners.ts';
import type { Handle, PartnerId } from '#shared/ids.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import type { Db, WritableDb } from '../../db.ts';
import { parseCard, type CardContent } from '../../packet/card.ts';
import { limits } from '../../packet/limits.ts';
import { sameName } from '../../packet/sender.ts';
import type { Clock, Ids } from '../../ports.ts';
import { readChosen } from '../chosen-files.ts';
import { addPartner } from './directory.ts';
import { addKey, keysInUse, wordsOfKey } from './keys.ts';

const kind = 'partner-card';
type CardError = 'card-not-valid' | 'card-forged' | 'card-of-practice' | 'card-is-own' | 'read-failed';

/** The partner of the directory who has one of the card's keys, or else its name. */
const knownBy = async (db: Db, card: CardContent): Promise<CardPreview['known']> => {
  const inUse = await keysInUse(db);
  const holds = (partnerId: string, key: CardContent['keys'][number]) =>
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

/** Says what a card holds and keeps it under a handle. Nothing is accepted by this. */
export const readCard = async (app: App, bytes: Uint8Array): Promise<Result<CardPreview, CardError>> => {
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
  return success({
    handle: app.handles.keep(kind, card),
    organisation: card.organisation,
    unit: card.unit,
    keys: card.keys.map((key) => ({
      holder: key.holder,
      title: key.title ?? '',
      role: key.role,
      fingerprint: wordsOfKey(key),
    })),
    known: await app.read((db) => knownBy(db, card)),
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

export const heldCard = (app: App, handle: Handle): CardContent | null =>
  app.handles.find<CardContent>(kind, handle);

/** Puts a card's keys to a partner; without one, to a new partner under the card's name. */
export const acceptCard = async (
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  card: CardContent,
  chosen: PartnerId | null,
): Promise<Result<{ partnerId: PartnerId }, 'partner-not-found'>> => {
  if (chosen !== null) {
    const known = await trx.selectFrom('partner').select('id').where('id', '=', chosen).executeTakeFirst();
    if (!known) return failure('partner-not-found');
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
  return success({ partnerId });
};
