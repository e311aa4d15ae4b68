/** The composition root of the Electron app: builds the ports, the core's process and the window, and joins them. Nothing else. */
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  utilityProcess,
} from 'electron';
import { connectCore } from '#core/bridge/connect-core.ts';
import type { PortAnswers } from '#core/bridge/protocol.ts';
import { pinned } from '#core/updates/pinned.ts';
import { stagingIn } from '#core/updates/staging-folder.ts';
import { createIdleTimer } from './host-parts/idle-timer.ts';
import { openLocalLog, readLocalLog } from './host-parts/local-log.ts';
import { openPreferencesFile } from './host-parts/preferences-file.ts';
import { languageOf } from './host-parts/texts.ts';
import { systemDialogs } from './host/dialogs.ts';
import { beTheOnlyOne, createHandedOver, fileArguments } from './host/handed-over.ts';
import { serveWindow } from './host/ipc.ts';
import { menuTemplate } from './host/menu.ts';
import { systemInstaller } from './host/installer.ts';
import { systemOpener } from './host/opener.ts';
import { startPage } from './host/origin.ts';
import { watchInput, watchPower } from './host/power.ts';
import { ownScheme, serveFiles } from './host/protocol.ts';
import { systemSecretStore } from './host/secret-store.ts';
import { closeContents, closeSession, quietSwitches } from './host/security.ts';
import { refusedSwitch, refusedSwitchText } from './host/switches.ts';
import { checkForUpdates, signatureProblem } from './host/updates.ts';
import { startUtility } from './host/utility.ts';
import {
  placementOn,
  reloadOnLock,
  rememberPlacement,
  storedPlacement,
  windowOptions,
} from './host/window.ts';

const out = join(import.meta.dirname, '..');
const files = createHandedOver();
let window: BrowserWindow | null = null;

app.enableSandbox();
for (const name of quietSwitches) app.commandLine.appendSwitch(name);
protocol.registerSchemesAsPrivileged([ownScheme]);
app.on('web-contents-created', (_event, contents) => closeContents(contents));
// Every session there will ever be, whoever makes it.
app.on('session-created', closeSession);

function open(): void {
  const userData = app.getPath('userData');
  const documents = app.getPath('documents');
  const preferences = openPreferencesFile(join(userData, 'preferences.json'));
  const logPath = join(userData, 'log', 'rinnalla.log');
  const log = openLocalLog(logPath);
  const [systemLanguage] = app.getPreferredSystemLanguages();
  const language = () => languageOf(preferences.get('language'), systemLanguage);
  // Kept in memory only: the window writes no cache, cookie or storage to the disk.
  const ownSession = session.fromPartition('rinnalla', { cache: false });
  closeSession(ownSession);
  closeSession(session.defaultSession);
  serveFiles(ownSession.protocol, join(out, 'renderer'));

  const placement = placementOn(
    screen.getAllDisplays().map((display) => display.workArea),
    storedPlacement(preferences),
  );
  const made = new BrowserWindow({
    ...windowOptions(ownSession, join(out, 'preload/preload.cjs'), 'Rinnalla', !app.isPackaged),
    ...placement,
  });
  window = made;

  const idle = createIdleTimer(() => core.power('idle'));
  const answers: PortAnswers = {
    ...systemDialogs({ dialog, window: () => made, language, documents, handedOver: files.take }),
    ...systemOpener(shell),
    ...systemInstaller({
      shell,
      platform: process.platform,
      folder: stagingIn(userData),
      publishers: pinned.windowsPublishers,
      signatureProblem,
      quit: () => app.quit(),
    }),
    ...systemSecretStore(safeStorage, process.platform),
    'power.setIdleLimit': async ({ seconds }) => {
      idle.setLimit(seconds);
      return null;
    },
    'preferences.get': async ({ key }) => preferences.get(key),
    'preferences.set': async ({ key, value }) => {
      await preferences.set(key, value);
      drawMenu();
      return null;
    },
    'log.write': async (entry) => {
      log(entry);
      return null;
    },
    'log.read': async () => readLocalLog(logPath),
  };
  const core = connectCore({
    spawn: () => startUtility(utilityProcess.fork, join(out, 'main/core-process.js'), 'Rinnalla core'),
    spawnHelper: (which) =>
      startUtility(utilityProcess.fork, join(out, `main/${which}-process.js`), `Rinnalla ${which}`),
    start: {
      host: 'electron',
      version: app.getVersion(),
      places: { userData, documents },
      language: languageOf(systemLanguage),
    },
    answers,
    onCrash: ({ code, restarts }) =>
      log({
        level: 'error',
        event: 'core.crashed',
        detail: `code ${code}, ${restarts ? 'restarted' : 'given up'}`,
      }),
  });

  function drawMenu(): void {
    const lock = () => void core.dispatch('caseFile.lock', {});
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(
        menuTemplate({ language: language(), mac: process.platform === 'darwin', lock }),
      ),
    );
  }

  drawMenu();
  serveWindow({ ipcMain, contents: made.webContents, core, idle });
  reloadOnLock(made.webContents, core);
  rememberPlacement(made, preferences);
  watchInput(made.webContents, idle);
  const stopWatching = watchPower(powerMonitor, process.platform, (event) => core.power(event));
  made.webContents.on('render-process-gone', (_event, { reason }) => {
    log({ level: 'error', event: 'window.gone', detail: reason });
    if (reason !== 'clean-exit') made.webContents.reload();
  });
  made.once('ready-to-show', () => {
    if (placement.maximized === true) made.maximize();
    made.show();
  });
  void made.loadURL(startPage);
  void checkForUpdates(
    preferences,
    pinned,
    process.platform,
    async () => (await import('electron-updater')).autoUpdater,
  );

  let closed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (closed) return;
    // The case file is locked and its process ended before the app is gone.
    event.preventDefault();
    stopWatching();
    void core.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}

const refused = app.isPackaged ? refusedSwitch(app.commandLine) : null;
if (refused !== null) {
  // The language may not be known yet, so all three.
  dialog.showErrorBox('Rinnalla', refusedSwitchText(refused));
  app.exit(1);
} else if (beTheOnlyOne(app, () => window, files)) {
  for (const path of fileArguments(process.argv, process.cwd())) files.offer(path);
  void app.whenReady().then(open);
}
