import type { Db } from '../../db.ts';
import { pastKeys, type CardKey } from '../../packet/card.ts';
import { sameName } from '../../packet/sender.ts';
import { vouchingFor } from '../../packet/succession.ts';

/** The two halves by which a key is known; a stock age user's has no signing half. */
export interface KeyHalves {
  readonly recipient: string;
  readonly signingKey: string | null;
}

const rowsOf = (db: Db) =>
  db
    .selectFrom('partnerKey')
    .innerJoin('partner', 'partner.id', 'partnerKey.partnerId')
    .select([
      'partnerKey.id as keyId',
      'partnerKey.partnerId',
      'partnerKey.holder',
      'partner.name as organisation',
      'partnerKey.recipient',
      'partnerKey.signingKey',
      'partnerKey.role',
      'partnerKey.state',
      'partnerKey.lastCounter',
      'partnerKey.verifiedHow',
      'partnerKey.retiredWhy',
      'partnerKey.succeededBy',
    ]);

export type KeyRow = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number];

/** All that is known here of keys: the partners', with those that are used no more, the own ones, and those that cards said are revoked. */
export interface KeyBook {
  readonly rows: readonly KeyRow[];
  readonly own: readonly { readonly recipient: string; readonly signingKey: string }[];
  /** The signing key that the file uses now; null before it has one. */
  readonly current: string | null;
  /** Signing keys in hexadecimal. */
  readonly revoked: ReadonlySet<string>;
}

export const keyBook = async (db: Db): Promise<KeyBook> => {
  const current = await db.selectFrom('ownKey').select(['recipient', 'signingKey']).execute();
  const former = await db.selectFrom('formerOwnKey').select(['recipient', 'signingKey']).execute();
  const revoked = await db.selectFrom('revokedKey').select('signingKey').execute();
  return {
    rows: await rowsOf(db).execute(),
    own: [...current, ...former],
    current: current[0]?.signingKey ?? null,
    revoked: new Set(revoked.map(({ signingKey }) => signingKey)),
  };
};

/** Every key in use, with the names that a packet's sender is compared with. */
export const keysInUse = (db: Db): Promise<KeyRow[]> =>
  rowsOf(db).where('partnerKey.state', '!=', 'retired').execute();

const samePair = (a: KeyHalves, b: KeyHalves): boolean =>
  a.recipient === b.recipient && a.signingKey === b.signingKey;
const shareHalf = (a: KeyHalves, b: KeyHalves): boolean =>
  a.recipient === b.recipient || (a.signingKey !== null && a.signingKey === b.signingKey);

const inUse = ({ rows }: KeyBook): KeyRow[] => rows.filter(({ state }) => state !== 'retired');

/** Whether a key is revoked: by a card, which its signing half did itself, or by word, which takes both halves. */
export const isRevoked = ({ rows, revoked }: KeyBook, key: KeyHalves): boolean =>
  (key.signingKey !== null && revoked.has(key.signingKey)) ||
  rows.some((row) => row.retiredWhy === 'revoked' && shareHalf(row, key));

/**
 * What a key that came may become here. `own`: the file's own, or one of its former ones. `revoked`: nothing. `former`: its holder has
 * another by now, so that it is nobody's current key again.
 */
export type KeyStanding = 'usable' | 'own' | 'revoked' | 'former';

export const standingOf = (book: KeyBook, key: KeyHalves): KeyStanding => {
  if (book.own.some((own) => shareHalf(own, key))) return 'own';
  if (isRevoked(book, key)) return 'revoked';
  if (inUse(book).some((row) => samePair(row, key))) return 'usable';
  return book.rows.some((row) => row.retiredWhy === 'succeeded' && shareHalf(row, key)) ? 'former' : 'usable';
};

export interface NewKey extends KeyHalves {
  readonly holder: string;
  readonly role: 'person' | 'post';
  readonly title: string;
  /** Where the key itself says that it belongs, whichever partner it is put to. */
  readonly organisation?: string;
}

type Named = Pick<NewKey, 'holder' | 'recipient' | 'signingKey' | 'organisation'>;

