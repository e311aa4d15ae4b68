import type { Handle } from '#shared/ids.ts';
import { join } from 'node:path';
import type { App } from '../../app.ts';
import { forkBackupProcess } from '../../casefile/backup/helper.ts';
import type { BackupTools } from '../../casefile/backup/make.ts';
import { nodeDisk } from '../../casefile/disk.ts';
import type { Ports } from '../../ports.ts';

/** What this feature remembers between calls while the core runs; nothing of it is client data. */
export interface Desk {
  /** The case file that the window shows or asks to unlock; undefined until the known ones were read. */
  selected: string | null | undefined;
  readonly handles: Map<string, Handle>;
  /** The groups asked for in the rehearsal, so that a second look asks for the same ones. */
  rehearsal: readonly [number, number] | null;
  backupsRunning: number;
  /** When the last backup was made, or the file opened, on the process's own clock (`performance.now()`). */
  backedUpAt: number;
  drillRunning: boolean;
  /** Ends when all copying to the second place that was asked for is done. */
  toSecondPlace: Promise<unknown>;
  /** When somebody last touched the window, on the process's own clock (`performance.now()`). */
  activeAt: number;
  hourly: NodeJS.Timeout | null;
  /** Where the check after unlocking found the audit chain not to fit. */
  auditBrokenAt: number | null;
  /** Ends when everything that stands at the door is through. */
  door: Promise<unknown>;
  /** How often locking was asked for. Whoever opens a file compares it, since the wish may come before the file is open. */
  lockWishes: number;
}

/** By the ports, which a call's own view of the app shares with the app. */
const desks = new WeakMap<Ports, Desk>();

export const deskOf = ({ ports }: App): Desk => {
  const known = desks.get(ports);
  if (known !== undefined) return known;
  const desk: Desk = {
    selected: undefined,
    handles: new Map(),
    rehearsal: null,
    backupsRunning: 0,
    backedUpAt: performance.now(),
    drillRunning: false,
    toSecondPlace: Promise.resolve(),
    activeAt: performance.now(),
    hourly: null,
    auditBrokenAt: null,
    door: Promise.resolve(),
    lockWishes: 0,
  };
  desks.set(ports, desk);
  return desk;
};

/**
 * Opening, making and replacing case files happens one after another, once a lock under way has closed its file. Two at once would open
 * two files and forget one of them; and looking into a file that the other has just opened would silently let go of its lock.
 */
export const atTheDoor = <T>(app: App, work: () => Promise<T>): Promise<T> => {
  const desk = deskOf(app);
  const turn = desk.door.then(() => app.exclusively(() => Promise.resolve())).then(work);
  desk.door = turn.catch(() => undefined);
  return turn;
};

export const backupToolsOf = (app: App): BackupTools => ({
  root: join(app.ports.places.userData, 'backups'),
  start: app.ports.startBackupProcess ?? forkBackupProcess(),
  disk: nodeDisk,
  clock: app.clock,
  ids: app.ids,
});

/** A handle that stays the same for a path as long as it is held. */
export const handleOf = (app: App, kind: string, path: string): Handle => {
  const { handles } = deskOf(app);
  const key = `${kind} ${path}`;
  const known = handles.get(key);
  if (known !== undefined && app.handles.find<string>(kind, known) !== null) return known;
  const handle = app.handles.keep(kind, path);
  handles.set(key, handle);
  return handle;
};
