import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startPreviewHost } from '../electron/preview/preview-host.ts';
import { root } from '../build/scripts/run.ts';
import { expectNoAxeViolationsWithin } from './checks/axe.ts';
import { expect, test as base } from './fixtures.ts';

/** The picker on a page, over a core that only asks for files; `ask` makes it ask, and gives what it was answered. */
const test = base.extend<{
  picker: { page: Page; ask: (call: 'test.save' | 'test.open') => Promise<unknown> };
}>({
  picker: async ({ page, folders }, use) => {
    const host = await startPreviewHost({
      ...folders,
      rendererFolder: join(root, 'out/renderer'),
      pickerFolder: join(root, 'out/preview'),
      coreEntry: join(root, 'electron/core/bridge/testing/stand-in-core-process.ts'),
      version: '0.0.0',
      locale: 'fi',
    });
    const { origin, hash } = new URL(host.address());
    const headers = { origin, 'content-type': 'application/json' };
    const session = await fetch(`${origin}/session`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ token: hash.slice(1).split('.')[0] }),
    });
    const { token } = (await session.json()) as { token: string };
    const cookie = session.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    await page.goto(host.address());
    await use({
      page,
      ask: async (call) => {
        const answer = await fetch(`${origin}/call/${call}`, {
          method: 'POST',
          headers: { ...headers, cookie, 'x-rinnalla-token': token },
          body: 'null',
        });
        return ((await answer.json()) as { value: unknown }).value;
      },
    });
    await host.close();
  },
});

test.skip(process.env['RINNALLA_E2E_HOST'] === 'electron', 'Electron has the dialogs of the system.');

test('a place is chosen with the keyboard alone, and a file that is there is asked about', async ({
  picker,
  folders,
}) => {
  const { page, ask } = picker;
  mkdirSync(join(folders.documents, 'Lähetteet'));
  writeFileSync(join(folders.documents, 'Lähetteet', 'vanha.age'), '');
  const answer = ask('test.save');
  const dialog = page.getByRole('dialog', { name: 'Tallenna salattu lähetys' });
  await expect(dialog).toBeVisible();
  await expect(page.getByLabel('Tiedoston nimi')).toBeFocused();
  await page.keyboard.type('vanha.age');
  await page.getByRole('button', { name: 'Lähetteet/' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'vanha.age' })).toBeFocused();
  await expect(page.getByLabel('Kansio', { exact: true })).toHaveValue(join(folders.documents, 'Lähetteet'));
  await page.getByLabel('Tiedoston nimi').focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('on jo olemassa');
  await page.getByRole('button', { name: 'Korvaa' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  expect(await answer).toBe(join(folders.documents, 'Lähetteet', 'vanha.age'));
});

test('Escape cancels, and a wrong folder is told in words', async ({ picker }) => {
  const { page, ask } = picker;
  const answer = ask('test.open');
  await page.getByTestId('picker-folder').fill('/ei/ole');
  await page.getByTestId('picker-show').click();
  await expect(page.getByTestId('picker-message')).toContainText('Tätä kansiota ei ole');
  await page.keyboard.press('Escape');
  expect(await answer).toBeNull();
  await expect(page.getByTestId('picker')).toHaveCount(0);
});

test('a folder that is typed before the first one was listed stays as it was typed', async ({
  picker,
  folders,
}) => {
  const { page, ask } = picker;
  const typed = join(folders.documents, 'Saapuneet');
  mkdirSync(typed);
  let listed: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => {
    listed = resolve;
  });
  await page.route('**/picker/list', async (route) => {
    await slow;
    await route.continue();
  });
  const answer = ask('test.save');
  await page.getByTestId('picker-folder').fill(typed);
  const late = page.waitForResponse('**/picker/list');
  listed();
  await (await late).finished();
  await page.getByTestId('picker-name').fill('uusi.age');
  await expect(page.getByTestId('picker-folder')).toHaveValue(typed);
  await page.getByTestId('picker-choose').click();
  expect(await answer).toBe(join(typed, 'uusi.age'));
});

test('only fitting files are listed until all are wished for', async ({ picker, folders }) => {
  const { page, ask } = picker;
  writeFileSync(join(folders.documents, 'työ.rinnalla'), '');
  writeFileSync(join(folders.documents, 'muistio.txt'), '');
  const answer = ask('test.open');
  await expect(page.getByTestId('picker-entry')).toHaveText(['työ.rinnalla']);
  await page.getByTestId('picker-all').check();
  await expect(page.getByTestId('picker-entry')).toHaveText(['muistio.txt', 'työ.rinnalla']);
  await page.getByRole('button', { name: 'työ.rinnalla' }).click();
  await page.getByTestId('picker-choose').click();
  expect(await answer).toBe(join(folders.documents, 'työ.rinnalla'));
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing in the picker is hard to reach or read (${colorScheme})`, async ({ picker }) => {
    const { page, ask } = picker;
    await page.emulateMedia({ colorScheme });
    const answer = ask('test.save');
    await expect(page.getByTestId('picker')).toBeVisible();
    await expectNoAxeViolationsWithin(page, '.rinnalla-picker');
    if (process.env['RINNALLA_LOOK'] !== undefined)
      await page.screenshot({ path: `${process.env['RINNALLA_LOOK']}/picker-${colorScheme}.png` });
    await page.getByTestId('picker-cancel').click();
    expect(await answer).toBeNull();
  });
}
