import type { CallName } from '#shared/contract/index.ts';

/** Calls that write into the case file and may leave no entry in the audit chain, each with its reason. */
export const silentCalls: Readonly<Partial<Record<CallName, string>>> = {
  'notes.saveDraft':
    'a draft is entered when it is begun and when it is finished, not at each pause in the typing',
  'contacts.keepVisit':
    'the draft of a visit, likewise: entered when it is begun and when it becomes a contact',
  'assessments.keepRoundWords':
    'words of a sitting while they are typed, likewise: entered when it is finished',
  'referrals.save': 'the draft of a referral, likewise: entered when it is begun and when it leaves',
  'search.find': 'enters into the search what waited there; what was written was entered when it was saved',
  'settings.returnTo': 'remembers on whose page the window begins, for the next unlocking alone',
  'settings.begin': 'forgets it again',
  'caseFile.openPractice': 'makes a new file of invented people',
};

/** Commands that change nothing in the case file when they go well, each with what they do instead. */
export const writesNothing: Readonly<Partial<Record<CallName, string>>> = {
  'app.active': 'puts the locking off',
  'clock.dismiss': 'is kept on the computer',
  'caseFile.choosePlace': 'asks where',
  'caseFile.lock': 'closes it',
  'caseFile.select': 'goes to the door of another file',
  'partners.readCard': 'looks at a card; what it revokes is entered',
  'partners.chooseCard': 'likewise, of a card that is picked',
  'partners.chooseDeputy': 'likewise, of a deputy’s card',
  'packets.stage': 'looks at a packet',
  'packets.choose': 'likewise, of one that is picked',
  'packets.discard': 'forgets what was looked at',
  'packets.stopWork': 'ends sealing or opening',
  'inbox.open': 'looks at a packet of the folder',
  'imports.stage': 'looks at a table',
  'imports.choose': 'likewise, of one that is picked',
  'imports.discard': 'forgets what was looked at',
  'ledger.chooseFile': 'compares a file with the ledger',
  'threads.prepareWithdrawal': 'shows what would leave',
  'handover.preview': 'shows what would leave',
  'handover.discard': 'forgets what was looked at',
  'substitutes.preview': 'shows what would leave',
  'backups.copyToSecondPlace': 'copies backups, each of them entered when it was made',
  'diagnostics.selfTest': 'reads',
  'diagnostics.report': 'reads; holds nothing of anybody',
  'diagnostics.saveReport': 'saves a report that holds nothing of anybody',
};

/**
 * Calls around a file that is not open, or is not this program's own business: what each leaves, and the test that shows it.
 * Without `entry` nothing is written into a case file.
 */
export const shownElsewhere: Readonly<
  Partial<Record<CallName, { readonly test: string; readonly entry?: string }>>
> = {
  'caseFile.chooseExisting': { test: 'electron/core/features/case-file/case-file.test.ts' },
  'restore.addFolder': { test: 'electron/core/features/restore/restore.test.ts' },
  'restore.open': { test: 'electron/core/features/restore/restore.test.ts' },
  'restore.run': { test: 'electron/core/features/restore/restore.test.ts', entry: 'backup.restored' },
  'restore.salvage': { test: 'electron/core/features/restore/salvage.test.ts', entry: 'case-file.salvaged' },
  'restore.stopSalvage': { test: 'electron/core/features/restore/salvage.test.ts' },
  'restore.saveReport': { test: 'electron/core/features/restore/salvage.test.ts' },
  'projectEnd.destroy': { test: 'electron/core/features/project-end/project-end.test.ts' },
  'projectEnd.tryAgain': { test: 'electron/core/features/project-end/project-end.test.ts' },
  'projectEnd.record': { test: 'electron/core/features/project-end/project-end.test.ts' },
  'projectEnd.putAway': { test: 'electron/core/features/project-end/project-end.test.ts' },
  'updates.lookForNew': { test: 'build/updates.test.ts' },
  'updates.takeFromFolder': { test: 'build/updates.test.ts' },
  'updates.install': { test: 'build/updates.test.ts' },
  'updates.forget': { test: 'build/updates.test.ts' },
};
