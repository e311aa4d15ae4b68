import { caseFile } from '#shared/contract/case-file.ts';
import { done, success } from '#shared/result.ts';
import { passphraseStrength } from '../../casefile/passphrase.ts';
import { handlersFor } from '../../handlers.ts';
import { ownerOf } from '../partners/own-card.ts';
import { appState, setPreferences } from './app-state.ts';
import { auditPage, verifyAudit } from './audit-log.ts';
import { deskOf } from './desk.ts';
import { newPassphrase, recoverySheet, rehearsal, rehearse } from './keys.ts';
import { choosePlace, createNew, openPractice, setOwner } from './new-case-file.ts';
import { lockCaseFile } from './session.ts';
import { chooseExisting, selectKnown, unlock, unlockQuickly, unlockWithRecoveryKey } from './unlocking.ts';

export const caseFileHandlers = handlersFor(caseFile, {
  'app.state': async (app) => success(await appState(app)),
  'app.setPreferences': setPreferences,
  // The host counts idle time; it hears this call on its way here. What waits for a quiet moment asks the desk.
  'app.active': (app) => {
    deskOf(app).activeAt = performance.now();
    return done;
  },

  'caseFile.passphraseStrength': async (_app, { passphrase }) => {
    const { score, longEnough, hints } = await passphraseStrength(passphrase);
    return success({ score, longEnough, hints: [...hints] });
  },
  'caseFile.choosePlace': choosePlace,
  'caseFile.create': createNew,
  'caseFile.openPractice': (app, { language }) => openPractice(app, language),
  'caseFile.rehearsal': rehearsal,
  'caseFile.rehearse': rehearse,
  'caseFile.recoverySheet': recoverySheet,
  'caseFile.chooseExisting': chooseExisting,
  'caseFile.select': (app, { handle }) => selectKnown(app, handle),
  'caseFile.unlock': unlock,
  'caseFile.unlockQuickly': unlockQuickly,
  'caseFile.unlockWithRecoveryKey': unlockWithRecoveryKey,
  'caseFile.lock': async (app) => {
    await lockCaseFile(app, 'user');
    return done;
  },
  'caseFile.changePassphrase': newPassphrase,
  'caseFile.owner': async (app) => success(await app.read(ownerOf)),
  'caseFile.setOwner': setOwner,

  'audit.verify': verifyAudit,
  'audit.page': auditPage,
});
