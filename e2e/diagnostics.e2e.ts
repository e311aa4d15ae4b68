import { readFile } from 'node:fs/promises';
import { expectNoAxeViolations } from './checks/axe.ts';
import { expectReflow } from './checks/reflow.ts';
import { expect, test } from './fixtures.ts';
import { coachFile } from './people.ts';
import { diagnostics } from './screens/diagnostics.ts';
import { door } from './screens/door.ts';
import { shell } from './screens/shell.ts';

test('the self-test says what is well and what is not, and the report is read before it is saved', async ({
  desk,
}) => {
  const { page, t } = desk;
  const entrance = door(desk);
  await entrance.makeCaseFile(coachFile);
  await entrance.rehearse(await entrance.readSheet());
  const window = shell(desk);
  await window.settings('computer');
  const self = diagnostics(desk);
  await self.run();
  await expect(self.found(t('diagnostics.finding.references-whole'))).toBeVisible();
  await expect(self.found(t('diagnostics.finding.folder-own'))).toBeVisible();
  await expect(self.found(t('diagnostics.finding.second-none'))).toBeVisible();
  await expectNoAxeViolations(page, 'self-test');
  await expectReflow(page, 'self-test');

  const text = await self.readReport();
  expect(text).toContain('cipher sqlcipher');
  expect(text).toContain(t('diagnostics.finding.references-whole'));
  for (const secret of [coachFile.name, coachFile.owner.holder, coachFile.owner.organisation])
    expect(text).not.toContain(secret);
  await expectNoAxeViolations(page, 'report');
  const saved = desk.file('raportti.txt');
  await self.save(saved);
  expect((await readFile(saved, 'utf8')).trim()).toBe(text.trim());
  await page.keyboard.press('Escape');

  // Where the file does not open, support is needed most.
  await window.lock();
  await self.openAtTheDoor();
  await self.run();
  await expect(self.found(t('diagnostics.finding.file-closed'))).toBeVisible();
  await expectNoAxeViolations(page, 'self-test at the door');
});
