import type { Handle } from '#shared/ids.ts';
import { join } from 'node:path';
import type { App } from '../../app.ts';
import { forkBackupProcess } from '../../casefile/backup/helper.ts';
import type { BackupTools } from '../../casefile/backup/make.ts';
import { nodeDisk } from '../../casefile/disk.ts';

/** What this feature remembers between calls while the core runs; nothing of it is client data. */
export interface Desk {
  /** The case file that the window shows or asks to unlock; undefined until the known ones were read. */
  selected: string | null | undefined;
  readonly handles: Map<string, Handle>;
  /** The groups asked for in the rehearsal, so that a second look asks for the same ones. */
  rehearsal: readonly [number, number] | null;
  backupsRunning: number;
  hourly: NodeJS.Timeout | null;
}

const desks = new WeakMap<App, Desk>();

export const deskOf = (app: App): Desk => {
  const known = desks.get(app);
  if (known !== undefined) return known;
  const desk: Desk = {
    selected: undefined,
    handles: new Map(),
    rehearsal: null,
    backupsRunning: 0,
    hourly: null,
  };
  desks.set(app, desk);
  return desk;
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
