import type { VerificationWay } from '#shared/codes/partners.ts';
import { verificationWays } from '#shared/codes/partners.ts';
import type { DeputyPreview, UnitDeputy } from '#shared/contract/unit-cards.ts';
import type { Handle, UnitDeputyId } from '#shared/ids.ts';
import { done, failure, success, type Result } from '#shared/result.ts';
import { Instant } from '#shared/time.ts';
import type { App } from '../../app.ts';
import { audit } from '../../casefile/audit.ts';
import type { Db, WritableDb } from '../../db.ts';
import { deputyFault, type Card } from '../../packet/card.ts';
import { limits } from '../../packet/limits.ts';
import { sameName } from '../../packet/sender.ts';
import { readChosen } from '../chosen-files.ts';
import { parseTheirCard, toldWith, type CardError } from './cards.ts';
import { deputyRows, keptCard, type DeputyRow } from './deputy-rows.ts';
import { wordsOfKey } from './keys.ts';
import { faultCodes, findOwnKeys, ownContent, ownerOf, ownKeysOf, type DeputyRefusal } from './own-card.ts';

const kind = 'deputy-card';

interface HeldDeputy {
  readonly text: string;
  readonly card: Card;
}

export type DeputyError = CardError | DeputyRefusal | 'deputy-has-deputies' | 'deputy-card-older';

const shown = ({ keys }: Card): UnitDeputy['keys'] =>
  keys.map((key) => ({
    holder: key.holder,
    title: key.title ?? '',
    role: key.role,
    fingerprint: wordsOfKey(key),
  }));

/** The own card as it would be saved now; its making and its number play no part in who fits on it. */
const ownAsItWouldBe = async (app: App, db: Db) => {
  const keys = await findOwnKeys(db);
  if (!keys) throw new Error('the own keys are made before a card is looked at');
  return { ...(await ownContent(app, db, keys)), created: app.clock.now(), counter: 1 };
};

/** The kept cards whose place a deputy's card takes: one with a key of it, or of a holder of the same name. */
const replacedBy = (card: Card, kept: readonly DeputyRow[]): DeputyRow[] =>
  kept.filter(({ card: old }) =>
    old.keys.some((theirs) =>
      card.keys.some(
        (key) =>
          key.signingKey === theirs.signingKey ||
          key.recipient === theirs.recipient ||
          sameName(key.holder, theirs.holder),
      ),
    ),
  );

/** Whether a card may go on the own one, and whose place it takes. */
const placeFor = async (
  app: App,
  db: Db,
  card: Card,
): Promise<
  Result<{ replaced: DeputyRow[] }, DeputyRefusal | 'deputy-has-deputies' | 'deputy-card-older'>
> => {
  if (card.keys.some(({ isDeputy }) => isDeputy)) return failure('deputy-has-deputies');
  const kept = await deputyRows(db);
  const replaced = replacedBy(card, kept);
  const own = card.keys[0]?.signingKey;
  if (replaced.some((old) => old.card.keys[0]?.signingKey === own && old.card.counter > card.counter))
    return failure('deputy-card-older');
  const others = kept.filter((each) => !replaced.includes(each)).map((each) => each.card);
  const fault = deputyFault(await ownAsItWouldBe(app, db), [...others, card]);
  return fault === null ? success({ replaced }) : failure(faultCodes[fault]);
};

/** Says what a deputy's card holds and keeps it under a handle. Nothing is taken by this; what it revokes is, as with any card. */
export const readDeputy = async (
  app: App,
  bytes: Uint8Array,
): Promise<Result<DeputyPreview, DeputyError>> => {
  await ownKeysOf(app);
  const parsed = await parseTheirCard(app, bytes);
  if (!parsed.ok) return parsed;
  const { card, revokes } = parsed.value;
  const place = await app.read((db) => placeFor(app, db, card));
  if (!place.ok) return failure(place.error.code, toldWith(revokes));
  return success({
    handle: app.handles.keep<HeldDeputy>(kind, { text: new TextDecoder().decode(bytes), card }),
    keys: shown(card),
    cardCreated: card.created,
    replaces: place.value.replaced.flatMap((old) => old.card.keys.map(({ holder }) => holder)),
    revokes,
  });
};

