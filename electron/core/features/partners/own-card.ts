import { basename } from 'node:path';
import { z } from 'zod';
import { Owner } from '#shared/contract/case-file.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { audit } from '../../casefile/audit.ts';
import type { Db, WritableDb } from '../../db.ts';
import { deputyFault, writeCard, type CardContent, type DeputyFault } from '../../packet/card.ts';
import { fingerprintOf } from '../../packet/fingerprint.ts';
import { makeOwnKeys, type OwnKeys } from '../../packet/own-keys.ts';
import type { Clock } from '../../ports.ts';
import { writeChosen, type WriteError } from '../chosen-files.ts';
import { deputyRows } from './deputy-rows.ts';
import { isSaidRevoked, ownPast } from './former-own-keys.ts';

const noOwner: Owner = Owner.parse({
  holder: '',
  title: '',
  organisation: '',
  unit: '',
  phone: '',
  email: '',
  municipality: '',
  setUp: 'ngo-project',
});

const OwnerText = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(Owner);

/** Who uses the case file, as it stands on letters and cards. Empty texts until it was written down. */
export const ownerOf = async (db: Db): Promise<Owner> => {
  const row = await db.selectFrom('setting').select('value').where('key', '=', 'owner').executeTakeFirst();
  return row ? OwnerText.parse(row.value) : noOwner;
};

/** Writes down who uses the case file. */
export const writeOwner = async (trx: WritableDb, owner: Owner): Promise<void> => {
  const value = JSON.stringify(owner);
  await trx
    .insertInto('setting')
    .values({ key: 'owner', value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
};

export const findOwnKeys = (db: Db): Promise<OwnKeys | undefined> =>
  db
    .selectFrom('ownKey')
    .select(['identity', 'recipient', 'signingSecret', 'signingKey'])
    .where('id', '=', 1)
    .executeTakeFirst();

/** The case file's own keys, within a transaction; made when they are first needed. */
export const ownKeysIn = async (trx: WritableDb, clock: Clock): Promise<OwnKeys> => {
  const found = await findOwnKeys(trx);
  if (found) return found;
  const keys = await makeOwnKeys();
  await trx
    .insertInto('ownKey')
    .values({ id: 1, ...keys, createdAt: clock.now() })
    .execute();
  await audit(trx, clock, { action: 'own-keys.made' });
  return keys;
};

/** The case file's own keys, made when they are first needed. */
export const ownKeysOf = async (app: App): Promise<OwnKeys> => {
  const found = await app.read(findOwnKeys);
  if (found) return found;
  const made = await app.write(async (trx): Promise<Result<OwnKeys, never>> =>
    success(await ownKeysIn(trx, app.clock)),
  );
  if (!made.ok) throw new Error('keys cannot be refused');
  return made.value;
};

/** The own card, as another coach or partner will see it. */
export const ownCard = async (app: App) => {
  const keys = await ownKeysOf(app);
  const { organisation, unit, holder, title, role } = await app.read(ownerOf);
  const past = await app.read(ownPast);
  return {
    organisation,
    unit,
    holder,
    title,
    role,
    fingerprint: fingerprintOf({ signingKeys: [keys.signingKey], recipients: [keys.recipient] }),
    recipient: keys.recipient,
    practice: app.caseFile()?.practice ?? false,
    formerKeys: past.count,
    pastTooLong: past.isTooLong,
    isRevoked: await app.read((db) => isSaidRevoked(db, keys.signingKey)),
  };
};

const nextCardCounter = async (trx: WritableDb): Promise<number> => {
  const row = await trx
    .selectFrom('setting')
    .select('value')
    .where('key', '=', 'card_counter')
    .executeTakeFirst();
  const counter = z.coerce.number().int().catch(0).parse(row?.value) + 1;
  await trx
    .insertInto('setting')
    .values({ key: 'card_counter', value: String(counter) })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: String(counter) }))
    .execute();
  return counter;
};

/** What the own card says, without its deputies. */
export const ownContent = async (
  app: App,
  db: Db,
  keys: Pick<OwnKeys, 'recipient' | 'signingKey'>,
): Promise<Omit<CardContent, 'created' | 'counter'>> => {
  const owner = await ownerOf(db);
  const { formerly, revoked } = await ownPast(db);
  return {
    formatVersion: 1,
    organisation: owner.organisation || owner.holder || 'Rinnalla',
    unit: owner.unit,
    practice: app.caseFile()?.practice ?? false,
    keys: [
      {
        holder: owner.holder || owner.organisation || 'Rinnalla',
        role: owner.role,
        ...(owner.title ? { title: owner.title } : {}),
        recipient: keys.recipient,
        signingKey: keys.signingKey,
        ...(formerly.length > 0 ? { formerly: [...formerly] } : {}),
      },
    ],
    ...(revoked.length > 0 ? { revoked: [...revoked] } : {}),
  };
};

/** How it is told that a deputy cannot stand on the own card. */
export const faultCodes = {
  'other-unit': 'deputy-other-unit',
  'other-world': 'deputy-other-world',
  'same-key': 'deputy-same-name',
  'same-holder': 'deputy-same-name',
  'too-many': 'deputies-full',
} as const satisfies Record<DeputyFault, string>;
export type DeputyRefusal = (typeof faultCodes)[DeputyFault];

/**
 * Writes the own card where the user says, with its deputies or without. Fails with `cancelled`, what a disk can answer, or what keeps a
 * deputy off the card, where something was changed after the deputy was added: nobody is left out silently.
 */
export const saveOwnCard = async (
  app: App,
  { alone }: { alone: boolean },
): Promise<Result<{ savedAs: string }, 'cancelled' | DeputyRefusal | WriteError>> => {
  const path = await app.ports.dialogs.chooseSave({ kind: 'card', suggestedName: 'rinnalla.rinnalla-card' });
  if (path === null) return failure('cancelled');
  return app.write(async (trx): Promise<Result<{ savedAs: string }, DeputyRefusal | WriteError>> => {
    // While the place was chosen, the key may have been changed.
    const keys = await ownKeysIn(trx, app.clock);
    const content = {
      ...(await ownContent(app, trx, keys)),
      created: app.clock.now(),
      counter: await nextCardCounter(trx),
    };
    const deputies = alone ? [] : await deputyRows(trx);
    const fault = deputyFault(
      content,
      deputies.map(({ card }) => card),
    );
    if (fault !== null) return failure(faultCodes[fault]);
    const card = writeCard(
      content,
      [keys.signingSecret],
      deputies.map(({ bytes }) => bytes),
    );
    await audit(trx, app.clock, { action: alone ? 'own-card.saved-alone' : 'own-card.saved' });
    const written = await writeChosen(path, card);
    return written.ok ? success({ savedAs: basename(path) }) : written;
  });
};
