import { z } from 'zod';
import type { ParsedArgsOf, ResultOf } from '#shared/contract/index.ts';
import { Language } from '#shared/languages.ts';
import { done, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { PlainDate } from '#shared/time.ts';
import type { App } from '../../app.ts';
import type { Answer } from '../../handlers.ts';
import { audit } from '../../casefile/audit.ts';
import type { OpenCaseFile } from '../../casefile/open-case-file.ts';
import type { Db } from '../../db.ts';
import { ownerOf } from '../partners/own-card.ts';
import { handleOf } from './desk.ts';
import { displayName, isMissing, knownFiles, selectedPath } from './known-files.ts';

const Theme = z.enum(['system', 'light', 'dark']);
const Minutes = z.int().min(1).max(60);
const minutesAtFirst = 5;

export const isRehearsed = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('meta').select('value').where('key', '=', 'rehearsed_at').executeTakeFirst()) !==
  undefined;

const lockAfterMinutes = async (app: App): Promise<number> =>
  Minutes.catch(minutesAtFirst).parse(await app.ports.preferences.get('lockAfterMinutes'));

const substituteIn = (
  { openedBy }: OpenCaseFile,
  today: PlainDate,
): NonNullable<ResultOf<'app.state'>['caseFile']>['substitute'] => {
  if (openedBy.role === 'owner') return null;
  const until = openedBy.about?.until ?? null;
  return { label: openedBy.about?.label ?? '', until, isPast: until !== null && until < today };
};

/** What the window needs to know of the app before anything else; never a path. */
export const appState = async (app: App): Promise<ResultOf<'app.state'>> => {
  const { preferences } = app.ports;
  const file = app.caseFile();
  const path = await selectedPath(app);
  const files = await knownFiles(app);
  const known = await Promise.all(
    files.map(async (each) => ({
      handle: handleOf(app, 'known-case-file', each.path),
      name: displayName(each.path),
      practice: each.practice,
      missing: await isMissing(each.path),
    })),
  );
  // The sheet is the owner's to rehearse; a substitute is not kept from the work by it.
  const unlockedPhase = async () =>
    file?.openedBy.role === 'substitute' || (await app.read(isRehearsed)) ? 'unlocked' : 'unrehearsed';
  return {
    phase: file !== null ? await unlockedPhase() : path === null ? 'no-file' : 'locked',
    caseFile:
      path === null
        ? null
        : {
            name: displayName(path),
            practice: file?.practice ?? files.some((each) => each.path === path && each.practice),
            profile: file?.profile ?? null,
            owner: file === null ? null : await app.read(ownerOf),
            substitute: file === null ? null : substituteIn(file, app.clock.today()),
          },
    known,
    language: Language.catch(app.surroundings.language).parse(await preferences.get('language')),
    theme: Theme.catch('system').parse(await preferences.get('theme')),
    lockAfterMinutes: await lockAfterMinutes(app),
    host: app.surroundings.host,
    version: app.surroundings.version,
  };
};

/** Keeps settings that hold before unlocking; with a case file open, the change is entered into its audit chain. */
export const setPreferences = async (
  app: App,
  args: ParsedArgsOf<'app.setPreferences'>,
): Answer<'app.setPreferences'> => {
  for (const [key, value] of Object.entries(args)) {
    if (value !== undefined) await app.ports.preferences.set(key, value);
  }
  if (args.lockAfterMinutes !== undefined) await app.ports.power.setIdleLimit(args.lockAfterMinutes * 60);
  app.emit({ type: 'changed', calls: ['app.state'] });
  if (app.caseFile() === null) return done;
  const detail = Object.entries(args)
    .map(([key, value]) => `${key}=${value}`)
    .join(';');
  return app.write(async (trx): Promise<Result<null, never>> => {
    await audit(trx, app.clock, { action: 'setting.changed', detail });
    return success(null);
  });
};

/** Tells the host after how long nobody is there; done whenever a file is unlocked. */
export const startIdleWatch = async (app: App): Promise<void> =>
  app.ports.power.setIdleLimit((await lockAfterMinutes(app)) * 60);
