import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ResultOf } from '#shared/contract/index.ts';
import type { ClientId, PartnerId } from '#shared/ids.ts';
import { backupsIn as backupsInFolder } from '../casefile/backup/store.ts';
import { audit } from '../casefile/audit.ts';
import { openConnection } from '../casefile/connection.ts';
import { nodeDisk, writeWhole } from '../casefile/disk.ts';
import { slotsPathOf } from '../casefile/format.ts';
import type { CaseFileId } from '../casefile/format.ts';
import { floorKdf } from '../casefile/key-derivation.ts';
import { makeSlots, writtenSlots } from '../casefile/key-slots.ts';
import { migrate } from '../casefile/migrate.ts';
import { migrations } from '../casefile/migrations/index.ts';
import { kyselyOver } from '../casefile/open-case-file.ts';
import { countingIds, fixedClock, makeCaseFile } from '../casefile/testing/case-files.ts';
import { systemIds } from '../clock.ts';
import { work as substitute } from './works/substitute.ts';
import { aCore } from './works/behind-the-door.ts';
import { handedOverIn } from './works/handover.ts';
import { keptPreferences } from './works/kept-preferences.ts';
import { backupsIn, passphrases, pathIn } from './works/work.ts';
import type { Scene } from './works/work.ts';

type Core = Awaited<ReturnType<typeof aCore>>;

/** Leaves a file without a backup at lock, so that the newest one is older than the file. */
const leave = async (core: Core): Promise<void> => {
  const open = core.app.caseFile();
  core.app.setCaseFile(null);
  await open?.close();
  await core.close();
};

/** A coach's file with some people, a backup of it, and more that was written after the backup. */
export const aCoachsScene = async (folder: string, people = 6): Promise<Scene> => {
  await mkdir(folder, { recursive: true });
  const { file } = await makeCaseFile(pathIn({ folder, key: '' }));
  const scene = { folder, key: file.databaseKeyHex() };
  await file.close();
  const core = await aCore(scene, { seed: 3 });
  const add = async (name: string): Promise<void> => {
    await core.value('clients.add', { displayName: name, phone: '040 000 0011', municipality: 'Kittilä' });
  };
  for (let person = 0; person < people; person += 1) await add(`Aino ${person}`);
  await core.value('backups.make', {});
  await add('Eino after the backup');
  await leave(core);
  return scene;
};

/** The same with a substitute, whose passphrase opens it too. */
export const aSceneWithSubstitute = async (folder: string): Promise<Scene> => {
  const scene = await aCoachsScene(folder);
  const { run, end } = await substitute.begin(scene, nodeDisk);
  const added = await run();
  await end();
  if (added !== 'ok') throw new Error(added);
  return scene;
};

/** The same with a second place for its backups, as on a stick, and a copy there. */
export const aSceneWithSecondPlace = async (folder: string): Promise<Scene> => {
  const scene = await aCoachsScene(folder);
  const stick = join(folder, 'tikku');
  await mkdir(stick);
  const core = await aCore(scene, { preferences: keptPreferences(scene) });
  core.scripted.answers.push(stick);
  await core.value('backups.chooseSecondPlace', {});
  await core.value('backups.copyToSecondPlace', {});
  await leave(core);
  return scene;
};

/** Reads the other's card and takes its words as compared. */
const trust = async (own: Core, other: Core, path: string): Promise<PartnerId> => {
  other.scripted.answers.push(path);
  await other.value('partners.saveOwnCard', {});
  // What the calls give is what the contract says.
  const card = (await own.value('partners.readCard', {
    bytes: new Uint8Array(await readFile(path)),
  })) as ResultOf<'partners.readCard'>;
  const accepted = (await own.value('partners.acceptCard', {
    handle: card.handle,
    partnerId: null,
  })) as ResultOf<'partners.acceptCard'>;
  const { partnerId } = accepted;
  const { keys } = (await own.value('partners.get', { partnerId })) as ResultOf<'partners.get'>;
  for (const { partnerKeyId } of keys) await own.value('partners.verifyKey', { partnerKeyId, how: 'phone' });
  return partnerId;
};

