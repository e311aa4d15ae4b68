import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../build/scripts/run.ts';
import { personTabs } from '../renderer/app/screens.ts';
import { aliveIn, expectInert, watchForHarm } from './checks/inert.ts';
import { expectReflow } from './checks/reflow.ts';
import { expect, test } from './fixtures.ts';
import { door } from './screens/door.ts';
import { person } from './screens/person.ts';
import { shell } from './screens/shell.ts';

const passphrase = 'reki lumi tuuli pitkospuut aamulla';
/** Nobody's name; written as it stands wherever a name stands. */
const name = 'Kohde <img src=x onerror="window.__xss=1">';

test('harmful texts in every field are texts on every screen, run nothing, ask for nothing and turn nothing', async ({
  desk,
}) => {
  const { page, t } = desk;
  const path = desk.file('Haitta.rinnalla');
  const made = JSON.parse(
    execFileSync(process.execPath, [join(root, 'e2e/harmful-file.ts'), path, passphrase, name], {
      encoding: 'utf8',
    }),
  ) as { fields: number; rows: number; texts: number };
  expect(made.fields).toBeGreaterThan(100);
  expect(made.texts).toBeGreaterThan(300);
  test.info().annotations.push({ type: 'file', description: JSON.stringify(made) });

  const watch = await watchForHarm(page);
  // The look sees what it is there for.
  await page.evaluate(() => document.body.append(document.createElement('iframe')));
  expect(await aliveIn(page)).toEqual(['element <iframe></iframe>']);
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  await desk.chooseFile(path, () => page.getByRole('button', { name: t('firstRun.openFile') }).click());
  await door(desk).unlock(passphrase);
  const window = shell(desk);
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
  const look = async (where: string, narrow = true): Promise<void> => {
    await expect(page.getByRole('main').getByRole('progressbar')).toHaveCount(0);
    await page.waitForTimeout(250);
    await expectInert(page, where, watch);
    if (narrow) await expectReflow(page, where);
    const pictures = process.env['RINNALLA_LOOK'];
    if (pictures !== undefined)
      await page.screenshot({ path: join(pictures, `${where}.png`), fullPage: true });
  };

  await look('today');
  for (const screen of ['network', 'packets'] as const) {
    await window.go(screen);
    await look(screen);
  }
  for (const part of ['work', 'security', 'backups', 'computer'] as const) {
    await window.settings(part);
    await look(`settings ${part}`, false);
  }
  await window.go('people');
  await page.getByRole('radio', { name: t('people.views.all') }).click();
  await look('people');
  await window.find(name);
  await look('find', false);
  await window.closeFind();
  const main = page.getByRole('main');
  await main.getByRole('searchbox').or(main.getByRole('textbox')).first().fill('Kohde');
  await page.getByRole('grid').getByRole('row').filter({ hasText: name }).click();

  const heading = page.getByRole('main').getByRole('heading', { level: 1 });
  // Letter for letter.
  await expect(heading).toContainText(name);
  const someone = person(desk);
  for (const tab of personTabs) {
    await someone.tab(tab);
    await look(`person ${tab}`);
  }
  await page
    .getByRole('button', { name: t('shell.newContact') })
    .or(page.getByRole('button', { name: t('person.header.newContact') }))
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  await look('new contact', false);
  await page.keyboard.press('Escape');
  expect(desk.consoleErrors).toEqual([]);
});
