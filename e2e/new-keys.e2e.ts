import { expectNoAxeViolations } from './checks/axe.ts';
import { expectReflow } from './checks/reflow.ts';
import { expect, test } from './fixtures.ts';
import { coachFile } from './people.ts';
import { door } from './screens/door.ts';
import { keys } from './screens/keys.ts';
import { shell } from './screens/shell.ts';

test('a lost recovery sheet: the key is changed, a new sheet is rehearsed, and the lost one opens the file no longer', async ({
  desk,
}) => {
  const { page, t } = desk;
  const entrance = door(desk);
  await entrance.makeCaseFile(coachFile);
  const lost = await entrance.readSheet();
  await entrance.rehearse(lost);
  const window = shell(desk);
  await window.settings('security');
  const card = keys(desk);
  await expectNoAxeViolations(page, 'new key');
  await expectReflow(page, 'new key');
  await card.rotate('väärä tunnuslause tässä');
  await expect(page.getByText(t('errors.wrong-passphrase.happened'))).toBeVisible();
  await card.rotate(coachFile.passphrase);

  // As after making a file: the new sheet, and two of its groups typed back.
  await page.getByRole('heading', { name: t('firstRun.renewedTitle') }).waitFor({ timeout: 60_000 });
  const found = await entrance.readSheet();
  expect(found).not.toEqual(lost);
  await entrance.rehearse(found);
  await window.settings('security');
  await expect(card.older(1)).toBeVisible();
  await card.removeOlder();
  await expect(card.older(1)).toBeHidden();

  await window.lock();
  await entrance.unlock(coachFile.passphrase);
  await expect(window.rail).toBeVisible();
});
