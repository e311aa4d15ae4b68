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
  substitute: {
    title: 'A passphrase for a substitute',
    lead: 'A substitute can open this same file with a passphrase of their own and work with clients in it. The log tells which of you did what.',
    mayNot:
      'The recovery sheet, the key of the file, giving passphrases and where the file and its copies lie stay with you.',
    less: 'If less is enough, rather give an extract, which expires.',
    none: 'Nobody else opens this file.',
    add: 'Give a passphrase',
    addTitle: 'A passphrase for a substitute',
    label: 'Name of the substitute',
    labelHint: 'Shown while the file is open. It cannot be read from the closed file.',
    until: 'Last day',
    untilHint: 'A reminder for you and the substitute. The passphrase works until you remove it.',
    passphrase: 'The substitute’s passphrase',
    passphraseHint: 'Choose the substitute’s passphrase together. They can change it later.',
    added: '{{name}} can open the file now.',
    addedQuick: 'Quick unlocking was turned off.',
    given: 'given {{day}}',
    lastDay: 'last day {{day}}',
    past: 'The day has passed',
    unnamed: 'The name cannot be read',
    remove: 'Remove',
    removeOf: 'Remove: {{name}}',
    removeTitle: 'Remove the passphrase: {{name}}?',
    removeText: 'After that the passphrase does not open this file.',
    removeNot:
      'Copies made before the removal still open with the old passphrase, if the substitute has such a copy. In ordinary use the substitute does not see the key of the file, but somebody who broke into the program could have copied it.',
    removeKey:
      'A new key closes the door most surely: change it after the removal, and then remove the copies of the earlier key.',
    removed: 'The passphrase has been removed.',
    most: 'There are as many passphrases as there can be. Remove one first.',
    willDrop:
      'When the key changes, these passphrases stop working: {{names}}. You can give new ones afterwards.',
    dropped_one:
      'The substitute’s passphrase fell away when the key changed. Give a new one in the settings if needed.',
    dropped_other:
      'The passphrases of {{count}} substitutes fell away when the key changed. Give new ones in the settings if needed.',
    yours: 'You are standing in',
    yoursText:
      'You can change your own passphrase here. The recovery sheet, the key of the file, quick unlocking, the passphrases of others and where the file and its copies lie are for the owner.',
  },
  exchanged: {
    rail: 'The key file was exchanged for an older one',
    railWas: 'The key file had been exchanged',
    title: 'The passphrases were exchanged for older ones',
    titleWas: 'The file was opened with old passphrases',
    there:
      'The key file beside the case file is older than the one you had last. Somebody may have put it there, or a backup or a cloud service has brought it back.',
    ownersOther: 'With it your earlier passphrase opens the file, and not the one you set last.',
    ownersSame: 'Your own passphrase is the same in it. Those of substitutes may be old.',
    removed: 'A substitute who was removed does not get into this program with it.',
    was: 'An older key file lay there on {{when}}, and the file was opened with it, or somebody tried to. The right one is there again now.',
    wasWhat:
      'If it was you, confirm this. If you do not know who it was, change your passphrase and the key of the file in the settings and tell IT support: whoever has the old key file may have read the file.',
    whatToDo:
      'Take the passphrases that were set last into use again. If the old ones were put there on purpose, accept them. If you do not know who did it, then also change your passphrase and the key of the file in the settings, and tell IT support.',
    forOwner: 'Tell the owner of the file, who can settle it with their own passphrase.',
    back: 'Take the newest back',
    backTitle: 'Back to the passphrases that were set last',
    backText:
      'Type the passphrase you set last, so that you do not lock yourself out. If you do not remember it, accept the old ones and change the passphrase in the settings.',
    backPassphrase: 'The passphrase you set last',
    backDone: 'The passphrases that were set last hold again.',
    keep: 'Accept the old ones',
    keepDone: 'The old passphrases hold now. The log of use says so.',
    seen: 'Confirm as seen',
    seenDone: 'Confirmed. The log of use says so.',
    change: 'Open Keys and log',
  },
  quick: {
    title: 'Quick unlocking on this computer',
    lead: 'The file opens on this computer with a click once you have logged in to the computer as yourself.',
    stolen:
      'Logging in to the computer is then enough: whoever gets your computer and can log in to it gets into the case file, too.',
    rules:
      'The passphrase is still asked for after a wrong attempt and from time to time. If quick unlocking is lost, the file opens with the passphrase as before.',
    noStore:
      'This computer has no secret store, so quick unlocking cannot be turned on. The file opens with the passphrase.',
    withSubstitute:
      'Quick unlocking and a substitute’s passphrase do not go together: the substitute could open the file in your name.',
    days: 'Ask for the passphrase',
    day_one: 'every day',
    day_other: 'every {{count}} days',
    afterStart: 'Always ask for the passphrase after the program was started',
    afterStartHint: 'Keep this on: a computer that was switched off then does not open by logging in.',
    turnOn: 'Turn on',
    change: 'Change',
    turnOff: 'Turn off',
    on: 'On',
    turnedOn: 'Quick unlocking is on.',
    turnedOff: 'Quick unlocking is off.',
    open: 'Open without the passphrase',
    pause: {
      started: 'The passphrase is asked for because the program was just started.',
      failed: 'The passphrase is asked for because it was typed wrong.',
      expired: 'The passphrase is asked for because the time that you chose has passed.',
      clock: 'The passphrase is asked for because the computer’s clock was put back.',
      store: 'The passphrase is asked for because the computer’s secret store does not answer.',
    },
  },
  own: 'Your own passphrase',
};
