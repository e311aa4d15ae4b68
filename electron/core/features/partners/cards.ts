import { CardPreview } from '#shared/contract/partners.ts';
import type { Handle, PartnerId } from '#shared/ids.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { audit } from '../../casefile/audit.ts';
import type { Db, WritableDb } from '../../db.ts';
import { parseCard, type Card } from '../../packet/card.ts';
import { limits } from '../../packet/limits.ts';
import { sameName } from '../../packet/sender.ts';
import type { Clock, Ids } from '../../ports.ts';
import { readChosen } from '../chosen-files.ts';
import { keepOnCard, newestAccepted } from './card-lines.ts';
import { addPartner } from './directory.ts';
import { announcingKey, keyBook, outranPast, standingOf, type KeyBook } from './key-book.ts';
import { refusalOf, wordsOfKey, type KeyRefusal } from './keys.ts';
import { recordRevocations } from './retiring.ts';
import { takeKey } from './succession.ts';

const kind = 'partner-card';
export type CardError = 'card-not-valid' | 'card-forged' | 'card-of-practice' | 'card-is-own' | 'read-failed';

/** The partner of the directory who has one of the card's keys, or one that it follows or revokes, or else its name. */
const knownBy = async (db: Db, book: KeyBook, card: Card): Promise<CardPreview['known']> => {
  const has = (partnerId: string, signingKey: string) =>
    book.rows.some((row) => row.partnerId === partnerId && row.signingKey === signingKey);
  const holds = (partnerId: string, key: Card['keys'][number]) =>
    book.rows.some(
      (row) =>
        row.partnerId === partnerId &&
        row.state !== 'retired' &&
        row.recipient === key.recipient &&
        row.signingKey === key.signingKey,
    );
  const partners = await db
    .selectFrom('partner')
    .select(['id', 'name', 'unit'])
    .where('archivedAt', 'is', null)
    .execute();
  const past = [...card.keys, ...(card.revoked ?? [])];
  const found =
    partners.find(({ id }) => card.keys.some((key) => holds(id, key))) ??
    partners.find(({ id }) =>
      card.keys.some((key) => announcingKey(book, id, key, card.organisation) !== null),
    ) ??
    partners.find(({ id }) => past.some(({ signingKey }) => has(id, signingKey))) ??
    partners.find(({ name, unit }) => sameName(name, card.organisation) && sameName(unit, card.unit));
  return found
    ? (CardPreview.shape.known.parse({
        partnerId: found.id,
        name: found.name,
        sameKeys: card.keys.every((key) => holds(found.id, key)),
      }) ?? null)
    : null;
};

/** A card of somebody else, and whose keys it revokes: those of holders in the directory, and the file's own current one. */
interface TheirCard {
  readonly card: Card;
  readonly revokes: string[];
  readonly revokesOwn: boolean;
}

/** The calls whose answers tell how keys stand. */
const showingKeys = ['partners.list', 'partners.get', 'partners.opening', 'partners.ownCard'] as const;

/** What a refusal of a card says beside its code: whose keys it revoked all the same, as text for the screen. */
export const toldWith = (revokes: readonly string[]): { revokes: string } | undefined =>
  revokes.length === 0 ? undefined : { revokes: revokes.join(', ') };

/**
 * Reads a card that has no key of one's own, and is not one of practice where this file is real. What a key on it says of itself for the
 * last time is written down at once, whoever brings it: nothing is sealed for it from then on, also where the card is refused with
 * `card-is-own`.
 */
export const parseTheirCard = async (app: App, bytes: Uint8Array): Promise<Result<TheirCard, CardError>> => {
  const parsed = parseCard(bytes);
  if (!parsed.ok) return parsed;
  const card = parsed.value;
  if (card.practice && app.caseFile()?.practice !== true) return failure('card-of-practice');
  const before = await app.read(keyBook);
  const revoked = card.revoked ?? [];
  if (revoked.some(({ signingKey }) => !before.revoked.has(signingKey)))
    await app.write(async (trx): Promise<Result<null, never>> => {
      await recordRevocations(trx, app.clock, revoked);
      return success(null);
    });
  // A refusal makes the window ask nothing again by itself.
  if (revoked.length > 0) app.emit({ type: 'changed', calls: [...showingKeys] });
  const isIn = (key: string | null) => revoked.some(({ signingKey }) => signingKey === key);
  const theirs = before.rows.filter((row) => isIn(row.signingKey));
  const revokes = [...new Set(theirs.map(({ holder }) => holder))];
  return card.keys.some((key) => standingOf(before, key) === 'own')
    ? failure('card-is-own', toldWith(revokes))
    : success({ card, revokes, revokesOwn: isIn(before.current) });
};

