import type { Translated } from '../translated.ts';
import type { place as source } from '../fi/place.ts';

export const place: Translated<typeof source> = {
  title: 'Where the case file is',
  folder: 'Folder: {{folder}}',
  good: 'The place is good: nothing seems to copy or share it.',
  cloud:
    '{{service}} copies this folder elsewhere. The file is encrypted, but copying can upset an open file, and the cloud keeps old versions.',
  cloudUnknown:
    'A cloud service copies this folder elsewhere. The file is encrypted, but copying can upset an open file, and the cloud keeps old versions.',
  network:
    'The folder is on a network drive. A connection that breaks during a save can damage the file, and another computer can open it at the same time.',
  advice: 'A better place is the own disk of this computer.',
  adviceLocked: 'You can move the file in the settings once it is open.',
  move: 'Move the file',
  moving: 'Moving and checking',
  moved: 'The file is now in the folder {{folder}}.',
  leftTitle: 'The old file is still in the folder {{folder}}',
  leftText: 'It is as it was when it was moved. It is no longer used.',
  remove: 'Remove the old file',
  keep: 'Leave it there',
  removeTitle: 'Remove the old file from the folder {{folder}}?',
  removeText: 'The new file is open and checked. This removal cannot be undone.',
  removeCloud:
    'The cloud service may keep the removed file and its old versions in its bin for weeks. They are encrypted. Empty the bin in the service if you want them gone.',
  removed: 'The old file is removed.',
  forOwner: 'Where the file lies is for its owner to say.',
};
