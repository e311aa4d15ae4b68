import { z } from 'zod';
import type { ResultOf } from '#shared/contract/index.ts';
import type { ArgsOf } from '#shared/contract/index.ts';
import { Language } from '#shared/languages.ts';
import type { App } from '../../app.ts';
import type { OpenCaseFile } from '../../casefile/open-case-file.ts';
import { ownerOf } from '../partners/own-card.ts';
import { isMissing, knownFiles, nameOf } from './known-files.ts';

const Wishes = z.object({
  language: Language.optional(),
  theme: z.enum(['system', 'light', 'dark']).optional(),
  lockAfterMinutes: z.number().int().min(1).max(60).optional(),
});

const preference = 'wishes';
const ordinaryLockMinutes = 5;

/** What the user wishes of the app on this computer; needed before a case file is open, so it lies outside. */
export const wishesOf = async (app: App) => {
  const wishes = Wishes.safeParse(await app.ports.preferences.get(preference)).data ?? {};
  return {
    language: wishes.language ?? app.surroundings.language,
    theme: wishes.theme ?? 'system',
    lockAfterMinutes: wishes.lockAfterMinutes ?? ordinaryLockMinutes,
  } as const;
};

export const setWishes = async (app: App, changed: ArgsOf<'app.setPreferences'>): Promise<void> => {
  const before = Wishes.safeParse(await app.ports.preferences.get(preference)).data ?? {};
  await app.ports.preferences.set(preference, { ...before, ...changed });
  if (changed.lockAfterMinutes !== undefined)
    await app.ports.power.setIdleLimit(changed.lockAfterMinutes * 60);
  app.emit({ type: 'changed', calls: ['app.state'] });
};

export const isRehearsed = async (file: OpenCaseFile): Promise<boolean> =>
  (await file.db.selectFrom('meta').select('value').where('key', '=', 'rehearsed_at').executeTakeFirst()) !==
  undefined;

/** Where the app stands, for a window that has just been opened or was told that something changed. */
export const appState = async (app: App): Promise<ResultOf<'app.state'>> => {
  const wishes = await wishesOf(app);
  const known = await knownFiles(app);
  const open = app.caseFile();
  const first = known[0];
  const phase =
    open === null
      ? first === undefined
        ? 'no-file'
        : 'locked'
      : (await isRehearsed(open))
        ? 'unlocked'
        : 'unrehearsed';
  const shown = open?.path ?? first?.path;
  return {
    phase,
    caseFile:
      shown === undefined
        ? null
        : {
            name: nameOf(shown),
            practice: open?.practice ?? first?.practice ?? false,
            profile: open?.profile ?? null,
            owner: open === null ? null : await ownerOf(open.db),
          },
    known: known.map((file) => ({
      handle: app.handles.keep('known-file', file),
      name: nameOf(file.path),
      practice: file.practice,
      missing: isMissing(file.path),
    })),
    ...wishes,
    host: app.surroundings.host,
    version: app.surroundings.version,
  };
};
