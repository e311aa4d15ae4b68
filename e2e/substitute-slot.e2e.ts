import { readFile, writeFile } from 'node:fs/promises';
import { expectNoAxeViolations } from './checks/axe.ts';
import { narrow, see } from './checks/look.ts';
import { expectReflow } from './checks/reflow.ts';
import { expect, test } from './fixtures.ts';
import { coachFile } from './people.ts';
import { door } from './screens/door.ts';
import { keys } from './screens/keys.ts';
import { shell } from './screens/shell.ts';

const substitute = { label: 'Sanni Sijainen', passphrase: 'viisi villasukkaa kuivuu narulla' };

test('a substitute opens the file with a passphrase of their own until the owner takes it away', async ({
  desk,
}) => {
  const { page, t } = desk;
  const entrance = door(desk);
  const slots = `${await entrance.makeCaseFile(coachFile)}.keys`;
  await entrance.rehearse(await entrance.readSheet());
  const window = shell(desk);
  const ways = keys(desk);

  await window.settings('security');
  await ways.fillSubstitute({ ...substitute, own: coachFile.passphrase });
  await expectNoAxeViolations(page, 'a passphrase for a substitute');
  await ways.sendSubstitute();
  await expect(ways.substitutes.getByText(substitute.label)).toBeVisible();
  await expectReflow(page, 'substitutes');

  await window.lock();
  await entrance.unlock(substitute.passphrase);
  await expect(window.rail).toContainText(t('shell.substitute', { name: substitute.label }));
  await window.settings('security');
  await expect(page.getByText(t('keys.substitute.yoursText'))).toBeVisible();
  await expect(ways.recovery).toBeHidden();
  await expectNoAxeViolations(page, 'standing in');

  await window.lock();
  await entrance.unlock(coachFile.passphrase);
  await window.settings('security');
  const withSubstitute = await readFile(slots);
  const asked = await ways.askToRemove(substitute.label);
  await asked.getByRole('button', { name: t('keys.substitute.remove') }).click();
  await expect(ways.substitutes.getByText(t('keys.substitute.none'))).toBeVisible();
  await window.lock();
  await entrance.unlock(substitute.passphrase);
  await expect(page.getByText(t('errors.wrong-passphrase.happened'))).toBeVisible();

  // With the key file from before in its place it does not open either, and the owner is told.
  await writeFile(slots, withSubstitute);
  await entrance.unlock(substitute.passphrase);
  await expect(page.getByText(t('errors.slot-removed.happened'))).toBeVisible();
  await entrance.unlock(coachFile.passphrase);
  await expect(ways.wasExchanged).toBeVisible();
  await see(desk, 'older-key-file');
  await narrow(desk, 'older-key-file');
  await ways.wasExchanged.getByRole('button', { name: t('keys.exchanged.seen') }).click();
  await expect(ways.wasExchanged).toBeHidden();
});
