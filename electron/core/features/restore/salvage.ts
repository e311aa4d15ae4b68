import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { SalvageReport } from '#shared/contract/restore.ts';
import { textFor } from '#shared/i18n/index.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { salvageKindOf } from '#shared/salvage/kinds.ts';
import type { SalvageKind } from '#shared/salvage/kinds.ts';
import { salvageLines } from '#shared/salvage/lines.ts';
import type { App } from '../../app.ts';
import { readHead } from '../../casefile/audit-chain.ts';
import { withBackupWorker } from '../../casefile/backup/helper.ts';
import { backupFolder, backupsIn } from '../../casefile/backup/store.ts';
import { assertWritable, writeWhole } from '../../casefile/disk.ts';
import { attempt } from '../../casefile/failures.ts';
import {
  caseFileExtension,
  CaseFileId,
  fileSaltLength,
  keyCheckOf,
  slotsPathOf,
} from '../../casefile/format.ts';
import { readSlots } from '../../casefile/inspect.ts';
import { slotsWithSalt, writtenSlots } from '../../casefile/key-slots.ts';
import type { SalvageReport as Found } from '../../casefile/salvage/report.ts';
import { acceptHead } from '../../casefile/sightings.ts';
import { listed } from '../../handlers.ts';
import type { Answer } from '../../handlers.ts';
import type { Ports } from '../../ports.ts';
import { atTheDoor, backupToolsOf } from '../case-file/desk.ts';
import { displayName, isMissing, knownFiles, rememberFile, selectedPath } from '../case-file/known-files.ts';
import { keyFor } from './secret.ts';

const lastReports = new WeakMap<Ports, { readonly name: string; readonly report: SalvageReport }>();

/** Tables of one kind are one line for the coach. */
const inKinds = ({
  pages,
  badPages,
  logUsed,
  unattributed,
  tables,
  standIns,
  audit,
}: Found): SalvageReport => {
  const kinds = new Map<SalvageKind, SalvageReport['kinds'][number]>();
  for (const table of tables) {
    const kind = salvageKindOf(table.table);
    const standing = standIns.find((each) => each.table === table.table)?.count ?? 0;
    const sum = kinds.get(kind);
    const people = new Map(sum?.ofPeople.map(({ name, lost }) => [name, lost]));
    for (const { name, lost } of table.ofClients) people.set(name, (people.get(name) ?? 0) + lost);
    kinds.set(kind, {
      kind,
      recovered: (sum?.recovered ?? 0) + table.recovered,
      lost: (sum?.lost ?? 0) + table.lost,
      isPartKnown: (sum?.isPartKnown ?? false) || table.isPartKnown,
      notKept: (sum?.notKept ?? 0) + table.notKept,
      standIns: (sum?.standIns ?? 0) + standing,
      ofPeople: [...people].map(([name, lost]) => ({ name, lost })),
    });
  }
  return { pages, badPages, logUsed, unattributed, kinds: [...kinds.values()], log: audit };
};

/** A name beside the damaged file that is not taken yet. */
const freeName = async (app: App, path: string, ending: string): Promise<string> => {
  const { disk } = backupToolsOf(app);
  const stem = join(dirname(path), `${basename(path, caseFileExtension)}-${ending}`);
  for (let number = 1; ; number += 1) {
    const candidate = `${stem}${number === 1 ? '' : `-${number}`}${caseFileExtension}`;
    if (!(await disk.exists(candidate)) && !(await disk.exists(slotsPathOf(candidate)))) return candidate;
  }
};

interface Sources {
  readonly caseFileId: CaseFileId;
  readonly salts: readonly string[];
  readonly formVersion: number | null;
}

/** What slots and backups still know of the file: its id, the bytes that its key hangs on, its form. */
const sourcesOf = async (app: App, path: string): Promise<Sources> => {
  const { disk, root } = backupToolsOf(app);
  const slots = await readSlots(disk, path);
  const remembered = (await knownFiles(app)).find((each) => each.path === path)?.caseFileId;
  const known = slots.ok ? slots.value.caseFileId : remembered;
  const backups = known === undefined ? [] : await backupsIn(disk, backupFolder(root, known));
  const salts = [
    ...(slots.ok ? [slots.value.fileSalt] : []),
    ...backups.map(({ manifest }) => manifest.fileSalt),
  ];
  return {
    // Nothing says which file it was: it becomes one of its own, whose chain begins anew.
    caseFileId: known ?? CaseFileId.parse(randomUUID()),
    salts: [...new Set(salts)].filter((salt) => salt.length === 2 * fileSaltLength),
    formVersion: backups[0]?.manifest.formVersion ?? null,
  };
};

