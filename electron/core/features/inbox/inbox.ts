import { basename } from 'node:path';
import type { ResultOf } from '#shared/contract/index.ts';
import { done, failure, success, type Result } from '#shared/result.ts';
import { instantOf } from '#shared/time.ts';
import type { App } from '../../app.ts';
import { audit } from '../../casefile/audit.ts';
import type { Db } from '../../db.ts';
import { arrivedIn, bytesOf, settledMs, type Inbox, type Memory } from '../../inbox/arrived.ts';
import { readCard } from '../partners/cards.ts';
import { stagePacket } from '../packets/staging.ts';

const settingKey = 'inbox-folder';

/** What is known of the watched folder while the case file is open. */
interface Desk {
  readonly memory: Memory;
  watched: string | null;
  stop: () => void;
  /** A look that is due, because a file was still being written. */
  again: NodeJS.Timeout | null;
  /** What was shown last, to tell the window only of what is new. */
  shown: string;
}

const desks = new WeakMap<App['ports'], Desk>();

const deskOf = (app: App): Desk => {
  const known = desks.get(app.ports);
  if (known) return known;
  const desk: Desk = { memory: new Map(), watched: null, stop: () => undefined, again: null, shown: '' };
  desks.set(app.ports, desk);
  // Nothing is watched while the file is locked, and nothing is remembered of what lay there.
  app.onLock(() => {
    unwatch(desk);
  });
  return desk;
};

const unwatch = (desk: Desk): void => {
  desk.stop();
  if (desk.again !== null) clearTimeout(desk.again);
  desk.again = null;
  desk.stop = () => undefined;
  desk.watched = null;
  desk.memory.clear();
};

const folderOf = async (db: Db): Promise<string | null> => {
  const row = await db.selectFrom('setting').select('value').where('key', '=', settingKey).executeTakeFirst();
  return row?.value ?? null;
};

/** Hashes that do not come back: what was taken in, what we sealed ourselves, and what was set aside. */
const doneWith = async (db: Db, hashes: readonly string[]): Promise<ReadonlySet<string>> => {
  if (hashes.length === 0) return new Set();
  const taken = await db.selectFrom('packet').select('sha256').where('sha256', 'in', hashes).execute();
  const ignored = await db
    .selectFrom('inboxIgnored')
    .select('sha256')
    .where('sha256', 'in', hashes)
    .execute();
  return new Set([...taken, ...ignored].map(({ sha256 }) => sha256));
};

const look = (app: App, desk: Desk, folder: string): Promise<Inbox> =>
  arrivedIn(folder, desk.memory, { ownPath: app.caseFile()?.path });

const markOf = ({ isThere, files }: Inbox): string =>
  JSON.stringify([isThere, files.map(({ name, sha256 }) => [name, sha256])]);

/** Looks again, and tells the window where something is another than it saw. A file that is being written is looked at again soon. */
const lookAgain = async (app: App, desk: Desk, folder: string): Promise<void> => {
  if (app.caseFile() === null || desk.watched !== folder) return;
  const inbox = await look(app, desk, folder);
  if (markOf(inbox) !== desk.shown && desk.watched === folder)
    app.emit({ type: 'changed', calls: ['inbox.view'] });
  else lookSoon(app, desk, folder, inbox);
};

/** While a file is being written, it is looked at again when it may have settled. */
const lookSoon = (app: App, desk: Desk, folder: string, { files }: Inbox): void => {
  if (files.every(({ sha256 }) => sha256 !== null)) return;
  desk.again ??= setTimeout(() => {
    desk.again = null;
    void lookAgain(app, desk, folder).catch(() => undefined);
  }, settledMs + 500).unref();
};

const watchOn = (app: App, desk: Desk, folder: string): void => {
  if (desk.watched === folder) return;
  unwatch(desk);
  desk.watched = folder;
  const { watchFolder } = app.ports;
  if (watchFolder === undefined) return;
  desk.stop = watchFolder(folder, () => {
    void lookAgain(app, desk, folder).catch(() => undefined);
  });
};

/** What has arrived in the watched folder and is neither taken in nor set aside. Watching begins with the first look. */
export const viewInbox = async (app: App): Promise<ResultOf<'inbox.view'>> => {
  const folder = await app.read(folderOf);
  if (folder === null) return { folder: null, isThere: false, files: [], isCut: false, setAside: 0 };
  const desk = deskOf(app);
  watchOn(app, desk, folder);
  const inbox = await look(app, desk, folder);
  desk.shown = markOf(inbox);
  lookSoon(app, desk, folder, inbox);
  const hashes = inbox.files.flatMap(({ sha256 }) => sha256 ?? []);
  const { over, setAside } = await app.read(async (db) => ({
    over: await doneWith(db, hashes),
    setAside: await db
      .selectFrom('inboxIgnored')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  }));
  const seen = new Set<string>();
  const waiting = inbox.files.filter(({ sha256 }) => {
    if (sha256 === null) return true;
    // The same file twice (a copy with a number) is one.
    if (over.has(sha256) || seen.has(sha256)) return false;
    seen.add(sha256);
    return true;
  });
  return {
    folder: basename(folder) || folder,
    isThere: inbox.isThere,
    files: waiting.map(({ modifiedAt, ...file }) => ({
      ...file,
      modifiedAt: instantOf(new Date(modifiedAt)),
    })),
    isCut: inbox.isCut,
    setAside: setAside.count,
  };
};

/** Asks for a folder; the watching begins with the next look at it. */
export const chooseInbox = async (app: App): Promise<Result<null, 'cancelled'>> => {
  const folder = await app.ports.dialogs.chooseFolder({ kind: 'packet' });
  if (folder === null) return failure('cancelled');
  return keepFolder(app, folder);
};

export const keepFolder = (app: App, folder: string | null): Promise<Result<null, never>> => {
  unwatch(deskOf(app));
  return app.write(async (trx) => {
    await trx.deleteFrom('setting').where('key', '=', settingKey).execute();
    if (folder !== null) await trx.insertInto('setting').values({ key: settingKey, value: folder }).execute();
    await audit(trx, app.clock, { action: 'setting.changed', detail: 'inbox' });
    return done;
  });
};

/** Opens one file in memory and explains it. Fails with `inbox-file-gone` when it is not what was listed any more. */
export const openArrived = async (app: App, sha256: string) => {
  const folder = await app.read(folderOf);
  const { files } = folder === null ? { files: [] } : await look(app, deskOf(app), folder);
  const file = files.find((each) => each.sha256 === sha256);
  const bytes = folder === null || !file ? null : await bytesOf(folder, file);
  if (!file || bytes === null) return failure('inbox-file-gone');
  if (file.kind === 'card') {
    const card = await readCard(app, bytes);
    return card.ok ? success({ packet: null, card: card.value }) : card;
  }
  const packet = await stagePacket(app, bytes);
  return packet.ok ? success({ packet: packet.value, card: null }) : packet;
};

/** Remembers a file as set aside, or forgets that it was. The file itself is not touched. */
export const setAside = (app: App, sha256: string, aside: boolean): Promise<Result<null, never>> =>
  app.write(async (trx) => {
    await trx.deleteFrom('inboxIgnored').where('sha256', '=', sha256).execute();
    if (aside) await trx.insertInto('inboxIgnored').values({ sha256, at: app.clock.now() }).execute();
    await audit(trx, app.clock, { action: aside ? 'inbox.set-aside' : 'inbox.put-back', detail: sha256 });
    return done;
  });
