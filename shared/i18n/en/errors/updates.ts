/** Why a release is not taken, or a checked one not run. */
export const updatesErrors = {
  'update-no-key': {
    happened: 'This version of Rinnalla has no update key, so it takes no updates.',
    safe: 'The installed version works as before.',
    next: 'Install a new version by hand, with an installer that you trust, or ask your IT support.',
  },
  'update-no-publisher': {
    happened:
      'This version of Rinnalla does not say who signs the installer for Windows, so it takes no updates.',
    safe: 'The installed version works as before.',
    next: 'Install a new version by hand, with an installer that you trust, or ask your IT support.',
  },
  'update-no-address': {
    happened: 'This version of Rinnalla has no address where new versions are looked for.',
    safe: 'Nothing was fetched from the network.',
    next: 'Update from a folder or a USB stick.',
  },
  'update-no-manifest': {
    happened: 'There is no update of Rinnalla in the folder.',
    safe: 'Nothing was copied or started.',
    next: 'Choose the folder that has the file rinnalla-release.json.',
  },
  'update-no-signature': {
    happened: 'The signature of the update is missing or incomplete.',
    safe: 'Nothing was copied or started.',
    next: 'Copy the whole update again from where you got it.',
  },
  'update-not-ours': {
    happened: 'The update is not signed by whoever publishes Rinnalla, or it was changed.',
    safe: 'Nothing was copied or started.',
    next: 'Do not install it. Tell your IT support where it came from.',
  },
  'update-not-valid': {
    happened: 'What the update says of itself cannot be read: its form is not known to this version.',
    safe: 'Nothing was copied or started.',
    next: 'Ask for the update again, or install the new version by hand.',
  },
  'update-other-system': {
    happened: 'The update has no installer for this system.',
    safe: 'Nothing was copied or started.',
    next: 'Ask for an update that is made for this computer.',
  },
  'update-older': {
    happened: 'The update is older than the installed version.',
    safe: 'The installed version was not replaced by an older one.',
    next: 'Look for a newer update. Going back to an older version is done only by installing it by hand.',
  },
  'update-same': {
    happened: 'This version is already installed.',
    safe: 'Nothing had to be changed.',
    next: 'You need not do anything.',
  },
  'update-between-missing': {
    happened: 'The installed version is so old that another update must be installed in between.',
    safe: 'Nothing was copied or started.',
    next: 'Install the update in between first.',
  },
  'update-installed-unknown': {
    happened: 'The number of the installed version is not known, so the update cannot be compared with it.',
    safe: 'Nothing was copied or started.',
    next: 'Install the new version by hand, with an installer that you trust.',
  },
  'update-file-missing': {
    happened: 'The installer of the update is missing from the folder.',
    safe: 'Nothing was copied or started.',
    next: 'Copy the whole update again from where you got it.',
  },
  'update-file-changed': {
    happened: 'The installer is not the one that the update has signed.',
    safe: 'It was not started.',
    next: 'Copy the update again. If it happens again, do not install it, and tell your IT support.',
  },
  'update-gone': {
    happened: 'The checked update is no longer there.',
    safe: 'Nothing was started.',
    next: 'Choose the folder of the update again.',
  },
  'update-not-signed': {
    happened: 'Windows does not recognise the installer’s signature as the publisher’s.',
    safe: 'It was not started.',
    next: 'Do not install it. Tell your IT support where it came from.',
  },
  'update-not-started': {
    happened: 'The installer could not be started from here.',
    safe: 'The case file was not touched.',
    next: 'Start the checked installer yourself from the folder {{folder}}, or ask your IT support.',
  },
} as const;
