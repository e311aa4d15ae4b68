import { dirname } from 'node:path';

/** One thing that a program asked of the disk, in the order in which it was asked. Paths are absolute. */
export type Step =
  | { readonly what: 'write'; readonly path: string; readonly at: number; readonly bytes: Buffer }
  | { readonly what: 'truncate'; readonly path: string; readonly size: number }
  | { readonly what: 'create' | 'unlink' | 'sync'; readonly path: string }
  | { readonly what: 'rename' | 'link'; readonly path: string; readonly to: string }
  /** A line of the campaign's own. */
  | { readonly what: 'mark'; readonly name: string };

/**
 * Reads what `disk-shim.c` wrote down: a line `what TAB path TAB offset TAB length`, and behind a write its bytes. Two paths are
 * parted by a unit separator. Throws where it does not read so.
 */
export const readRecording = (log: Buffer): Step[] => {
  const steps: Step[] = [];
  for (let from = 0; from < log.length;) {
    const end = log.indexOf(10, from);
    const [what, path = '', offset, length] = log.toString('utf8', from, end).split('\t');
    const [at, size] = [Number(offset), Number(length)];
    if (end < 0 || !Number.isSafeInteger(at) || !Number.isSafeInteger(size))
      throw new Error(`the recording does not read at byte ${from}`);
    from = end + 1;
    if (what === 'write') {
      steps.push({ what, path, at, bytes: log.subarray(from, from + size) });
      from += size;
    } else if (what === 'truncate') {
      steps.push({ what, path, size: at });
    } else if (what === 'rename' || what === 'link') {
      const [old = '', to = ''] = path.split('\x1f');
      steps.push({ what, path: old, to });
    } else if (what === 'create' || what === 'unlink' || what === 'sync') {
      steps.push({ what, path });
    } else if (what === 'mark') {
      steps.push({ what, name: path });
    } else throw new Error(`unknown step: ${String(what)}`);
  }
  return steps;
};

/** A mark in a recording, as the line that is appended to it. */
export const markLine = (name: string): string => `mark\t${name}\t0\t0\n`;

/** A file, whatever it is called: a rename leaves it the same. */
export type FileId = number;

/** A change of what is in a file. */
export type Change = { readonly at: number; readonly file: FileId } & (
  | { readonly what: 'write'; readonly offset: number; readonly bytes: Buffer }
  | { readonly what: 'truncate'; readonly size: number }
);

/** A change of what a folder lists: names that are gone, and a name that leads to a file. */
export interface Naming {
  readonly at: number;
  readonly folders: readonly string[];
  readonly gone: readonly string[];
  readonly now: { readonly path: string; readonly file: FileId } | null;
}

/** What a recording did to the files and folders that were there before, step by step. */
export interface History {
  readonly changes: readonly Change[];
  readonly namings: readonly Naming[];
  /** Forced onto the disk, by step: a file, or a folder's names. */
  readonly forced: readonly { readonly at: number; readonly file?: FileId; readonly folder?: string }[];
  /** The bytes of each file before the first step, and its name then; those made later begin empty. */
  readonly before: ReadonlyMap<string, FileId>;
  readonly bytesBefore: ReadonlyMap<FileId, Buffer>;
  readonly steps: number;
  /** At which step each mark stands. */
  readonly marks: ReadonlyMap<string, number>;
}

/** Follows a recording: which file each path meant when it was used. `files` are those before it, by absolute path. */
export const historyOf = (steps: readonly Step[], files: ReadonlyMap<string, Buffer>): History => {
  const before = new Map<string, FileId>();
  const bytesBefore = new Map<FileId, Buffer>();
  let last = 0;
  for (const [path, bytes] of files) {
    before.set(path, (last += 1));
    bytesBefore.set(last, bytes);
  }
  const names = new Map(before);
  const changes: Change[] = [];
  const namings: Naming[] = [];
  const forced: { at: number; file?: FileId; folder?: string }[] = [];
  const marks = new Map<string, number>();
  for (const [at, step] of steps.entries()) {
    if (step.what === 'mark') {
      marks.set(step.name, at);
      continue;
    }
    const file = names.get(step.path);
    if (step.what === 'create') {
      if (file !== undefined) continue;
      names.set(step.path, (last += 1));
      namings.push({ at, folders: [dirname(step.path)], gone: [], now: { path: step.path, file: last } });
    } else if (step.what === 'sync') {
      // What is forced and is no file that we know of is a folder, or a file whose name is gone.
      forced.push(file === undefined ? { at, folder: step.path } : { at, file });
    } else if (file !== undefined) {
      if (step.what === 'write')
        changes.push({ at, file, what: 'write', offset: step.at, bytes: step.bytes });
      else if (step.what === 'truncate') changes.push({ at, file, what: 'truncate', size: step.size });
      else if (step.what === 'unlink') {
        names.delete(step.path);
        namings.push({ at, folders: [dirname(step.path)], gone: [step.path], now: null });
      } else if (step.what === 'rename' || step.what === 'link') {
        const isRename = step.what === 'rename';
        if (isRename) names.delete(step.path);
        names.set(step.to, file);
        const folders = [...new Set([dirname(step.path), dirname(step.to)])];
        namings.push({ at, folders, gone: isRename ? [step.path] : [], now: { path: step.to, file } });
      }
    }
  }
  return { changes, namings, forced, before, bytesBefore, steps: steps.length, marks };
};
