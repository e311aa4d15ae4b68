import type { ParsedArgsOf, ResultOf } from '#shared/contract/index.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { audit, auditHead } from '../../casefile/audit.ts';
import { backupFolder, backupsIn } from '../../casefile/backup/store.ts';
import { isThere, rootOf, secondPlaceOf } from '../../casefile/backup/second-place.ts';
import { copiesBeside } from '../../casefile/destruction/doomed.ts';
import { attempt } from '../../casefile/failures.ts';
import { readSlots } from '../../casefile/inspect.ts';
import { isPassphraseOf, theOwner } from '../../casefile/key-slots.ts';
import type { OpenCaseFile } from '../../casefile/open-case-file.ts';
import { substitutesOf } from '../../casefile/substitute-slots.ts';
import { listed } from '../../handlers.ts';
import type { Answer } from '../../handlers.ts';
import { atTheDoor, backupToolsOf, deskOf } from '../case-file/desk.ts';
import { displayName } from '../case-file/known-files.ts';
import { endSession } from '../case-file/session.ts';
import { isQuickOn } from '../keys/quick.ts';
import { ownerOf } from '../partners/own-card.ts';
import { leftBehindOf } from '../place/left-behind.ts';
import { handoversOut, heldCounts, peopleHere, unfinished } from './counting.ts';
import { goOnDestroying } from './finish.ts';
import { keepEnding } from './remembered.ts';
import type { Facts } from './remembered.ts';

/** Other copies that the program knows: beside the file, and the one that a move has left behind. */
const copiesOf = async (app: App, file: OpenCaseFile): Promise<readonly string[]> => {
  const { disk } = backupToolsOf(app);
  const behind = await leftBehindOf(app.ports.preferences, file.caseFileId);
  const beside = await copiesBeside(disk, file.path, file.caseFileId);
  return behind === null || behind === file.path ? beside : [...new Set([...beside, behind])];
};

const secondState = async (app: App, file: OpenCaseFile) => {
  const { disk } = backupToolsOf(app);
  const place = await secondPlaceOf(app.ports.preferences, file.caseFileId);
  if (place === null) return { secondPlace: 'none', secondBackups: 0 } as const;
  if (!(await isThere(disk, place))) return { secondPlace: 'away', secondBackups: 0 } as const;
  const there = await backupsIn(disk, backupFolder(rootOf(place.folder), file.caseFileId));
  return { secondPlace: 'there', secondBackups: there.length } as const;
};

/** What is here before a project ends. */
export const projectEndState = async (app: App): Answer<'projectEnd.state'> => {
  const file = app.caseFile();
  if (file === null) return failure('locked');
  const { disk, root } = backupToolsOf(app);
  const inside = await app.read(async (db) => ({
    held: await heldCounts(db),
    here: await peopleHere(db),
    ...(await handoversOut(db)),
    ...(await unfinished(db)),
  }));
  const others = await substitutesOf(file);
  return success({
    fileName: displayName(file.path),
    practice: file.practice,
    ...inside,
    copies: {
      backups: (await backupsIn(disk, backupFolder(root, file.caseFileId))).length,
      beside: (await copiesOf(app, file)).map(displayName),
      ...(await secondState(app, file)),
      substitutes: others.ok ? others.value.length : 0,
      quick: await isQuickOn(app, file.caseFileId),
    },
  });
};

type Args = ParsedArgsOf<'projectEnd.destroy'>;
type Refusal = 'project-end-name' | 'project-end-unseen' | 'project-end-busy' | 'day-in-future';

/** Why it may not be begun with these arguments; nothing has happened then. */
const refusal = (app: App, args: Args, state: ResultOf<'projectEnd.state'>): Refusal | null => {
  const desk = deskOf(app);
  if (args.fileName.trim() !== state.fileName) return 'project-end-name';
  if (args.decidedOn > app.clock.today()) return 'day-in-future';
  if (desk.backupsRunning > 0 || desk.drillRunning) return 'project-end-busy';
  const isUnconfirmed = state.sealing > 0 || state.handedOver.some(({ confirmedOn }) => confirmedOn === null);
  if (state.here.length > 0 && !args.hereSeen) return 'project-end-unseen';
  return isUnconfirmed && !args.unconfirmedSeen ? 'project-end-unseen' : null;
};

const isOwner = async (app: App, file: OpenCaseFile, passphrase: string): Promise<Result<null>> => {
  // Invented, and opened without one.
  if (file.practice) return success(null);
  const beside = await readSlots(backupToolsOf(app).disk, file.path);
  return beside.ok ? isPassphraseOf(beside.value, theOwner, passphrase) : beside;
};

const factsOf = async (
  app: App,
  file: OpenCaseFile,
  { decidedBy, decidedOn, reference }: Args,
  { fileName, held, here, handedOver }: ResultOf<'projectEnd.state'>,
): Promise<Facts> => {
  const { holder, title, organisation, unit, phone, email } = await ownerOf(file.db);
  const { sequence, hash } = await auditHead(file.db);
  return {
    fileName,
    decidedBy: decidedBy.trim(),
    decidedOn,
    reference: reference.trim(),
    at: app.clock.now(),
    held,
    notHandedOver: here.length,
    handedOver,
    audit: { sequence, hash },
    coach: { name: holder, title, organisation, unit, phone, email },
  };
};

/** Notes that it has begun, where the next start finds it, and closes the file after the writes under way. */
const close = (app: App, file: OpenCaseFile, args: Args, state: ResultOf<'projectEnd.state'>) =>
  app.exclusively(async (): Promise<Result<null>> => {
    if (app.caseFile() !== file) return failure('locked');
    const { preferences } = app.ports;
    const place = await secondPlaceOf(preferences, file.caseFileId);
    const ending = {
      path: file.path,
      caseFileId: file.caseFileId,
      copies: [...(await copiesOf(app, file))],
      second: place === null ? null : { folder: place.folder, placeId: place.placeId },
      facts: await factsOf(app, file, args, state),
      parts: [],
      recorded: false,
    };
    const noted = await attempt(() => keepEnding(preferences, ending));
    if (!noted.ok) return noted;
    endSession(app);
    app.emit({ type: 'locked', reason: 'user' });
    try {
      await file.close();
    } finally {
      for (const listener of app.lockListeners()) listener();
    }
    return success(null);
  });

/** Destroys the open case file and its copies; see the contract. */
export const destroyCaseFile = (app: App, args: Args): Answer<'projectEnd.destroy'> =>
  atTheDoor(app, async (): Answer<'projectEnd.destroy'> => {
    const file = app.caseFile();
    if (file === null) return failure('locked');
    // It may have been opened by somebody else while this waited at the door.
    if (file.openedBy.role !== 'owner') return failure('substitute-may-not');
    const state = await projectEndState(app);
    if (!state.ok) return failure('locked');
    const refused = refusal(app, args, state.value);
    if (refused !== null) return failure(refused);
    const owner = await isOwner(app, file, args.passphrase);
    if (!owner.ok) return listed('projectEnd.destroy', owner);
    await deskOf(app).toSecondPlace;
    const entered = await app.write(async (trx): Promise<Result<null, never>> => {
      await audit(trx, app.clock, { action: 'case-file.destruction-begun' });
      return success(null);
    });
    if (!entered.ok) return entered;
    const closed = await close(app, file, args, state.value);
    if (!closed.ok) return listed('projectEnd.destroy', closed);
    await goOnDestroying(app);
    return success(null);
  });
