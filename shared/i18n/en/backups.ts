import type { Translated } from '../translated.ts';
import type { backups as source } from '../fi/backups.ts';

export const backups: Translated<typeof source> = {
  todayTitle: 'Backups',
  lastGood: 'Last checked copy',
  noneYet: 'not yet',
  secondPlace: 'Second place',
  secondPlaceNone: 'not chosen',
  secondPlaceThere: '{{folder}}, copied {{when}}',
  secondPlaceThereEmpty: '{{folder}}, copied soon',
  secondPlaceAway: '{{folder}} is not connected. Copies go there when it is back.',
  secondPlaceLongAway_one:
    '{{folder}} has been away for {{count}} day. If the computer breaks now, the second place has only an older copy. Connect it or choose another place.',
  secondPlaceLongAway_other:
    '{{folder}} has been away for {{count}} days. If the computer breaks now, the second place has only an older copy. Connect it or choose another place.',
  secondPlaceFull:
    '{{folder}} is full and the newest copy did not fit. Free some room there or choose another place.',
  secondPlaceFailed: 'Copying to {{folder}} did not succeed. Check the stick or choose another place.',
  sameDisk:
    'The second place is on the same disk as the first. It does not help if the disk breaks: better choose a memory stick.',
  drill: 'Last good restore drill',
  drillNone: 'not yet',
  drillFailed: {
    first:
      'Restore drill {{when}}: the copy of {{madeAt}} on this computer was no longer what it was when made. It is not used. The case file itself is fine, and a new copy was made. If this happens again, the disk may be failing: tell your IT support.',
    second:
      'Restore drill {{when}}: the copy of {{madeAt}} in the second place was no longer what it was when made. It is not used. The case file itself is fine, and a new copy was made. If this happens again, change the memory stick.',
  },
  drillNow: 'Try a restore now',
  drillRunning: 'Trying',
  drillGood: 'The drill went well: the copies open and hold everything.',
  drillBad: 'The drill did not go well. The settings say what to do.',
  drillHint:
    'Once a month the newest copy is opened and every row is compared with what was there when the copy was made.',
  chooseSecond: 'Choose a second place',
  changeSecond: 'Change the place',
  forgetSecond: 'Use no second place',
  forgotten: 'The second place is no longer used. The copies there stay.',
  copyNow: 'Copy there now',
  copied_one: '{{count}} copy was taken to the second place.',
  copied_other: '{{count}} copies were taken to the second place.',
  copiedNone: 'The second place has everything already.',
  secondHint:
    'A memory stick or another disk, kept locked away. The copies are encrypted; the ten newest and one for each month of a year are kept.',
  railDrill: 'The restore drill failed',
  railAway: 'The second place has long been away',
  secondForOwner: 'The second place of the copies is for the owner to choose.',
  alarm: {
    forOwner:
      'Tell the owner of the file, who accepts the right one with their own passphrase. Meanwhile you can lock and choose a newer copy.',
    title: {
      older: 'This case file is older than the one that was here last',
      forked: 'This case file was continued elsewhere',
      exchanged: 'This is another case file than last time',
    },
    olderText_one:
      'It lacks {{count}} entry of the use log that was last seen on this computer {{when}}. The file is whole, but somebody may have put an old copy in its place.',
    olderText_other:
      'It lacks {{count}} entries of the use log that were last seen on this computer {{when}}. The file is whole, but somebody may have put an old copy in its place.',
    forkedText:
      'Two computers went on from the same copy. This file does not have what was written on this computer until {{when}}, and the other does not have what is in this one.',
    exchangedText:
      'The file is whole and opened with your passphrase, but it is not the one that was in this place last, {{when}}.',
    whatToDo:
      'If you restored or moved the file yourself, accept it. If not, open a newer copy: lock, and choose it on the lock screen. Neither removes anything. If you do not know who exchanged the file, tell your IT support.',
    accept: 'This is the right file',
    openNewer: 'Lock and choose a newer copy',
    accepted: 'The file is accepted. The use log has an entry of it.',
    rail: 'The file is not the same as last time',
  },
  openSettings: 'To the settings',
};