/** The same for a file that the user picks; null when nothing was picked. */
export const chooseDeputy = async (app: App): Promise<Result<DeputyPreview | null, DeputyError>> => {
  const path = await app.ports.dialogs.chooseOpen({ kind: 'card' });
  if (path === null) return success(null);
  const read = await readChosen(path, limits.cardBytes);
  if (!read.ok) return read;
  return read.value === null ? failure('card-not-valid') : readDeputy(app, read.value);
};

/** Whose keys go on the own card, and what would keep it from being saved. */
export const listDeputies = async (app: App): Promise<UnitDeputy[]> => {
  await ownKeysOf(app);
  return app.read(async (db) => {
    const rows = await deputyRows(db);
    const own = await ownAsItWouldBe(app, db);
    return rows.map(({ id, card, addedAt, verifiedHow, verifiedBy }) => ({
      deputyId: id,
      keys: shown(card),
      cardCreated: card.created,
      addedAt: Instant.parse(addedAt),
      verifiedHow: verificationWays.schema.parse(verifiedHow),
      verifiedBy,
      fault: deputyFault(own, [card]),
    }));
  });
};

const remove = async (app: App, trx: WritableDb, deputyId: string): Promise<boolean> => {
  const { numUpdatedRows } = await trx
    .updateTable('unitDeputy')
    .set({ removedAt: app.clock.now() })
    .where('id', '=', deputyId)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await audit(trx, app.clock, {
    action: 'unit-deputy.removed',
    recordKind: 'unit-deputy',
    recordId: deputyId,
  });
  return true;
};

/** Takes a deputy whose words were compared onto the own card, in the place of an older card or key of the same person. */
export const addDeputy = async (
  app: App,
  trx: WritableDb,
  handle: Handle,
  how: VerificationWay,
): Promise<
  Result<
    { deputyId: UnitDeputyId },
    'staged-gone' | DeputyRefusal | 'deputy-has-deputies' | 'deputy-card-older'
  >
> => {
  const held = app.handles.find<HeldDeputy>(kind, handle);
  if (!held) return failure('staged-gone');
  const { text, card } = held;
  const place = await placeFor(app, trx, card);
  if (!place.ok) return place;
  for (const { id } of place.value.replaced) await remove(app, trx, id);
  const deputyId = app.ids.next<UnitDeputyId>();
  await trx
    .insertInto('unitDeputy')
    .values({
      id: deputyId,
      signingKey: card.keys[0]?.signingKey ?? '',
      card: text,
      cardCounter: card.counter,
      verifiedHow: how,
      verifiedBy: (await ownerOf(trx)).holder,
      addedAt: app.clock.now(),
      removedAt: null,
    })
    .execute();
  await audit(trx, app.clock, {
    action: 'unit-deputy.added',
    recordKind: 'unit-deputy',
    recordId: deputyId,
    detail: how,
  });
  return success({ deputyId });
};

export const removeDeputy = async (
  app: App,
  trx: WritableDb,
  deputyId: UnitDeputyId,
): Promise<Result<null, 'deputy-not-found'>> =>
  (await remove(app, trx, deputyId)) ? done : failure('deputy-not-found');

/** The undo of removing. What came onto the card meanwhile stays: a deputy whose place is taken is not put back. */
export const putBackDeputy = async (
  app: App,
  trx: WritableDb,
  deputyId: UnitDeputyId,
): Promise<
  Result<null, 'deputy-not-found' | DeputyRefusal | 'deputy-has-deputies' | 'deputy-card-older'>
> => {
  const row = await trx
    .selectFrom('unitDeputy')
    .select('card')
    .where('id', '=', deputyId)
    .where('removedAt', 'is not', null)
    .executeTakeFirst();
  if (!row) return failure('deputy-not-found');
  const place = await placeFor(app, trx, keptCard(row.card).card);
  if (!place.ok) return place;
  if (place.value.replaced.length > 0) return failure('deputy-same-name');
  await trx.updateTable('unitDeputy').set({ removedAt: null }).where('id', '=', deputyId).execute();
  await audit(trx, app.clock, {
    action: 'unit-deputy.put-back',
    recordKind: 'unit-deputy',
    recordId: deputyId,
  });
  return done;
};
