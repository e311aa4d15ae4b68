import { basename, dirname } from 'node:path';
import { _electron, test as base } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { electronBinary } from '../build/scripts/electron-binary.ts';
import { root } from '../build/scripts/run.ts';
import { makeFolders, startPreview } from './hosts.ts';
import type { Folders } from './hosts.ts';

/** What a journey may set: `test.use({ now: '2026-11-24T09:00:00+02:00' })`. */
interface Options {
  /** Where the app's clock begins; under Electron the clock is the computer's. */
  readonly now: string | undefined;
}

interface Fixtures {
  readonly folders: Folders;
  /** The app's window, opened and loaded, under whichever host the run is for. */
  readonly app: Page;
  /** Answers the file dialog that `trigger` opens with this absolute path; `null` cancels it. */
  readonly chooseFile: (path: string | null, trigger: () => Promise<unknown>) => Promise<void>;
  /** Everything the page's console called an error, and every error that nobody caught. */
  readonly consoleErrors: string[];
  readonly opened: { readonly page: Page; readonly electron: ElectronApplication | null };
}

const underElectron = process.env['RINNALLA_E2E_HOST'] === 'electron';

function listen(page: Page, errors: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
}

export const test = base.extend<Fixtures & Options>({
  now: [undefined, { option: true }],

  folders: async ({}, use) => {
    const folders = makeFolders();
    await use(folders);
    folders.remove();
  },

  consoleErrors: async ({}, use) => use([]),

  // Each host asks only for what it needs: under Electron no browser is started.
  opened: underElectron
    ? async ({ folders, consoleErrors }, use) => {
        const executablePath = electronBinary({ fetch: false });
        if (executablePath === null) throw new Error('Electron has no binary here.');
        const args = [root, `--user-data-dir=${folders.userData}`];
        const electron = await _electron.launch({ executablePath, args });
        const page = await electron.firstWindow();
        listen(page, consoleErrors);
        await use({ page, electron });
        await electron.close();
      }
    : async ({ folders, now, page, consoleErrors }, use) => {
        const preview = await startPreview(folders, now);
        listen(page, consoleErrors);
        await page.goto(preview.address);
        await use({ page, electron: null });
        await preview.stop();
      },

  app: async ({ opened }, use) => use(opened.page),

  chooseFile: async ({ opened }, use) => {
    const { page, electron } = opened;
    await use(async (path, trigger) => {
      if (electron !== null) {
        await electron.evaluate(({ dialog }, chosen) => {
          const canceled = chosen === null;
          dialog.showSaveDialog = async () => ({ canceled, filePath: chosen ?? '' });
          dialog.showOpenDialog = async () => ({ canceled, filePaths: chosen === null ? [] : [chosen] });
        }, path);
        await trigger();
        return;
      }
      await trigger();
      if (path === null) {
        await page.getByTestId('picker-cancel').click();
      } else {
        await page.getByTestId('picker-folder').fill(dirname(path));
        await page.getByTestId('picker-name').fill(basename(path));
        await page.getByTestId('picker-choose').click();
      }
      await page.getByTestId('picker').waitFor({ state: 'detached' });
    });
  },
});

export { expect } from '@playwright/test';
