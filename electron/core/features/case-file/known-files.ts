import { basename } from 'node:path';
import { z } from 'zod';
import type { App } from '../../app.ts';
import { nodeDisk } from '../../casefile/disk.ts';
import { caseFileExtension, CaseFileId } from '../../casefile/format.ts';
import { isOpenHere } from '../../casefile/open-paths.ts';
import { deskOf } from './desk.ts';

const KnownFile = z.object({
  path: z.string(),
  practice: z.boolean(),
  /** Of the file that was last opened there; not known before the first time. */
  caseFileId: CaseFileId.optional(),
});
export type KnownFile = z.infer<typeof KnownFile>;

const preference = 'knownCaseFiles';
const kept = 12;

/** A case file's name as people see it: the file name without its ending. */
export const displayName = (path: string): string => basename(path, caseFileExtension);

/** Case files that were opened on this computer, the newest first. */
export const knownFiles = async (app: App): Promise<readonly KnownFile[]> =>
  z
    .array(KnownFile)
    .catch([])
    .parse(await app.ports.preferences.get(preference));

/** Puts a case file at the head of the known ones and selects it. */
export const rememberFile = async (app: App, file: KnownFile): Promise<void> => {
  const all = await knownFiles(app);
  const before = all.find(({ path }) => path === file.path);
  const others = all.filter((each) => each !== before);
  // Choosing a file on the disk does not yet tell which it is.
  await app.ports.preferences.set(preference, [{ ...before, ...file }, ...others].slice(0, kept));
  deskOf(app).selected = file.path;
};

/** Takes a file that is gone on purpose off the list. */
export const forgetFile = async (app: App, path: string): Promise<void> => {
  const others = (await knownFiles(app)).filter((each) => each.path !== path);
  await app.ports.preferences.set(preference, others);
};

/** Whether nothing lies at the path any more; an open file is there by itself. */
export const isMissing = async (path: string): Promise<boolean> =>
  !isOpenHere(path) && !(await nodeDisk.exists(path).catch(() => false));

/** The file that the window is about: the open one, else the chosen one, else the one used last. */
export const selectedPath = async (app: App): Promise<string | null> => {
  const open = app.caseFile();
  if (open !== null) return open.path;
  const desk = deskOf(app);
  if (desk.selected === undefined) desk.selected = (await knownFiles(app))[0]?.path ?? null;
  return desk.selected;
};
