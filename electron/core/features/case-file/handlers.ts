import { caseFile } from '#shared/contract/case-file.ts';
import { done, failure, success } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { verifyAuditChain } from '../../casefile/audit.ts';
import { headsInBackups } from '../../casefile/backup/verify.ts';
import { changePassphrase } from '../../casefile/change-passphrase.ts';
import type { OpenCaseFile } from '../../casefile/open-case-file.ts';
import { passphraseStrength } from '../../casefile/passphrase.ts';
import { handlersFor, listed } from '../../handlers.ts';
import { ownerOf } from '../partners/own-card.ts';
import { auditPage } from './audit-page.ts';
import { backupTools } from './backup-tools.ts';
import { backupsState, listBackups, makeNow, restore } from './backups.ts';
import { isMissing, rememberFile } from './known-files.ts';
import type { KnownFile } from './known-files.ts';
import { create, openPractice, recover, unlock, writeOwner } from './open.ts';
import { chooseExisting, choosePlace } from './places.ts';
import { recoverySheet, rehearsal, rehearse } from './recovery.ts';
import { lockSession } from './session.ts';
import { appState, setWishes } from './state.ts';

/** The open file. Dispatch lets none of these calls through without one. */
const opened = (app: App): OpenCaseFile => {
  const file = app.caseFile();
  if (file === null) throw new Error('no case file is open');
  return file;
};

/** The other side of the case file's life. */
export const caseFileHandlers = handlersFor(caseFile, {
  'app.state': async (app) => success(await appState(app)),
  'app.setPreferences': async (app, changed) => {
    await setWishes(app, changed);
    return done;
  },
  // The host counts the idle time; it hears this call on its way here.
  'app.active': () => done,

  'caseFile.passphraseStrength': async (_app, { passphrase }) => {
    const { score, longEnough, hints } = await passphraseStrength(passphrase);
    return success({ score, longEnough, hints: [...hints] });
  },
  'caseFile.choosePlace': async (app, { suggestedName }) =>
    listed('caseFile.choosePlace', await choosePlace(app, suggestedName)),
  'caseFile.create': async (app, { place, ...about }) => {
    const path = app.handles.find<string>('place', place);
    if (path === null) return failure('staged-gone');
    return listed('caseFile.create', await create(app, path, about));
  },
  'caseFile.openPractice': async (app, { language }) =>
    listed('caseFile.openPractice', await openPractice(app, language)),
  'caseFile.rehearsal': async (app) => success(await rehearsal(opened(app))),
  'caseFile.rehearse': async (app, { answers }) =>
    listed('caseFile.rehearse', await rehearse(app, opened(app), answers)),
  'caseFile.recoverySheet': async (app, args) =>
    listed('caseFile.recoverySheet', await recoverySheet(app, opened(app), args)),
  'caseFile.chooseExisting': async (app) => listed('caseFile.chooseExisting', await chooseExisting(app)),
  'caseFile.select': async (app, { handle }) => {
    if (app.caseFile() !== null) return failure('case-file-open');
    const file = app.handles.find<KnownFile>('known-file', handle);
    if (file === null) return failure('staged-gone');
    // A file that is gone can still be chosen: the unlock screen is where its backups are.
    await rememberFile(app, file);
    return isMissing(file.path) ? failure('case-file-not-found') : success(null);
  },
  'caseFile.unlock': async (app, { passphrase }) => listed('caseFile.unlock', await unlock(app, passphrase)),
  'caseFile.unlockWithRecoveryKey': async (app, args) =>
    listed('caseFile.unlockWithRecoveryKey', await recover(app, args)),
  'caseFile.lock': async (app) => {
    await lockSession(app, 'user');
    return done;
  },
  'caseFile.changePassphrase': async (app, change) => {
    const changed = await changePassphrase(opened(app), change, { clock: app.clock });
    // To the coach, weakened slots are damaged ones: the recovery key is the way on from both.
    if (!changed.ok && changed.error.code === 'slots-weakened') return failure('slots-damaged');
    return listed('caseFile.changePassphrase', changed);
  },
  'caseFile.owner': async (app) => success(await app.read(ownerOf)),
  'caseFile.setOwner': (app, owner) =>
    app.write(async (trx) => {
      await writeOwner(trx, app, owner);
      return done;
    }),

  'backups.state': async (app) => success(await backupsState(app)),
  'backups.make': async (app) => listed('backups.make', await makeNow(app)),
  'backups.list': async (app) => listed('backups.list', await listBackups(app)),
  'backups.restore': async (app, { handle }) => listed('backups.restore', await restore(app, handle)),

  'audit.verify': async (app) => {
    const heads = await headsInBackups(opened(app), backupTools(app));
    return success(await app.read((db) => verifyAuditChain(db, heads)));
  },
  'audit.page': async (app, page) => success(await app.read((db) => auditPage(db, page))),
});
