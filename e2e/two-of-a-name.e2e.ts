import { expect, test } from './fixtures.ts';
import { coachFile } from './people.ts';
import { coachAt } from './models/model.ts';

test.use({ now: '2026-11-25T12:00:00+02:00' });

test('two of the same first name are asked about, and what was logged for the wrong one is moved', async ({
  desk,
}) => {
  const coach = coachAt(desk);
  const { page, t } = desk;
  await coach.begin(coachFile);
  await coach.today.addFirstPerson('Lumi Sarala');
  await coach.shell.go('people');
  await page.getByRole('button', { name: t('people.word.participant.new') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('person.field.displayName'), { exact: true }).fill('Lumi Harju');
  await dialog.getByRole('button', { name: t('people.add.save'), exact: true }).click();
  await coach.person.heading('Lumi Harju').waitFor();
  await coach.quiet();

  await test.step('rule 9: the line asks which Lumi, and nothing is saved until that is said', async () => {
    await coach.shell.go('today');
    await coach.today.line.fill('Lumi, puhelu tänään, puhuttiin keittiötyöstä');
    const which = page.getByRole('radiogroup', { name: t('today.quick.whichPerson') });
    await expect(which.getByRole('radio')).toHaveCount(2);
    await coach.see('two-of-a-name');
    await coach.today.saveLine();
    await expect(coach.shell.toast(t('person.contact.saved'))).toHaveCount(0);
    await expect(coach.today.line).toHaveValue(/keittiötyöstä/);
    await which.getByRole('radio', { name: /^Lumi Harju/ }).click();
    await coach.today.saveLine();
    await expect(coach.shell.toast(t('person.contact.saved'))).toBeVisible();
    await coach.quiet();
  });

  await test.step('rule 3: moved to the right one, it is on the wrong one’s timeline and in the search no more', async () => {
    await coach.openPerson('Lumi Harju');
    await coach.person.tab('timeline');
    const call = coach.contacts.rows.filter({ hasText: 'keittiötyöstä' });
    await coach.contacts.moveTo(call, 'Lumi Sarala');
    await expect(call).toHaveCount(0);
    await coach.quiet();
    await coach.openPerson('Lumi Sarala');
    await coach.person.tab('timeline');
    await expect(call).toHaveCount(1);
    await coach.shell.find('keittiötyö');
    await expect(coach.shell.hit(/keittiötyöstä/)).toHaveCount(1);
    await expect(coach.shell.hit(/keittiötyöstä/)).toContainText('Lumi Sarala');
  });

  expect(desk.consoleErrors).toEqual([]);
});