/** The same with a packet beside it, in which another coach hands over people with notes. */
export const aSceneWithHandover = async (folder: string, people = 6): Promise<Scene> => {
  const scene = await aCoachsScene(folder);
  const elsewhere = `${folder}-sender`;
  await mkdir(elsewhere, { recursive: true });
  const path = pathIn({ folder: elsewhere, key: '' });
  const { file } = await makeCaseFile(path, { ids: countingIds(1_000) });
  const sender = { folder: elsewhere, key: file.databaseKeyHex() };
  await file.close();
  const from = await aCore(sender, { seed: 5 });
  const to = await aCore(scene, { seed: 4 });
  const partnerId = await trust(from, to, join(elsewhere, 'to.rinnalla-card'));
  await trust(to, from, join(elsewhere, 'from.rinnalla-card'));
  const chosen: { clientId: ClientId; basis: 'consent'; words: string }[] = [];
  for (let person = 0; person < people; person += 1) {
    const added = (await from.value('clients.add', {
      displayName: `Siiri ${person}`,
      phone: '040 000 0013',
    })) as ResultOf<'clients.add'>;
    const { clientId } = added;
    const happenedAt = '2026-11-24T09:00:00+02:00';
    const channel = 'visit-appointment';
    await from.value('contacts.add', { clientId, channel, happenedAt, summary: `Käynti ${person}` });
    chosen.push({ clientId, basis: 'consent', words: 'suullisesti 24.11.2026' });
  }
  const asked = { partnerId, reason: 'successor', people: chosen, language: 'fi' };
  const { handle } = (await from.value('handover.preview', asked)) as ResultOf<'handover.preview'>;
  from.scripted.answers.push(handedOverIn(scene));
  await from.value('handover.seal', { handle, sensitiveSeen: true });
  await leave(from);
  await leave(to);
  await rm(elsewhere, { recursive: true, force: true, maxRetries: 3 });
  return scene;
};

/** The form of the first release that had people in it. */
const oldForm = 2;

/** A file of an old form with people in it, as an update finds it. */
export const anOldScene = async (folder: string, people = 40): Promise<Scene> => {
  await mkdir(folder, { recursive: true });
  const path = pathIn({ folder, key: '' });
  const key = Buffer.from(systemIds.next<string>().replaceAll('-', '').padEnd(64, 'a'), 'hex');
  const id = systemIds.next<CaseFileId>();
  const raw = openConnection(path, key, { create: true });
  migrate(
    raw,
    migrations.filter(({ version }) => version <= oldForm),
  );
  const meta = raw.prepare('INSERT INTO meta VALUES (?, ?)');
  const facts = { case_file_id: id, practice: '0', profile: 'coach', created_at: '2026-11-24T11:00:00Z' };
  for (const [name, value] of Object.entries(facts)) meta.run(name, value);
  const client = raw.prepare(
    "INSERT INTO client (id, display_name, created_at, updated_at) VALUES (?, ?, '2026-11-24T11:00:00Z', '2026-11-24T11:00:00Z')",
  );
  for (let person = 0; person < people; person += 1) client.run(systemIds.next(), `Aino ${person}`);
  const db = kyselyOver(raw);
  await db.transaction().execute((trx) => audit(trx, fixedClock(), { action: 'case-file.created' }));
  await db.destroy();
  const { bytes } = await nodeDisk.head(path, 16);
  const about = { caseFileId: id, fileSalt: bytes, generation: 1 };
  const slots = await makeSlots(about, key, passphrases.current, await floorKdf());
  await writeWhole(nodeDisk, slotsPathOf(path), writtenSlots(slots));
  return { folder, key: key.toString('hex') };
};

/** Every backup under a scene that the app would list. */
export const backupsOfScene = async (scene: Scene) => {
  const root = backupsIn(scene);
  const found = [];
  for (const name of await readdir(root).catch(() => []))
    found.push(...(await backupsInFolder(nodeDisk, `${root}/${name}`)));
  return found;
};

/** Every file under the backups of a scene. */
export const filesOfBackups = async (scene: Scene): Promise<readonly string[]> => {
  const entries = await readdir(backupsIn(scene), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};
