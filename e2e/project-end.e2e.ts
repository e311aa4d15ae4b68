import { labelOf } from '#shared/codes/define.ts';
import { handoverReasons } from '#shared/codes/handover.ts';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { narrow, see } from './checks/look.ts';
import { inLanguage } from './desk.ts';
import { expect, test } from './fixtures.ts';
import { coachFile, partnerFile, partnerName } from './people.ts';
import { referringAt } from './referring.ts';
import { take } from './screens/controls.ts';
import { handover } from './screens/handover.ts';

test('a project ends: the people go back to the controller, the file is destroyed, and there is a record of it', async ({
  desk,
  otherDesk,
}) => {
  test.setTimeout(240_000);
  const { page, t } = desk;
  const coach = referringAt(desk);
  const window = coach.shell;
  const path = desk.file(`${coachFile.name}.rinnalla`);
  await test.step('two people, a referral without an answer, and a controller whose words were read', async () => {
    await referringAt(otherDesk).beginAsPartner(desk.file('vastaanotto.rinnalla-card'));
    await coach.begin();
    await window.go('today');
    await window.find(t('projectEnd.title'));
    await window.hit(t('projectEnd.title')).click();
    await page.getByRole('heading', { name: t('projectEnd.title'), level: 1 }).waitFor();
    await expect(page.getByText(t('projectEnd.hereNone'))).toBeVisible();
    await coach.trustCard(desk.file('vastaanotto.rinnalla-card'));
    await window.go('today');
    await coach.today.addFirstPerson('Eino N.');
    await window.go('people');
    await page.getByRole('button', { name: t('people.word.participant.new') }).click();
    await page.getByRole('dialog').getByLabel(t('person.field.displayName'), { exact: true }).fill('Aino T.');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('people.add.save'), exact: true })
      .click();
    await page.getByRole('heading', { level: 1, name: 'Aino T.' }).waitFor();
    await coach.quiet();
    await coach.consent('Aino T.', partnerName, ['name', 'own-wish', 'asked']);
    await coach.writeReferral(partnerName);
    await coach.referral.seal(desk.file('lahete.tar.age'));
    await coach.quiet();
  });
  const open = async (): Promise<void> => {
    await window.settings('backups');
    await page.getByRole('button', { name: t('projectEnd.settingsOpen') }).click();
    await page.getByText(t('projectEnd.copiesTitle')).waitFor();
  };
  await test.step('whoever is with nobody else is chosen when they are handed over first', async () => {
    await open();
    // At once: what the screen showed before there was anybody must not come back for a moment.
    const held = page.locator('dl').filter({ hasText: t('projectEnd.held.openReferrals') });
    expect(await held.innerText()).toMatch(
      new RegExp(`${t('projectEnd.held.people')}\\s+2\\s[^]*${t('projectEnd.held.openReferrals')}\\s+1\\s`),
    );
    await see(desk, 'project-end-people');
    await narrow(desk, 'project-end-people');
    await page.getByRole('button', { name: t('projectEnd.giveBack') }).click();
    const giving = handover(desk);
    await expect(
      page.getByRole('radio', { name: labelOf(handoverReasons, 'controller', desk.language) }),
    ).toBeChecked();
    await giving.toWhom(partnerName, 'controller', 'suullisesti 24.11.2026');
    await expect(page.getByText(t('handover.chosen', { count: 2 }))).toBeVisible();
    await see(desk, 'project-end-who');
    // Whoever is not to go is taken off, and stands at the end of the project again.
    await giving.choosePerson('Eino N.');
    await expect(page.getByText(t('handover.chosen', { count: 1 }))).toBeVisible();
    await giving.look();
    await giving.sealTo(desk.file('siirto.tar.age'));
    await coach.quiet();
  });
  await open();
  await expect(page.getByText('Eino N.')).toBeVisible();
  await expect(page.getByText('Aino T.')).toHaveCount(0);
  await see(desk, 'project-end');
  await narrow(desk, 'project-end');

  const field = (name: string) => page.getByLabel(name, { exact: true });
  const button = page.getByRole('button', { name: t('projectEnd.destroy') });
  await field(t('projectEnd.decidedBy')).fill('Posion kunta, hyvinvointijohtaja Heli Hallinto');
  await field(t('projectEnd.decidedOn')).fill('eilen');
  await page.getByLabel(t('projectEnd.reference')).fill('§ 112/2026');
  await field(t('projectEnd.passphrase')).fill('väärä tunnuslause tässä');
  await expect(button).toBeDisabled();
  await take(page.getByRole('main'), 'checkbox', t('projectEnd.hereSeen', { count: 1 }));
  await take(page.getByRole('main'), 'checkbox', t('projectEnd.unconfirmedSeen'));
  await field(t('projectEnd.typeName', { name: coachFile.name })).fill(coachFile.name);
  await button.click();
  await expect(page.getByText(t('errors.wrong-passphrase.happened'))).toBeVisible();
  expect(existsSync(path)).toBe(true);
  await field(t('projectEnd.passphrase')).fill(coachFile.passphrase);
  await button.click();

  await page.getByRole('heading', { name: t('projectEnd.doneTitle') }).waitFor({ timeout: 60_000 });
  await coach.door.welcome.waitFor();
  await see(desk, 'project-ended');
  await narrow(desk, 'project-ended');
  await coach.door.speak('Svenska');
  const sv = inLanguage(desk, 'sv');
  await page.getByRole('heading', { name: sv.t('projectEnd.doneTitle') }).waitFor();
  await see(desk, 'project-ended-sv');
  await coach.door.speak('Suomi');
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
  // The partner's own file lies in the same folder.
  const others = new RegExp(`\\.rinnalla-card$|(^|/)${partnerFile.name}\\.`, 'u');
  expect(left.filter((name) => name.includes('.rinnalla') && !others.test(name))).toEqual([]);
  expect(desk.consoleErrors).toEqual([]);
});
