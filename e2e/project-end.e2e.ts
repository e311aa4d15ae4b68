import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { narrow, see } from './checks/look.ts';
import { inLanguage } from './desk.ts';
import { expect, test } from './fixtures.ts';
import { coachFile } from './people.ts';
import { door } from './screens/door.ts';
import { shell } from './screens/shell.ts';

test('a project ends: what is here is seen, the file is destroyed, and the controller gets a record of it', async ({
  desk,
}) => {
  const { page, t } = desk;
  const entrance = door(desk);
  const path = await entrance.makeCaseFile(coachFile);
  await entrance.rehearse(await entrance.readSheet());
  const window = shell(desk);
  await window.go('today');
  await window.find(t('projectEnd.title'));
  await window.hit(t('projectEnd.title')).click();
  await page.getByRole('heading', { name: t('projectEnd.title'), level: 1 }).waitFor();
  await expect(page.getByText(t('projectEnd.hereNone'))).toBeVisible();
  await window.settings('backups');
  await page.getByRole('button', { name: t('projectEnd.settingsOpen') }).click();
  await page.getByText(t('projectEnd.copiesTitle')).waitFor();
  await see(desk, 'project-end');
  await narrow(desk, 'project-end');

  const field = (name: string) => page.getByLabel(name, { exact: true });
  const button = page.getByRole('button', { name: t('projectEnd.destroy') });
  await field(t('projectEnd.decidedBy')).fill('Posion kunta, hyvinvointijohtaja Heli Hallinto');
  await field(t('projectEnd.decidedOn')).fill('eilen');
  await page.getByLabel(t('projectEnd.reference')).fill('§ 112/2026');
  await field(t('projectEnd.passphrase')).fill('väärä tunnuslause tässä');
  await expect(button).toBeDisabled();
  await field(t('projectEnd.typeName', { name: coachFile.name })).fill(coachFile.name);
  await button.click();
  await expect(page.getByText(t('errors.wrong-passphrase.happened'))).toBeVisible();
  expect(existsSync(path)).toBe(true);
  await field(t('projectEnd.passphrase')).fill(coachFile.passphrase);
  await button.click();

  await page.getByRole('heading', { name: t('projectEnd.doneTitle') }).waitFor({ timeout: 60_000 });
  await entrance.welcome.waitFor();
  await see(desk, 'project-ended');
  await narrow(desk, 'project-ended');
  await entrance.speak('Svenska');
  const sv = inLanguage(desk, 'sv');
  await page.getByRole('heading', { name: sv.t('projectEnd.doneTitle') }).waitFor();
  await see(desk, 'project-ended-sv');
  await entrance.speak('Suomi');
  const record = desk.file('todistus.pdf');
  await desk.chooseFile(record, () => page.getByRole('button', { name: t('projectEnd.saveRecord') }).click());
  await expect(page.getByRole('button', { name: t('projectEnd.putAway') })).toBeEnabled();
  expect(readFileSync(record).subarray(0, 5).toString()).toBe('%PDF-');
  await page.getByRole('button', { name: t('projectEnd.putAway') }).click();
  await expect(page.getByRole('heading', { name: t('projectEnd.doneTitle') })).toBeHidden();
  await expect(page.getByText(coachFile.name, { exact: true })).toHaveCount(0);
  const left = [desk.folders.documents, desk.folders.userData].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }),
  );
  expect(left.filter((name) => name.includes('.rinnalla'))).toEqual([]);
  expect(desk.consoleErrors).toEqual([]);
});
