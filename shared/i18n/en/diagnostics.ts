import type { Translated } from '../translated.ts';
import type { diagnostics as source } from '../fi/diagnostics.ts';

/** Texts of: Self-test and report for support. */
export const diagnostics: Translated<typeof source> = {
  title: 'Self-test',
  hint: 'Looks over the file, the keys, the backups, the log of use and the disk. Changes nothing. It can take a moment with a large file.',
  run: 'Run the self-test',
  running: 'Looking…',
  state: {
    good: 'In order',
    note: 'Note',
    bad: 'Fault',
  },
  finding: {
    'file-whole': 'The file is whole: {{count}} tables were read through.',
    'file-damaged': 'The file is damaged, tables: {{count}} ({{tables}}). Restore a backup.',
    'file-closed': 'The file is locked, so it was not looked at.',
    'references-whole': 'Every reference finds what it points at.',
    'references-broken': 'References whose target is missing: {{count}}.',
    'slots-fit': 'The key file is in order: {{count}} keys, generation {{generation}}.',
    'slots-differ':
      'The key file differs from the copy inside the case file ({{count}} keys, generation {{generation}}). The copy is renewed at the next unlock.',
    'slots-older':
      'The key file was exchanged for an older one (generation {{generation}}): a passphrase that was changed or removed may open the file again. Today says what to do.',
    'slots-were-older':
      'The file was opened, or somebody tried to open it, with an older key file on {{day}}. The right one is there now. Confirm it on Today.',
    'slots-unreadable':
      'The key file cannot be read. The recovery key still opens the case file: keep the recovery sheet safe.',
    'chain-whole': 'The log of use is whole: {{count}} entries.',
    'chain-broken': 'The log of use does not fit from entry {{at}} on.',
    'backup-good': 'There are {{count}} backups, and the newest is whole.',
    'backup-old': 'The newest whole backup is {{count}} days old.',
    'backup-none': 'There is no whole backup. Make one.',
    'second-there': 'The second place for backups is there.',
    'second-absent': 'The second place for backups is not there. Away for {{count}} days.',
    'second-none': 'No second place for backups was chosen.',
    'drill-good': 'A backup was opened to test it, and all was well. Days since: {{count}}.',
    'drill-failed': 'The latest test opening of a backup failed.',
    'drill-none': 'No backup was opened to test it yet.',
    'space-enough': 'The disk has {{megabytes}} MB free.',
    'space-little': 'The disk has only {{megabytes}} MB free. Backups may not fit.',
    'space-unknown': 'How much room the disk has could not be found out.',
    'folder-own': 'The file lies in a folder of this computer.',
    'folder-shared':
      'The file lies in a folder that is copied to a cloud, or on a network drive. Move it to a folder of the computer.',
    'clock-fits': 'The clock of the computer fits the order of the entries.',
    'clock-behind': 'The clock of the computer is behind the newest entry. Check the date and time.',
    'clock-before-build':
      'The clock of the computer shows a day before the app was built. Check the date and time.',
    'clock-far-ahead':
      'By the clock, more than 400 days have passed since the app was last used. Check the date and time.',
    'log-quiet': 'No fault of the program was noted in 30 days.',
    'log-faults': 'Faults of the program in 30 days: {{count}}. Send the report to support.',
  },
  report: {
    open: 'Report for support',
    title: 'Rinnalla: report for support',
    promise:
      'Holds no client data: only codes, numbers, moments and places in the program. Read it before you send it.',
    hint: 'Read the report and send it yourself to whoever helps you. The program sends nothing.',
    versions: 'Versions',
    checks: 'Self-test',
    log: 'The program’s log, newest lines: {{count}}',
    copy: 'Copy',
    copied: 'The report is on the clipboard.',
    copyRefused: 'Copying did not work. Save the report to a file.',
    save: 'Save to a file',
    saved: 'The report was saved.',
  },
};
