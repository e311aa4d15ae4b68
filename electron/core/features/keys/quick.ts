import { randomBytes } from 'node:crypto';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { quickDaysAtFirst } from '#shared/contract/keys.ts';
import type { QuickPause } from '#shared/contract/keys.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { audit } from '../../casefile/audit.ts';
import { nodeDisk } from '../../casefile/disk.ts';
import { keyCheckOf } from '../../casefile/format.ts';
import type { CaseFileId } from '../../casefile/format.ts';
import { readSlots } from '../../casefile/inspect.ts';
import { isPassphraseOf, theOwner } from '../../casefile/key-slots.ts';
import type { OpenCaseFile } from '../../casefile/open-case-file.ts';
import { substitutesOf } from '../../casefile/substitute-slots.ts';
import { failedUnlocks } from '../../casefile/while-closed.ts';
import { listed } from '../../handlers.ts';
import type { Answer } from '../../handlers.ts';
import type { Ports } from '../../ports.ts';
import { knownFiles, selectedPath } from '../case-file/known-files.ts';
import { openFromStore, QuickEntry, sealForStore } from './quick-sealing.ts';
import type { Rules } from './quick-sealing.ts';

const preferenceOf = (caseFileId: CaseFileId): string => `quick.${caseFileId}`;

/** The part of each key that ends with the program, by case file. */
const remembered = new WeakMap<Ports, Map<CaseFileId, Uint8Array>>();
const rememberedOf = ({ ports }: App): Map<CaseFileId, Uint8Array> => {
  const known = remembered.get(ports) ?? new Map<CaseFileId, Uint8Array>();
  remembered.set(ports, known);
  return known;
};
/** Where the passphrase is not asked for after a start, the program remembers nothing of its own. */
const nothing = new Uint8Array(32);

const entryOf = async (app: App, caseFileId: CaseFileId): Promise<QuickEntry | null> =>
  QuickEntry.safeParse(await app.ports.preferences.get(preferenceOf(caseFileId))).data ?? null;

const dayLength = 24 * 60 * 60 * 1000;

const pauseOf = async (
  app: App,
  caseFileId: CaseFileId,
  { rules }: QuickEntry,
): Promise<QuickPause | null> => {
  if (!(await app.ports.secretStore.available())) return 'store';
  if ((await failedUnlocks(app.ports.preferences, caseFileId)) !== null) return 'failed';
  const passed = Date.parse(app.clock.now()) - Date.parse(rules.since);
  // A clock that was put back must not make the days longer.
  if (passed < 0) return 'clock';
  if (passed >= rules.days * dayLength) return 'expired';
  return rules.afterStart && !rememberedOf(app).has(caseFileId) ? 'started' : null;
};

/** The case file that the window is about, as far as this computer knows it. */
const selectedId = async (app: App): Promise<CaseFileId | null> => {
  const open = app.caseFile();
  if (open !== null) return open.caseFileId;
  const path = await selectedPath(app);
  return (await knownFiles(app)).find((known) => known.path === path)?.caseFileId ?? null;
};

export const quickState = async (app: App): Answer<'keys.quickState'> => {
  const store = await app.ports.secretStore.available();
  const caseFileId = await selectedId(app);
  const entry = caseFileId === null ? null : await entryOf(app, caseFileId);
  if (caseFileId === null || entry === null) {
    return success({ store, isOn: false, days: quickDaysAtFirst, afterStart: true, pause: null });
  }
  const { days, afterStart } = entry.rules;
  return success({ store, isOn: true, days, afterStart, pause: await pauseOf(app, caseFileId, entry) });
};

const sealOpen = async (
  app: App,
  file: OpenCaseFile,
  rules: Pick<Rules, 'days' | 'afterStart'>,
): Promise<void> => {
  const { caseFileId } = file;
  const own = rules.afterStart ? randomBytes(32) : nothing;
  const entry = await file.withDatabaseKey((key) =>
    sealForStore(app.ports.secretStore, key, own, caseFileId, { ...rules, since: app.clock.now() }),
  );
  await app.ports.preferences.set(preferenceOf(caseFileId), entry);
  if (rules.afterStart) rememberedOf(app).set(caseFileId, own);
  else rememberedOf(app).delete(caseFileId);
};

