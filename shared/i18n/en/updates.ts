import type { Translated } from '../translated.ts';
import type { updates as source } from '../fi/updates.ts';

/** Texts of: updates. */
export const updates: Translated<typeof source> = {
  title: 'Updates',
  installed: 'Version {{version}} is installed.',
  lookForNew: 'Look for new versions on the network',
  lookHint: 'Asks at the start whether there is a newer one. Downloads and installs nothing by itself.',
  cannotLook: {
    'no-key': 'Not in use: this version has no update key to hold new versions against.',
    'no-publisher': 'Not in use: this version does not say who signs the installer for Windows.',
    'no-address': 'Not in use: this version has no address to look at.',
  },
  cannotTake: {
    'no-key':
      'This version has no update key. So it takes no update at all: a new version is installed by hand.',
    'no-publisher':
      'This version does not say who signs the installer for Windows. So it takes no update at all: a new version is installed by hand.',
  },
  fromFolder: 'Update from a folder…',
  checking: 'Checking…',
  fromFolderHint:
    'Choose the folder or the USB stick with the update. Its signature, version and installer are checked before anything is started.',
  found: 'Update {{version}} is checked',
  releasedOn: 'Released {{day}}',
  signedWith: 'The signature fits, key {{key}}',
  file: '{{name}}, {{size}} MB',
  install: 'Install',
  forget: 'Remove the copy',
  forgotten: 'The checked copy is removed.',
  liesIn:
    'Rinnalla in the browser cannot start an installer. The checked one is in the folder {{folder}}: close Rinnalla and start it from there yourself.',
  confirmTitle: 'Install version {{version}}?',
  confirmText: {
    starts: 'Rinnalla starts the checked installer, locks the case file and closes. Drafts are saved.',
    shows:
      'Rinnalla opens the folder with the checked file. Then close Rinnalla and put the file in the place of the present one.',
  },
  confirm: {
    starts: 'Install and close',
    shows: 'Show in the folder',
  },
  started: 'The installer has started. Rinnalla closes.',
  shown:
    'The checked file is in the folder that was opened. Close Rinnalla and put the file in the place of the present one.',
};
