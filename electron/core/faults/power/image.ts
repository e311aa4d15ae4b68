import type { Change, FileId, History } from './recording.ts';

/** What the disk may have done with what nobody had forced onto it when the power went. */
export type Fate =
  /** Nothing of it is there. */
  | 'lost'
  /** All of it is. */
  | 'kept'
  /** Some writes are there and others not, in any order, one of them torn at a sector. */
  | 'mixed';

const sector = 512;

const lastForced = (history: History, cut: number) => {
  const files = new Map<FileId, number>();
  const folders = new Map<string, number>();
  for (const { at, file, folder } of history.forced) {
    if (at >= cut) break;
    if (file !== undefined) files.set(file, at);
    if (folder !== undefined) folders.set(folder, at);
  }
  return { files, folders };
};

/** Bytes that grow in place; behind `length` there are zeros. */
interface Content {
  bytes: Buffer;
  length: number;
}

const resize = (content: Content, length: number): void => {
  if (length > content.bytes.length) {
    const wider = Buffer.alloc(Math.max(length, 2 * content.bytes.length));
    content.bytes.copy(wider, 0, 0, content.length);
    content.bytes = wider;
  }
  if (length < content.length) content.bytes.fill(0, length, content.length);
  content.length = length;
};

/** Does a change, of a write only the first `part` bytes. */
const apply = (content: Content, change: Change, part: number): void => {
  if (change.what === 'truncate') return resize(content, change.size);
  if (change.offset + part > content.length) resize(content, change.offset + part);
  change.bytes.copy(content.bytes, change.offset, 0, part);
};

/**
 * The files that may be on the disk, by absolute path, when the power goes before step `cut` of a recording. What was forced
 * is there. Of the rest: writes into a file are kept, lost, or reordered and torn; names are lost from some moment on, each
 * folder for itself, and forcing a file does not force its name. (A journalling file system keeps more than that.)
 * `random` gives numbers from 0 to 1. The fate of the contents and of the names is chosen apart.
 */
export const imageAt = (
  history: History,
  cut: number,
  fate: { readonly contents: Fate; readonly names: Fate },
  random: () => number,
): Map<string, Buffer> => {
  const forced = lastForced(history, cut);
  const keptUntil = new Map<string, number>();
  const isKept = (folder: string, at: number): boolean => {
    const since = forced.folders.get(folder) ?? -1;
    if (at < since || fate.names === 'kept') return true;
    if (fate.names === 'lost') return false;
    const until = keptUntil.get(folder) ?? since + Math.floor(random() * (cut - since + 1));
    keptUntil.set(folder, until);
    return at < until;
  };
  const names = new Map(history.before);
  for (const { at, folders, gone, now } of history.namings) {
    if (at >= cut) break;
    if (!folders.every((folder) => isKept(folder, at))) continue;
    for (const path of gone) names.delete(path);
    if (now !== null) names.set(now.path, now.file);
  }
  const wanted = new Set(names.values());
  const contents = new Map<FileId, Content>();
  const contentOf = (file: FileId): Content => {
    const known = contents.get(file);
    if (known !== undefined) return known;
    const bytes = Buffer.from(history.bytesBefore.get(file) ?? []);
    const made = { bytes, length: bytes.length };
    contents.set(file, made);
    return made;
  };
  for (const change of history.changes) {
    if (change.at >= cut) break;
    if (!wanted.has(change.file)) continue;
    const isForced = change.at < (forced.files.get(change.file) ?? -1);
    const whole = change.what === 'write' ? change.bytes.length : 0;
    let part: number | null = whole;
    if (!isForced && fate.contents === 'lost') part = null;
    if (!isForced && fate.contents === 'mixed') {
      const drawn = random();
      if (drawn < 0.45) part = null;
      else if (drawn < 0.6) part = Math.floor((random() * whole) / sector) * sector;
    }
    if (part === null) continue;
    apply(contentOf(change.file), change, part);
  }
  const image = new Map<string, Buffer>();
  for (const [path, file] of names) {
    const { bytes, length } = contentOf(file);
    image.set(path, bytes.subarray(0, length));
  }
  return image;
};
