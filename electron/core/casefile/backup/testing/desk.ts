import { join } from 'node:path';
import type { Result } from '#shared/result.ts';
import { nodeDisk } from '../../disk.ts';
import type { OpenCaseFile } from '../../open-case-file.ts';
import {
  countingIds,
  fixedClock,
  makeCaseFile,
  passphrase,
  temporaryFolder,
} from '../../testing/case-files.ts';
import { unlockCaseFile } from '../../unlock.ts';
import { forkBackupProcess } from '../helper.ts';
import type { BackupTools } from '../make.ts';

export const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

const settingsOf = async (opened: OpenCaseFile): Promise<string[]> =>
  (await opened.db.selectFrom('setting').select('key').orderBy('key').execute()).map(({ key }) => key);

export interface BackupDesk {
  readonly folder: string;
  readonly path: string;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly tools: BackupTools;
  file: OpenCaseFile;
  /** A case file by its passphrase; the caller closes it. */
  open(at: string): Promise<OpenCaseFile>;
  /** Opens the desk's own file again. */
  reopen(): Promise<void>;
  write(key: string): Promise<void>;
  /** What was written, of the desk's file or of another, in the order of the alphabet. */
  settings(of?: OpenCaseFile): Promise<readonly string[]>;
  end(): Promise<void>;
}

/** An open case file in a folder of its own, with what its backups need. What is written into it are settings, one a write. */
export const aBackupDesk = async (): Promise<BackupDesk> => {
  const folder = await temporaryFolder();
  const path = join(folder.path, 'työ.rinnalla');
  const clock = fixedClock();
  const { file } = await makeCaseFile(path);
  const tools: BackupTools = {
    root: join(folder.path, 'backups'),
    start: forkBackupProcess(),
    disk: nodeDisk,
    clock,
    ids: countingIds(1000),
  };
  const open = async (at: string): Promise<OpenCaseFile> =>
    value(await unlockCaseFile({ path: at, passphrase, clock })).file;
  const desk: BackupDesk = {
    folder: folder.path,
    path,
    clock,
    tools,
    file,
    open,
    reopen: async (): Promise<void> => {
      desk.file = await open(path);
    },
    write: async (key) =>
      void (await desk.file.db.insertInto('setting').values({ key, value: 'v' }).execute()),
    settings: (of = desk.file) => settingsOf(of),
    end: async (): Promise<void> => {
      await desk.file.close();
      await folder.remove();
    },
  };
  return desk;
};
