import type { Translated } from '../translated.ts';
import type { restore as source } from '../fi/restore.ts';

export const restore: Translated<typeof source> = {
  title: 'Restore from a backup',
  what: {
    missing: '{{name}} is not where it was last.',
    unreadable: '{{name}} cannot be read. The disk or memory stick may be loose or broken.',
    empty: '{{name}} is empty: nothing is kept in it.',
    cut: '{{name}} was cut off. A part of its end is missing.',
    'not-encrypted': '{{name}} no longer looks like a case file: its beginning was overwritten.',
    'slots-missing':
      'The key file beside {{name}} is missing. The file itself looks whole: the recovery key opens it without a restore.',
    'slots-damaged':
      'The key file of {{name}} is damaged. The file itself looks whole: the recovery key opens it without a restore.',
    'looks-whole':
      '{{name}} looks whole from outside. If it does not open with the right passphrase, some part of it is damaged.',
  },
  noFile: 'Choose the folder where the backups are. You also need the passphrase or the recovery sheet.',
  list: 'Which copy shall be restored?',
  none: 'No copies were found. Put in the memory stick or choose a folder that has some.',
  addFolder: 'Look in a folder',
  foundNone: 'No copies were found in the folder.',
  place: { first: 'on this computer', second: 'in the second place', folder: 'in the folder {{folder}}' },
  byHand: 'copied by hand',
  otherFile: 'another case file: {{name}}',
  givenUp: 'after it someone already went back to an older one once',
  secretKind: 'What opens the copy?',
  byPassphrase: 'The passphrase',
  byRecoveryKey: 'The recovery key',
  check: 'Open and check the copy',
  checking: 'Checking',
  holds:
    'The copy holds {{clients}} people, {{contacts}} contacts, {{notes}} notes, {{plans}} plans, {{partners}} partners and {{packets}} packets. All pages were read and are whole.',
  currentHolds: 'The present file holds {{clients}} people, {{contacts}} contacts and {{notes}} notes.',
  currentClosed: 'The present file does not open, so that its content cannot be compared.',
  lostNothing: 'Nothing was written after the copy. Nothing will be lost.',
  lostCounted:
    'What was written after the copy does not come back: {{clients}} new people, {{contacts}} contacts, {{notes}} notes. The last entry was {{when}}.',
  lostEntries_one: 'After the copy this computer saw {{count}} entry, last {{when}}. It does not come back.',
  lostEntries_other:
    'After the copy this computer saw {{count}} entries, last {{when}}. They do not come back.',
  lostUnknown: 'What was written after the copy cannot be known.',
  lostOtherLine: 'The present file does not continue this copy: each has what the other lacks.',
  keeps: 'The present file is kept in the same folder, under a name that says it was replaced.',
  choosePlace: 'Choose where the file goes',
  placeChosen: 'Goes to: {{name}} in the folder {{folder}}',
  run: 'Restore this copy',
  running: 'Restoring',
  done: 'The copy is in its place.',
  doneKept: 'The copy is in its place. The former file is kept as {{name}}.',
  newPassphraseHint: 'Opening with the recovery key, you choose a new passphrase at the same time.',
  fromBackup: 'Restore from a backup',
  fromBackupHint:
    'On a new computer: a memory stick or folder with copies, and the passphrase or the recovery sheet.',
};
