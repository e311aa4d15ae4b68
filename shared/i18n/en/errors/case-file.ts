import type { Translated } from '../../translated.ts';
import type { caseFileErrors as source } from '../../fi/errors/case-file.ts';

export const caseFileErrors: Translated<typeof source> = {
  'case-file-not-found': {
    happened: 'The case file is not where it was.',
    safe: 'Rinnalla removed nothing.',
    next: 'Check whether it was moved or a USB stick is unplugged, and choose the file again. You can also restore a backup.',
  },
  'not-a-case-file': {
    happened: 'The chosen file is not a Rinnalla case file.',
    safe: 'The file was not touched.',
    next: 'Choose a file whose name ends in .rinnalla.',
  },
  'case-file-newer': {
    happened: 'The case file was made with a newer Rinnalla.',
    safe: 'The file was not touched.',
    next: 'Update Rinnalla, then open the file.',
  },
  'case-file-damaged': {
    happened: 'The case file is damaged and cannot be opened in full. The passphrase was right.',
    safe: 'Nothing was written to the file, and the backups are untouched.',
    next: 'Restore the newest good backup. The damaged file is kept in the same folder.',
  },
  'case-file-in-use': {
    happened: 'The case file is already open in another window or program.',
    safe: 'Nothing was changed.',
    next: 'Go to that window, or close it and try again.',
  },
  'case-file-exists': {
    happened: 'A case file of that name is already there.',
    safe: 'The existing file was not touched.',
    next: 'Give the new file another name, or open the existing one.',
  },
  'case-file-open': {
    happened: 'This cannot be done while a case file is open.',
    safe: 'Nothing was changed.',
    next: 'Lock the case file first.',
  },
  'slots-missing': {
    happened: 'The key file is missing from beside the case file.',
    safe: 'The case file itself is safe.',
    next: 'Open with the recovery key: the key file is then made again.',
  },
  'slots-damaged': {
    happened: 'The key file is damaged or belongs to another case file.',
    safe: 'The case file itself is safe.',
    next: 'Open with the recovery key, or restore a backup.',
  },
  'slots-weakened': {
    happened: 'The protection of the key file has been weakened, so it is not used.',
    safe: 'The case file itself is safe.',
    next: 'Open with the recovery key and choose a new passphrase. Tell your IT support about it.',
  },
  'wrong-passphrase': {
    happened: 'The passphrase is not right.',
    safe: 'The case file is as it was.',
    next: 'Check capital letters and the keyboard language, and try again. If it is forgotten, open with the recovery key.',
  },
  'wrong-recovery-key': {
    happened: 'The recovery key does not open this case file.',
    safe: 'The case file is as it was.',
    next: 'Check on the sheet which file the key belongs to.',
  },
  'recovery-key-mistyped': {
    happened: 'The recovery key is mistyped.',
    safe: 'What you typed is still in the field.',
    next: 'Compare the groups with the sheet. One wrong or missing character is enough.',
  },
  'recovery-key-of-another-file': {
    happened: 'This is the recovery key of another case file.',
    safe: 'The case file is as it was.',
    next: 'Fetch the sheet with the name of this file.',
  },
  'rehearsal-wrong': {
    happened: 'The groups do not match the sheet.',
    safe: 'The case file is made and safe.',
    next: 'Look up the numbers of the groups on the sheet and type them again. Print the sheet again if needed.',
  },
  'passphrase-too-short': {
    happened: 'The passphrase is too short.',
    safe: 'Nothing was changed.',
    next: 'Type at least 12 characters, preferably four or five words.',
  },
  'passphrase-too-weak': {
    happened: 'The passphrase is too easy to guess.',
    safe: 'Nothing was changed.',
    next: 'Add words that do not belong together.',
  },
  'disk-full': {
    happened: 'The disk is full and there was no room to save.',
    safe: 'Everything saved before is safe.',
    next: 'Free some space on the disk and save again.',
  },
  'folder-read-only': {
    happened: 'The folder cannot be written to.',
    safe: 'Nothing was changed.',
    next: 'Choose another folder, or ask for the right to write to it.',
  },
  'path-too-long': {
    happened: 'The names of the folders and the file are too long together.',
    safe: 'Nothing was changed.',
    next: 'Choose a shorter name, or a folder that is not inside so many others.',
  },
  'write-failed': {
    happened: 'Writing to the disk did not succeed.',
    safe: 'Everything saved before is safe.',
    next: 'Check that the disk or USB stick is in place, and try again.',
  },
  'read-failed': {
    happened: 'The file could not be read.',
    safe: 'Nothing was changed.',
    next: 'Check that the disk or USB stick is in place and that you may read the file.',
  },
  'backup-damaged': {
    happened: 'The backup is not intact.',
    safe: 'The case file is as it was.',
    next: 'Choose another backup, or make a new one.',
  },
  'backup-not-found': {
    happened: 'The backup is not where it was.',
    safe: 'The case file is as it was.',
    next: 'Check that the disk or USB stick is plugged in, or choose another backup.',
  },
  'second-place-absent': {
    happened: 'The second place of the backups cannot be found.',
    safe: 'The copies on this computer are safe.',
    next: 'Put in the memory stick and try again, or choose another place in the settings.',
  },
  'nothing-to-salvage': {
    happened: 'The file has no page that this key opens.',
    safe: 'The file was not touched.',
    next: 'Check that the passphrase or recovery key is of this file. If it is, restore a backup.',
  },
  'same-place': {
    happened: 'You chose the place where the file already is.',
    safe: 'The file is as it was.',
    next: 'Choose another folder or another name.',
  },
  'audit-broken': {
    happened: 'The use log does not match: someone may have changed it.',
    safe: 'The records can be read.',
    next: 'Keep a backup, remove nothing, and ask your IT support for advice.',
  },
  'cannot-open-here': {
    happened: 'This file cannot be opened in another program on this computer.',
    safe: 'Nothing was lost.',
    next: 'Save the file and open it yourself.',
  },
};
