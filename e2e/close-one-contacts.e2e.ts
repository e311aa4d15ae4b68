import { expectNoAxeViolations } from './checks/axe.ts';
import { expectReflow } from './checks/reflow.ts';
import { expect, test } from './fixtures.ts';
import { coachAt } from './models/model.ts';
import { coachFile } from './people.ts';

test.use({ now: '2026-11-25T12:00:00+02:00' });

test('support for a close one is corrected, found again at its entry, and the client is given the list of disclosures', async ({
  desk,
}) => {
  const coach = coachAt(desk);
  const { page, t } = desk;
  await coach.begin(coachFile);
  await coach.today.addFirstPerson('Lumi Sarala');
  await coach.openPerson('Lumi Sarala');
  await coach.person.tab('network');
  const box = await coach.around.beginCloseOne();
  await coach.around.fillCloseOne(box, { name: 'Maija Sarala', relation: 'mother' });
  await coach.around.saveDialog(box);
  await coach.around.logContact('Maija Sarala', 'Puhuttiin jaksamisesta');
  const contacts = page.getByRole('dialog', { name: t('network.contact.title', { name: 'Maija Sarala' }) });

  await test.step('what was logged is changed in the same form', async () => {
    await contacts
      .getByRole('button', { name: t('network.contact.changeOf', { thing: '' }) })
      .first()
      .click();
    const summary = contacts.getByLabel(t('network.contact.summary'));
    await expect(summary).toHaveValue('Puhuttiin jaksamisesta');
    await summary.fill('Puhuttiin nukkumisesta');
    await expectNoAxeViolations(page, 'a contact with a close one being changed');
    await contacts.getByRole('button', { name: t('network.save'), exact: true }).click();
    await expect(contacts.getByText('Puhuttiin nukkumisesta')).toBeVisible();
    await expect(summary).toHaveValue('');
    await page.keyboard.press('Escape');
    await contacts.waitFor({ state: 'hidden' });
    await coach.quiet();
  });

  await test.step('the search opens the entry itself', async () => {
    await coach.shell.go('today');
    await coach.shell.find('nukkumis');
    await coach.shell.hit(/nukkumisesta/).click();
    await expect(contacts.getByText('Puhuttiin nukkumisesta')).toBeVisible();
    await page.keyboard.press('Escape');
    await contacts.waitFor({ state: 'hidden' });
  });

  await test.step('F13: the client asks what was given to whom', async () => {
    await coach.around.disclosures.getByRole('button', { name: t('network.disclosure.paper.open') }).click();
    const paper = page.getByRole('dialog', { name: t('network.disclosure.paper.title') });
    await paper.getByRole('figure').first().waitFor({ timeout: 40_000 });
    await expect(paper).toContainText(t('print.disclosureList.empty'));
    await expectNoAxeViolations(page, 'the list of disclosures on paper');
    await expectReflow(page, 'the list of disclosures on paper');
  });
  expect(desk.consoleErrors).toEqual([]);
});
