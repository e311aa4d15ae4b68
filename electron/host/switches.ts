import type { CommandLine } from 'electron';

/**
 * Chromium's switches with which the packaged app does not start: each opens the window to other programs or takes one of its walls
 * away. The fuses end Node's `--inspect`, but they do not know of these. Whoever can start the app so can do worse; but a switch that was
 * left in a shortcut, or put there by another program, must not stay unseen.
 */
export const refusedSwitches = [
  // Another program reads and steers the page.
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'auto-open-devtools-for-tabs',
  // The page's walls.
  'no-sandbox',
  'disable-gpu-sandbox',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-running-insecure-content',
  'unsafely-treat-insecure-origin-as-secure',
  'allow-file-access-from-files',
  'js-flags',
  'enable-blink-features',
  'enable-experimental-web-platform-features',
  // Foreign code in our processes.
  'load-extension',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  // Where the update check goes, and whom it believes.
  'proxy-server',
  'proxy-pac-url',
  'host-rules',
  'host-resolver-rules',
  'ignore-certificate-errors',
  // Writes what the window does to the disk.
  'log-net-log',
  'enable-logging',
  'trace-startup',
] as const;

/** The first switch on the command line with which the app does not start; `null` when there is none. */
export const refusedSwitch = (line: Pick<CommandLine, 'hasSwitch'>): string | null =>
  refusedSwitches.find((name) => line.hasSwitch(name)) ?? null;

/** What the refusal says, in every language: it comes before the app knows which one is wanted. */
export const refusedSwitchText = (name: string): string =>
  [
    `Rinnalla ei käynnisty valitsimella --${name}, koska se heikentäisi suojausta. Poista se pikakuvakkeesta tai komennosta. Asiakastiedostoon ei koskettu.`,
    `Rinnalla startar inte med växeln --${name}, eftersom den skulle försvaga skyddet. Ta bort den ur genvägen eller kommandot. Klientfilen rördes inte.`,
    `Rinnalla does not start with --${name}, which would weaken its protection. Remove it from the shortcut or the command. The case file was not touched.`,
  ].join('\n\n');
