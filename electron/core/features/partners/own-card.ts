import { basename } from 'node:path';
import { z } from 'zod';
import { Owner } from '#shared/contract/case-file.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { audit } from '../../casefile/audit.ts';
import type { Db, WritableDb } from '../../db.ts';
import { writeCard } from '../../packet/card.ts';
import { fingerprintOf } from '../../packet/fingerprint.ts';
import { makeOwnKeys, type OwnKeys } from '../../packet/own-keys.ts';
import type { Clock } from '../../ports.ts';
import { writeChosen, type WriteError } from '../chosen-files.ts';

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

const findOwnKeys = (db: Db): Promise<OwnKeys | undefined> =>
  db
    .selectFrom('ownKey')
    .select(['identity', 'recipient', 'signingSecret', 'signingKey'])
    .where('id', '=', 1)
    .executeTakeFirst();

const makeKeysOnce = async (trx: WritableDb, clock: Clock): Promise<Result<OwnKeys, never>> => {
  const found = await findOwnKeys(trx);
  if (found) return success(found);
  const keys = await makeOwnKeys();
  await trx
    .insertInto('ownKey')
    .values({ id: 1, ...keys, createdAt: clock.now() })
    .execute();
  await audit(trx, clock, { action: 'own-keys.made' });
  return success(keys);
};

/** The case file's own keys, made when they are first needed. */
export const ownKeysOf = async (app: App): Promise<OwnKeys> => {
  const found = await app.read(findOwnKeys);
  if (found) return found;
  const made = await app.write((trx) => makeKeysOnce(trx, app.clock));
  if (!made.ok) throw new Error('keys cannot be refused');
  return made.value;
};

/** The own card, as another coach or partner will see it. */
export const ownCard = async (app: App) => {
  const keys = await ownKeysOf(app);
  const { organisation, unit, holder, title } = await app.read(ownerOf);
  return {
    organisation,
    unit,
    holder,
    title,
    fingerprint: fingerprintOf({ signingKeys: [keys.signingKey], recipients: [keys.recipient] }),
    recipient: keys.recipient,
    practice: app.caseFile()?.practice ?? false,
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

/** Writes the own card where the user says. Fails with `cancelled`, or what a disk can answer. */
export const saveOwnCard = async (
  app: App,
): Promise<Result<{ savedAs: string }, 'cancelled' | WriteError>> => {
  const keys = await ownKeysOf(app);
  const owner = await app.read(ownerOf);
  const path = await app.ports.dialogs.chooseSave({ kind: 'card', suggestedName: 'rinnalla.rinnalla-card' });
  if (path === null) return failure('cancelled');
  return app.write(async (trx) => {
    const card = writeCard(
      {
        formatVersion: 1,
        organisation: owner.organisation || owner.holder || 'Rinnalla',
        unit: owner.unit,
        practice: app.caseFile()?.practice ?? false,
        keys: [
          {
            holder: owner.holder || owner.organisation || 'Rinnalla',
            role: 'person',
            ...(owner.title ? { title: owner.title } : {}),
            recipient: keys.recipient,
            signingKey: keys.signingKey,
          },
        ],
        created: app.clock.now(),
        counter: await nextCardCounter(trx),
      },
      [keys.signingSecret],
    );
    await audit(trx, app.clock, { action: 'own-card.saved' });
    const written = await writeChosen(path, card);
    return written.ok ? success({ savedAs: basename(path) }) : written;
  });
};