/** How the keys of a card stand at the partner who is known by it, and what of an earlier card of the unit it leaves off. */
const standingAt = async (db: Db, book: KeyBook, card: Card, partnerId: PartnerId) => {
  const theirs = await db
    .selectFrom('partnerKey')
    .select(['id', 'holder', 'title', 'recipient', 'signingKey', 'state'])
    .where('partnerId', '=', partnerId)
    .execute();
  const isSame = (a: { recipient: string; signingKey: string | null }, b: typeof a) =>
    a.recipient === b.recipient && a.signingKey === b.signingKey;
  // A key whose place another of the card takes is not left off.
  const succeeded = card.keys.map((key) => announcingKey(book, partnerId, key, card.organisation)?.keyId);
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
              !succeeded.includes(each.id) &&
              !card.keys.some((key) => isSame(each, key)),
          ),
    olderThan: isOlder ? accepted.created : null,
  };
};

/** How a key of a card would be taken; an own one never comes so far. */
const trustOf = (
  book: KeyBook,
  card: Card,
  key: Card['keys'][number],
  partnerId: PartnerId | null,
): Pick<CardPreview['keys'][number], 'standing' | 'signedByOld' | 'pastTooLong'> => {
  const standing = standingOf(book, key);
  const old = partnerId === null ? null : announcingKey(book, partnerId, key, card.organisation);
  return {
    standing: standing === 'revoked' || standing === 'former' ? standing : 'usable',
    signedByOld: old?.state ?? null,
    pastTooLong: partnerId !== null && outranPast(book, partnerId, key),
  };
};

/** Says what a card holds and keeps it under a handle. No key is accepted by this. */
export const readCard = async (app: App, bytes: Uint8Array): Promise<Result<CardPreview, CardError>> => {
  const parsed = await parseTheirCard(app, bytes);
  if (!parsed.ok) return parsed;
  const { card, revokes, revokesOwn } = parsed.value;
  const book = await app.read(keyBook);
  const known = await app.read((db) => knownBy(db, book, card));
  const standing = known && (await app.read((db) => standingAt(db, book, card, known.partnerId)));
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
      ...trustOf(book, card, key, known?.partnerId ?? null),
    })),
    revokes,
    revokesOwn,
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
 * Keys that are revoked, or that their holder has changed for others, are left out; with nothing else on the card it fails with
 * `card-revoked` or `card-superseded`.
 */
export const acceptCard = async (
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  card: Card,
  { partnerId: chosen, olderSeen }: { partnerId: PartnerId | null; olderSeen: boolean },
): Promise<Result<{ partnerId: PartnerId }, 'partner-not-found' | 'card-older' | KeyRefusal>> => {
  if (chosen !== null) {
    const known = await trx.selectFrom('partner').select('id').where('id', '=', chosen).executeTakeFirst();
    if (!known) return failure('partner-not-found');
  }
  const book = await keyBook(trx);
  const refusals = card.keys.map((key) => refusalOf(standingOf(book, key)));
  const usable = card.keys.filter((_, index) => refusals[index] === null);
  const [first] = refusals;
  if (usable.length === 0 && first != null)
    return failure(refusals.find((why) => why === 'card-revoked') ?? first);
  if (chosen !== null) {
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
  for (const key of usable) {
    const taken = await takeKey(trx, clock, ids, partnerId, key, card.organisation);
    if (!taken.ok) return taken;
  }
  await keepOnCard(trx, partnerId, card);
  // Also of a card whose keys are all known: it may leave some off that were on the one before.
  await audit(trx, clock, { action: 'partner.card-accepted', recordKind: 'partner', recordId: partnerId });
  return success({ partnerId });
};
