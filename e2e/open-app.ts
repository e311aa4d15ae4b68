import { basename, dirname } from 'node:path';
import { _electron } from '@playwright/test';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { electronBinary } from '../build/scripts/electron-binary.ts';
import { root } from '../build/scripts/run.ts';
import { startPreview } from './hosts.ts';
import type { Folders } from './hosts.ts';

/** The app's window under one of the hosts. */
export interface OpenApp {
  readonly page: Page;
  /** Answers the file dialog that `trigger` opens with this absolute path; `null` cancels it. */
  chooseFile(path: string | null, trigger: () => Promise<unknown>): Promise<void>;
  /** Everything the page's console called an error, and every error that nobody caught. */
  readonly consoleErrors: string[];
  close(): Promise<void>;
}

export interface Opening {
  readonly folders: Folders;
  /** Where the app's clock and the window's begin (ISO 8601 with an offset); under Electron both are the computer's. */
  readonly now: string | undefined;
  /** Another program as the core's process, in the preview host. */
  readonly coreEntry?: string;
}

/** Whether this run is for the Electron host. */
export const underElectron = process.env['RINNALLA_E2E_HOST'] === 'electron';

function listen(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}

/** Opens the app in a page of its own browser context, over a preview host of its own. */
export const openPreview = async (browser: Browser, opening: Opening): Promise<OpenApp> =>
  openPreviewIn(await browser.newContext(), opening);

/** The same in a context of the caller's; closing the app closes it. */
export async function openPreviewIn(
  context: BrowserContext,
  { folders, now, coreEntry }: Opening,
): Promise<OpenApp> {
  const preview = await startPreview(folders, now, coreEntry);
  if (now !== undefined) await context.clock.install({ time: new Date(now) });
  const page = await context.newPage();
  const consoleErrors = listen(page);
  await page.goto(preview.address);
  return {
    page,
    consoleErrors,
    async chooseFile(path, trigger) {
      await trigger();
      if (path === null) {
        await page.getByTestId('picker-cancel').click();
      } else {
        await page.getByTestId('picker-folder').fill(dirname(path));
        await page.getByTestId('picker-name').fill(basename(path));
        await page.getByTestId('picker-choose').click();
      }
      await page.getByTestId('picker').waitFor({ state: 'detached' });
    },
    async close() {
      await context.close();
      await preview.stop();
    },
  };
}

/** Opens the app in Electron. */
export async function openElectron({ folders }: Opening): Promise<OpenApp> {
  const executablePath = electronBinary({ fetch: false });
  if (executablePath === null) throw new Error('Electron has no binary here.');
  const args = [root, `--user-data-dir=${folders.userData}`, '--lang=fi'];
  const electron = await _electron.launch({ executablePath, args });
  const page = await electron.firstWindow();
  return {
    page,
    consoleErrors: listen(page),
    async chooseFile(path, trigger) {
      await electron.evaluate(({ dialog }, chosen) => {
        const canceled = chosen === null;
        dialog.showSaveDialog = async () => ({ canceled, filePath: chosen ?? '' });
        dialog.showOpenDialog = async () => ({ canceled, filePaths: chosen === null ? [] : [chosen] });
      }, path);
      await trigger();
    },
    close: () => electron.close(),
  };
}