/** After the owner has given the passphrase: the days begin anew. */
export const refreshQuick = async (app: App, file: OpenCaseFile): Promise<void> => {
  if (file.openedBy.role !== 'owner') return;
  const entry = await entryOf(app, file.caseFileId);
  if (entry === null || !(await app.ports.secretStore.available())) return;
  const { days, afterStart } = entry.rules;
  await sealOpen(app, file, { days, afterStart });
};

export const isQuickOn = async (app: App, caseFileId: CaseFileId): Promise<boolean> =>
  (await entryOf(app, caseFileId)) !== null;

/** Whether it was on. */
export const turnQuickOffOf = async (app: App, caseFileId: CaseFileId): Promise<boolean> => {
  rememberedOf(app).get(caseFileId)?.fill(0);
  rememberedOf(app).delete(caseFileId);
  const wasOn = (await app.ports.preferences.get(preferenceOf(caseFileId))) != null;
  if (wasOn) await app.ports.preferences.set(preferenceOf(caseFileId), null);
  return wasOn;
};

const entered = (app: App, detail: string): Promise<Result<null, never>> =>
  app.write(async (trx): Promise<Result<null, never>> => {
    await audit(trx, app.clock, { action: 'setting.changed', detail });
    return success(null);
  });

/** Turns it on, or on with other rules. Refused where somebody else has a passphrase: they would open the file as its owner. */
export const turnQuickOn = async (
  app: App,
  { passphrase, days, afterStart }: ParsedArgsOf<'keys.turnQuickOn'>,
): Answer<'keys.turnQuickOn'> => {
  const file = app.caseFile();
  if (file === null) return failure('locked');
  if (!(await app.ports.secretStore.available())) return failure('quick-unlock-no-store');
  const others = await substitutesOf(file);
  if (!others.ok) return listed('keys.turnQuickOn', others);
  if (others.value.length > 0) return failure('quick-unlock-with-substitute');
  const beside = await readSlots(nodeDisk, file.path);
  if (!beside.ok) return listed('keys.turnQuickOn', beside);
  const known = await isPassphraseOf(beside.value, theOwner, passphrase);
  if (!known.ok) return listed('keys.turnQuickOn', known);
  // The entry first: no key may lie in the store that the log does not know of.
  const noted = await entered(app, `quick-unlock=on;days=${days};after-start=${afterStart ? 1 : 0}`);
  if (noted.ok) await sealOpen(app, file, { days, afterStart });
  return noted;
};

export const turnQuickOff = async (app: App): Answer<'keys.turnQuickOff'> => {
  const file = app.caseFile();
  if (file === null) return failure('locked');
  await turnQuickOffOf(app, file.caseFileId);
  return entered(app, 'quick-unlock=off');
};

/** The key of the closed file at a path, where the rules allow it now. What does not open any more is turned off. Error: `quick-unlock-gone`. */
export const quickKeyFor = async (app: App, path: string): Promise<Result<Buffer, 'quick-unlock-gone'>> => {
  const slots = await readSlots(nodeDisk, path);
  if (!slots.ok) return failure('quick-unlock-gone');
  const { caseFileId, keyCheck } = slots.value;
  const entry = await entryOf(app, caseFileId);
  if (entry === null || (await pauseOf(app, caseFileId, entry)) !== null) return failure('quick-unlock-gone');
  const own = entry.rules.afterStart ? rememberedOf(app).get(caseFileId) : nothing;
  const isAlone = slots.value.slots.every(({ kind }) => kind === 'passphrase');
  const key =
    own === undefined || !isAlone ? null : await openFromStore(app.ports.secretStore, entry, own, caseFileId);
  if (key !== null && keyCheckOf(key) === keyCheck) return success(key);
  key?.fill(0);
  await turnQuickOffOf(app, caseFileId);
  return failure('quick-unlock-gone');
};
