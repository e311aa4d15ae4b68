import { test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { byKeyboard } from './checks/by-keyboard.ts';
import { deskOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { makeFolders } from './hosts.ts';
import type { Folders } from './hosts.ts';
import { openElectron, openPreview, underElectron } from './open-app.ts';
import type { OpenApp, Opening } from './open-app.ts';

/** What a journey may set: `test.use({ now: '2026-11-24T09:00:00+02:00' })`. */
interface Options {
  /** Where the app's clock begins; under Electron the clock is the computer's. */
  readonly now: string | undefined;
  /** What the coach at the desk has in hand: with `keyboard`, all that is clicked and filled is done by keys. */
  readonly hand: 'mouse' | 'keyboard';
}

interface Fixtures {
  /** Opens the app once more, with folders of its own; closed when the test ends. */
  readonly open: (opening: Opening) => Promise<OpenApp>;
  readonly folders: Folders;
  /** One worker with the app open. */
  readonly desk: Desk;
  /** Another worker with another case file, who finds the same folder of documents. */
  readonly otherDesk: Desk;
  /** The app's window, opened and loaded, under whichever host the run is for. */
  readonly app: Page;
  readonly chooseFile: OpenApp['chooseFile'];
  readonly consoleErrors: string[];
}

export const test = base.extend<Fixtures & Options>({
  now: [undefined, { option: true }],
  hand: ['mouse', { option: true }],

  // Each host asks only for what it needs: under Electron no browser is started.
  open: underElectron
    ? async ({}, use) => {
        const opened: OpenApp[] = [];
        await use(async (opening) => {
          opened.push(await openElectron(opening));
          return opened[opened.length - 1]!;
        });
        await Promise.all(opened.map((app) => app.close()));
      }
    : async ({ browser }, use) => {
        const opened: OpenApp[] = [];
        await use(async (opening) => {
          opened.push(await openPreview(browser, opening));
          return opened[opened.length - 1]!;
        });
        await Promise.all(opened.map((app) => app.close()));
      },

  folders: async ({}, use) => {
    const folders = makeFolders();
    await use(folders);
    folders.remove();
  },

  desk: async ({ open, folders, now, hand }, use) => {
    const desk = deskOf(await open({ folders, now }), folders);
    const undo = hand === 'keyboard' ? byKeyboard(desk.page) : () => undefined;
    await use(desk);
    undo();
  },

  otherDesk: async ({ open, folders, now }, use) => {
    const own = makeFolders();
    const shared = { ...own, documents: folders.documents };
    await use(deskOf(await open({ folders: shared, now }), shared));
    own.remove();
  },

  app: async ({ desk }, use) => use(desk.page),
  chooseFile: async ({ desk }, use) => use((path, trigger) => desk.chooseFile(path, trigger)),
  consoleErrors: async ({ desk }, use) => use(desk.consoleErrors),
});

export { expect } from '@playwright/test';
