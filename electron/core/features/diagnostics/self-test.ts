import type { Check, Finding } from '#shared/contract/diagnostics.ts';
import { daysBetween } from '#shared/dates/calendar.ts';
import { dayOf, Instant } from '#shared/time.ts';
import type { App } from '../../app.ts';
import { verifyAuditChain } from '../../casefile/audit.ts';
import { nodeDisk } from '../../casefile/disk.ts';
import { readSlots } from '../../casefile/inspect.ts';
import { olderSlotsOf } from '../../casefile/older-slots.ts';
import { bytesOf, checkTables, danglingReferences, freeBytesAt } from '../../casefile/look-over.ts';
import type { OpenCaseFile } from '../../casefile/open-case-file.ts';
import { rememberedSlots } from '../../casefile/slots-copy.ts';
import { placeNoteOf } from '../../casefile/places/place.ts';
import { headsToVerifyBy } from '../backups/chain.ts';
import { backupsState } from '../backups/state.ts';
import { deskOf } from '../case-file/desk.ts';
import { clockDoubt } from '../clock/doubt.ts';
import { newestLines } from './log-lines.ts';

type Facts = Check['facts'];
const good = (finding: Finding, facts: Facts = {}): Check => ({ finding, state: 'good', facts });
const note = (finding: Finding, facts: Facts = {}): Check => ({ finding, state: 'note', facts });
const bad = (finding: Finding, facts: Facts = {}): Check => ({ finding, state: 'bad', facts });

async function theFile(file: OpenCaseFile): Promise<Check[]> {
  const { whole, damaged } = await checkTables(file);
  const inPieces =
    damaged.length === 0
      ? good('file-whole', { count: whole })
      : bad('file-damaged', { tables: damaged.join(', '), count: damaged.length });
  // A damaged table cannot be asked what it points at.
  if (damaged.length > 0) return [inPieces];
  const dangling = danglingReferences(file);
  return [
    inPieces,
    dangling === 0 ? good('references-whole') : bad('references-broken', { count: dangling }),
  ];
}

async function theSlots(file: OpenCaseFile): Promise<Check> {
  const beside = await readSlots(nodeDisk, file.path);
  if (!beside.ok) return bad('slots-unreadable');
  const inside = await rememberedSlots(file.db);
  const facts = { count: beside.value.slots.length, generation: beside.value.generation };
  const older = await olderSlotsOf(file);
  if (older?.isStillThere === true) return bad('slots-older', facts);
  if (older?.at != null) return bad('slots-were-older', { day: dayOf(older.at) });
  return inside?.checksum === beside.value.checksum ? good('slots-fit', facts) : note('slots-differ', facts);
}

async function theChain(app: App, file: OpenCaseFile): Promise<Check> {
  const verdict = await verifyAuditChain(file.db, await headsToVerifyBy(app, file));
  return verdict.intact
    ? good('chain-whole', { count: verdict.entries })
    : bad('chain-broken', { at: verdict.brokenAt ?? 0 });
}

/** Days after which a backup is called old, although the file was in use. */
const backupIsOld = 7;

/** Whether a file has been in use long enough for a backup: the first is made when it is locked for the first time. */
async function isOlderThanADay(app: App, file: OpenCaseFile): Promise<boolean> {
  const first = await file.db
    .selectFrom('auditEntry')
    .select('at')
    .orderBy('sequence')
    .limit(1)
    .executeTakeFirst();
  return first !== undefined && dayOf(Instant.parse(first.at)) < app.clock.today();
}

async function theBackups(app: App, file: OpenCaseFile): Promise<Check[]> {
  const state = await backupsState(app);
  if (!state.ok) return [];
  const { lastGoodAt, count, secondPlace, drill } = state.value;
  const days = (moment: Instant): number => Math.max(0, daysBetween(dayOf(moment), app.clock.today()));
  const last =
    lastGoodAt === null
      ? (await isOlderThanADay(app, file))
        ? bad('backup-none')
        : note('backup-none')
      : days(lastGoodAt) > backupIsOld
        ? note('backup-old', { count: days(lastGoodAt) })
        : good('backup-good', { count });
  const second =
    secondPlace === null
      ? note('second-none')
      : secondPlace.isThere
        ? good('second-there')
        : note('second-absent', { count: secondPlace.absentDays });
  const drilled =
    drill.failed !== null
      ? bad('drill-failed')
      : drill.lastGoodAt === null
        ? note('drill-none')
        : good('drill-good', { count: days(drill.lastGoodAt) });
  return [last, second, drilled];
}

/** A backup of the file and a copy for a rotation have to fit. */
const copiesThatMustFit = 3;
const leastFree = 500_000_000;

async function theDisk(path: string, size: number): Promise<Check[]> {
  const free = await freeBytesAt(path);
  const megabytes = Math.floor((free ?? 0) / 1_000_000);
  return [
    free === null
      ? note('space-unknown')
      : free < Math.max(leastFree, size * copiesThatMustFit)
        ? note('space-little', { megabytes })
        : good('space-enough', { megabytes }),
    (await placeNoteOf(path)) !== null ? note('folder-shared') : good('folder-own'),
  ];
}

async function theClock(app: App, file: OpenCaseFile): Promise<Check> {
  const doubt = await clockDoubt(app, file);
  return doubt === null ? good('clock-fits') : bad(`clock-${doubt.reason}`);
}

/** Days of the local log that are looked at. */
const logDays = 30;

async function theLog(app: App): Promise<Check> {
  const since = Date.parse(app.clock.now()) - logDays * 24 * 60 * 60 * 1000;
  const faults = (await newestLines(app)).filter(
    ({ level, at }) => level === 'error' && Date.parse(at) >= since,
  );
  return faults.length === 0 ? good('log-quiet') : note('log-faults', { count: faults.length });
}

/**
 * Looks everything over that can be looked at without changing anything. Without an open file, what lies around it only. Takes as long as
 * reading the file: a second for some hundred megabytes, with other work let in between tables.
 */
export async function selfTest(app: App): Promise<Check[]> {
  const file = app.caseFile();
  const path = file?.path ?? deskOf(app).selected ?? null;
  return [
    ...(file === null
      ? [note('file-closed')]
      : [
          ...(await theFile(file)),
          await theSlots(file),
          await theChain(app, file),
          ...(file.practice ? [] : await theBackups(app, file)),
          await theClock(app, file),
        ]),
    ...(path === null ? [] : await theDisk(path, file === null ? 0 : bytesOf(file.raw))),
    await theLog(app),
  ];
}
