import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { App } from '../../app.ts';
import { caseFileExtension } from '../../casefile/format.ts';
import { isOpenHere } from '../../casefile/open-paths.ts';

const KnownFile = z.object({ path: z.string(), practice: z.boolean() });
export type KnownFile = z.infer<typeof KnownFile>;

const preference = 'knownCaseFiles';
const kept = 12;

/** A case file's name as people see it: the file name without its ending. */
export const nameOf = (path: string): string => basename(path, caseFileExtension);

/** The practice case file lies in the app's own folder; a real one lies where its coach put it. */
export const practicePath = (app: App): string =>
  join(app.ports.places.userData, `practice${caseFileExtension}`);

/** Case files that were used on this computer; the first is the one that the window is about. */
export const knownFiles = async (app: App): Promise<readonly KnownFile[]> =>
  z
    .array(KnownFile)
    .catch([])
    .parse(await app.ports.preferences.get(preference));

/** Puts a case file at the head of the known ones, where the unlock screen asks for it. */
export const rememberFile = async (app: App, file: KnownFile): Promise<void> => {
  const before = await knownFiles(app);
  const practice = file.practice || before.some(({ path, practice: was }) => path === file.path && was);
  const others = before.filter(({ path }) => path !== file.path);
  await app.ports.preferences.set(preference, [{ path: file.path, practice }, ...others].slice(0, kept));
};

/** Whether nothing lies at the path any more. An open file is there by itself and is not looked at. */
export const isMissing = (path: string): boolean => !isOpenHere(path) && !existsSync(path);

/** The file that the window shows or asks to unlock, or null on a computer that has none. */
export const selectedFile = async (app: App): Promise<KnownFile | null> => {
  const open = app.caseFile();
  if (open !== null) return { path: open.path, practice: open.practice };
  return (await knownFiles(app))[0] ?? null;
};
