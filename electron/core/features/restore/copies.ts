import { randomBytes } from 'node:crypto';
import type { RestoreRow } from '#shared/contract/restore.ts';
import { Handle } from '#shared/ids.ts';
import { Instant } from '#shared/time.ts';
import type { App } from '../../app.ts';
import { copiesUnder, folderName } from '../../casefile/backup/found.ts';
import type { FoundCopy } from '../../casefile/backup/found.ts';
import { isThere, rootOf, secondPlaceOf } from '../../casefile/backup/second-place.ts';
import { backupFolder } from '../../casefile/backup/store.ts';
import type { CaseFileId } from '../../casefile/format.ts';
import { inspectFile, readSlots } from '../../casefile/inspect.ts';
import { isOpenHere } from '../../casefile/open-paths.ts';
import type { Ports } from '../../ports.ts';
import { backupToolsOf } from '../case-file/desk.ts';
import { knownFiles } from '../case-file/known-files.ts';
import { countsOf } from '../backups/listed.ts';

type Place = RestoreRow['place'];
interface Listed {
  readonly copy: FoundCopy;
  readonly place: Place;
}

/** What the unlock screen holds between its calls; paths, and nothing of what is in the files. */
interface Shelf {
  readonly folders: string[];
  readonly handles: Map<string, Handle>;
  readonly byHandle: Map<Handle, Listed>;
}
const shelves = new WeakMap<Ports, Shelf>();
export const shelfOf = ({ ports }: App): Shelf => {
  const known = shelves.get(ports);
  if (known !== undefined) return known;
  const shelf: Shelf = { folders: [], handles: new Map(), byHandle: new Map() };
  shelves.set(ports, shelf);
  return shelf;
};

/** More than both places and a stick full of old ones hold. */
const mostShown = 300;

/** Which case file the unlock screen is about, as far as it can be known without its key. */
export interface Wanted {
  readonly path: string;
  readonly caseFileId: CaseFileId | null;
  /** The first bytes of the file, where it can be read. */
  readonly salt: string | null;
}

export const wantedAt = async (app: App, path: string): Promise<Wanted> => {
  const { disk } = backupToolsOf(app);
  const slots = await readSlots(disk, path);
  const look = isOpenHere(path) ? null : await inspectFile(disk, path);
  const remembered = (await knownFiles(app)).find((each) => each.path === path)?.caseFileId ?? null;
  return {
    path,
    caseFileId: slots.ok ? slots.value.caseFileId : remembered,
    salt: look?.ok === true ? look.value.salt.toString('hex') : null,
  };
};

/** Whether a copy is one of the wanted file; by its id, else by the bytes that its key hangs on. */
const isOf = ({ manifest, caseFileId }: FoundCopy, wanted: Wanted): boolean | null => {
  if (wanted.caseFileId !== null && caseFileId !== null) return wanted.caseFileId === caseFileId;
  if (wanted.salt !== null && manifest !== null) return manifest.fileSalt === wanted.salt;
  return null;
};

const sources = async (app: App, wanted: Wanted | null): Promise<readonly [Place, string][]> => {
  const { disk, root } = backupToolsOf(app);
  const shelf = shelfOf(app);
  const id = wanted?.caseFileId ?? null;
  const second = id === null ? null : await secondPlaceOf(app.ports.preferences, id);
  const secondRoot = second !== null && (await isThere(disk, second)) ? rootOf(second.folder) : null;
  return [
    // Without an id every folder is looked through; what is not of this file is told apart by the rows.
    ['first', id === null ? root : backupFolder(root, id)],
    ...(secondRoot === null || id === null
      ? []
      : [['second', backupFolder(secondRoot, id)] satisfies [Place, string]]),
    ...shelf.folders.map((folder): [Place, string] => ['folder', folder]),
  ];
};

const rowOf = (handle: Handle, { copy, place }: Listed, wanted: Wanted | null): RestoreRow => {
  const { manifest } = copy;
  return {
    handle,
    place,
    folder: folderName(copy),
    caseFileName: copy.name,
    isOfThisFile: wanted === null ? null : isOf(copy, wanted),
    madeAt: Instant.parse(copy.at),
    reason: manifest?.reason ?? null,
    size: copy.size,
    state: manifest?.state ?? 'unverified',
    counts: manifest === null || manifest.counts === null ? null : countsOf(manifest.counts),
    givenUp: manifest?.givenUp ?? false,
  };
};

/** Every copy in the app's own folder, in the second place and in the folders pointed to; each path once, newest first. */
export const copiesFor = async (app: App, wanted: Wanted | null): Promise<readonly RestoreRow[]> => {
  const { disk } = backupToolsOf(app);
  const shelf = shelfOf(app);
  shelf.byHandle.clear();
  const seen = new Set<string>();
  const rows: RestoreRow[] = [];
  for (const [place, folder] of await sources(app, wanted)) {
    for (const copy of await copiesUnder(disk, folder, wanted?.path ?? null)) {
      if (seen.has(copy.path) || isOpenHere(copy.path)) continue;
      seen.add(copy.path);
      const handle = shelf.handles.get(copy.path) ?? Handle.parse(randomBytes(18).toString('base64url'));
      shelf.handles.set(copy.path, handle);
      const listed = { copy, place };
      shelf.byHandle.set(handle, listed);
      rows.push(rowOf(handle, listed, wanted));
    }
  }
  // The app's own folder may hold the copies of several files; a folder that was pointed to is shown whole.
  return rows
    .filter(({ place, isOfThisFile }) => place === 'folder' || isOfThisFile !== false)
    .sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
    .slice(0, mostShown);
};