/**
 * The keys that a new one contradicts: of the same person at this partner, or, at any partner, of the same person of the organisation that
 * the key names, or one half of the same pair. Put to a new partner, a stranger's key would otherwise pass for somebody known. A revoked
 * key's holder is asked for the words again, so that whoever took the key away cannot bring the next one.
 */
export const rivalsOf = (book: KeyBook, partnerId: string, key: Named): KeyRow[] =>
  book.rows.filter((old) => {
    if (old.state === 'retired' && old.retiredWhy !== 'revoked') return false;
    // The very same pair contradicts nothing; a unit's key may be in use at two partners.
    if (samePair(old, key)) return false;
    const samePlace =
      old.partnerId === partnerId ||
      (key.organisation !== undefined && sameName(old.organisation, key.organisation));
    return shareHalf(old, key) || (samePlace && sameName(old.holder, key.holder));
  });

export type AnnouncingKey = KeyRow & { readonly state: 'verified' | 'unverified' };

const canVouch = (row: KeyRow): row is AnnouncingKey =>
  row.state === 'verified' || row.state === 'unverified';

/**
 * The key in use at a partner that signed, itself or through keys between, that a card's key takes its place. It vouches for its own holder
 * only. None where the chain goes through a key that is revoked, in doubt or taken out of use here, where another key contradicts the new
 * one, or where the new one is known here already.
 */
export const announcingKey = (
  book: KeyBook,
  partnerId: string,
  key: Pick<CardKey, 'signingKey' | 'formerly' | 'holder' | 'recipient'>,
  organisation: string,
): AnnouncingKey | null => {
  if (standingOf(book, key) !== 'usable' || inUse(book).some((row) => shareHalf(row, key))) return null;
  const theirs = book.rows.filter((row) => row.partnerId === partnerId);
  for (const former of vouchingFor(key.signingKey, key.formerly ?? [])) {
    if (isRevoked(book, { signingKey: former, recipient: '' })) return null;
    const known = theirs.filter(({ signingKey }) => signingKey === former);
    if (known.length === 0) continue;
    const old = known.find(canVouch);
    if (old === undefined || !sameName(old.holder, key.holder)) return null;
    const others = rivalsOf(book, partnerId, { ...key, organisation }).filter(
      (row) => row.state !== 'retired' && !samePair(row, old),
    );
    return others.length === 0 ? old : null;
  }
  return null;
};

/**
 * Whether a card tells of as many former keys as one can, and of none that is known at a partner who has another key of the same holder: it
 * may have been changed more often than the card tells, so that nothing here vouches for it.
 */
export const outranPast = (
  book: KeyBook,
  partnerId: string,
  key: Pick<CardKey, 'signingKey' | 'formerly' | 'holder' | 'recipient'>,
): boolean => {
  const { formerly = [] } = key;
  if (formerly.length < pastKeys || standingOf(book, key) !== 'usable') return false;
  const theirs = book.rows.filter((row) => row.partnerId === partnerId && sameName(row.holder, key.holder));
  const told = [key, ...formerly].map(({ signingKey }) => signingKey);
  return (
    theirs.some(({ state }) => state !== 'retired') &&
    !theirs.some(({ signingKey }) => signingKey !== null && told.includes(signingKey))
  );
};

/**
 * The key that a retired one's place was taken by, as far as that goes on here: in use, or null where the last of them is used no more.
 */
export const successorOf = (book: KeyBook, key: KeyRow): KeyRow | null => {
  let at: KeyRow | undefined = key;
  for (let step = 0; at !== undefined && step <= book.rows.length; step++) {
    if (at.state !== 'retired') return at;
    const next: string | null = at.retiredWhy === 'succeeded' ? at.succeededBy : null;
    at = book.rows.find(({ keyId }) => keyId === next);
  }
  return null;
};

/** The keys whose place a key took here, one after the other, newest first. */
export const predecessorsOf = ({ rows }: KeyBook, key: KeyRow): KeyRow[] => {
  const found: KeyRow[] = [];
  let at: KeyRow | undefined = key;
  while (at !== undefined && found.length < rows.length) {
    const id: string = at.keyId;
    at = rows.find(({ retiredWhy, succeededBy }) => retiredWhy === 'succeeded' && succeededBy === id);
    if (at !== undefined) found.push(at);
  }
  return found;
};
