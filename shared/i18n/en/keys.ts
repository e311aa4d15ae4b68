import type { Translated } from '../translated.ts';
import type { keys as source } from '../fi/keys.ts';

/** Texts of: a new key for the case file. */
export const keys: Translated<typeof source> = {
  title: 'A new key',
  lead: 'If the recovery sheet is lost or has come into the wrong hands, change the key of the file. Whoever finds the sheet can open every copy of the file that they can get.',
  what: 'The app makes a backup first, then encrypts a copy of the file under a new key, and takes it into use only when it has been read through. After that you print a new recovery sheet. The passphrase stays the same. With a large file it can take a minute or two.',
  copies: 'Earlier copies still open with the old sheet: those on sticks and elsewhere, too.',
  passphrase: 'The passphrase that opens the file now',
  rotate: 'Change the key',
  rotating: 'Changing the key',
  rotatedOn: 'The key was last changed on {{day}}.',
  older: 'Backups that open with an earlier key: {{count}}.',
  olderAway: 'Copies in the second place are counted while one is chosen and connected.',
  remove: 'Remove the copies of the earlier key',
  removeTitle: 'Remove the copies of the earlier key?',
  removeText: 'They cannot be brought back. A copy under the new key was read through already.',
  waitForNew: 'They can be removed once a copy under the new key has been read through.',
  removed: 'Copies removed: {{count}}.',
};