/** What ends the salvage under way; one at a time, since it stands at the door. */
const underWay = new WeakMap<Ports, AbortController>();

/** Ends the salvage under way; nothing of the new file is left then. */
export const stopSalvage = (app: App): void => underWay.get(app.ports)?.abort();

/** Reads the selected file page by page into a new one, with the slots of the old where there are any. */
export const salvage = (
  app: App,
  { secret, language }: ParsedArgsOf<'restore.salvage'>,
): Answer<'restore.salvage'> =>
  atTheDoor(app, async (): Answer<'restore.salvage'> => {
    if (app.caseFile() !== null) return failure('case-file-open');
    const path = await selectedPath(app);
    if (path === null || (await isMissing(path))) return failure('case-file-not-found');
    const itself = { path, manifest: null, caseFileId: null, name: displayName(path), size: 0, at: '' };
    const key = await keyFor(app, itself, null, secret);
    if (!key.ok) return listed('restore.salvage', key);
    const { databaseKey } = key.value;
    const stop = new AbortController();
    underWay.set(app.ports, stop);
    const tools = backupToolsOf(app);
    const { disk } = tools;
    const t = textFor(language);
    const ending = { fi: 'pelastettu', sv: 'räddad', en: 'salvaged' }[language];
    try {
      const sources = await sourcesOf(app, path);
      const done = await attempt(async (): Promise<Result<{ name: string; report: SalvageReport }>> => {
        await assertWritable(dirname(path));
        const target = await freeName(app, path, ending);
        const making = `${target}.making`;
        const removeHalf = async (): Promise<void> => {
          for (const part of [making, `${making}-wal`]) await disk.remove(part);
        };
        await removeHalf();
        const work = {
          from: path,
          to: making,
          databaseKey: Uint8Array.from(databaseKey),
          salts: [...sources.salts],
          caseFileId: sources.caseFileId,
          formVersion: sources.formVersion,
          words: {
            person: t('restore.salvage.person'),
            lost: t('restore.salvage.lostText'),
            now: app.clock.now(),
          },
        };
        const told = (part: number): void => app.emit({ type: 'progress', work: 'salvage', done: part });
        const outcome = await withBackupWorker(
          tools.start,
          (worker) => worker.salvage(work, told),
          stop.signal,
        );
        if (!outcome.ok) {
          // A process that was ended cannot clear up after itself.
          await removeHalf();
          return outcome;
        }
        if (outcome.value === null) return failure('nothing-to-salvage');
        const { bytes } = await disk.head(making, fileSaltLength);
        const slots = await readSlots(disk, path);
        if (slots.ok && slots.value.keyCheck === keyCheckOf(databaseKey)) {
          await writeWhole(disk, slotsPathOf(target), writtenSlots(slotsWithSalt(slots.value, bytes)));
        }
        await disk.rename(making, target);
        await disk.syncFolder(dirname(target));
        const head = readHead(outcome.value.head) ?? { sequence: 0, hash: '' };
        const { preferences } = app.ports;
        const caseFileId = CaseFileId.parse(outcome.value.caseFileId);
        await acceptHead(preferences, app.clock, databaseKey, caseFileId, head);
        await rememberFile(app, { path: target, practice: false, caseFileId });
        return success({ name: displayName(target), report: inKinds(outcome.value.report) });
      });
      const told = done.ok ? done.value : done;
      if (!told.ok) return listed('restore.salvage', told);
      lastReports.set(app.ports, told.value);
      return success({ ...told.value });
    } finally {
      underWay.delete(app.ports);
      databaseKey.fill(0);
    }
  });

/** Saves the last report as a text where the user wants it. */
export const saveReport = async (
  app: App,
  { language }: ParsedArgsOf<'restore.saveReport'>,
): Answer<'restore.saveReport'> => {
  const last = lastReports.get(app.ports);
  if (last === undefined) return failure('backup-not-found');
  const path = await app.ports.dialogs.chooseSave({ kind: 'report', suggestedName: `${last.name}.txt` });
  if (path === null) return failure('cancelled');
  const lines = [last.name, '', ...salvageLines(last.report, textFor(language)), ''];
  const written = await attempt(() =>
    writeWhole(backupToolsOf(app).disk, path, Buffer.from(lines.join('\n'), 'utf8')),
  );
  return written.ok ? success({ savedAs: basename(path) }) : listed('restore.saveReport', written);
};

/** What was read with the key is forgotten once a file is opened or locked again. */
export const forgetReport = (app: App): void => void lastReports.delete(app.ports);
