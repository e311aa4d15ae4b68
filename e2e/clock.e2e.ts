import { narrow, see } from './checks/look.ts';
import { expect, test } from './fixtures.ts';
import { coachFile } from './people.ts';
import { coachAt, laterAt } from './models/model.ts';
import { underElectron } from './open-app.ts';

test.use({ now: '2026-11-24T09:00:00+02:00' });
test.skip(underElectron, 'The clock of Electron is the computer’s.');

test('a clock that went back is told: on Today by a card, elsewhere by a toast that leads there', async ({
  desk,
  open,
}) => {
  test.setTimeout(120_000);
  let coach = coachAt(desk);
  const { t } = desk;
  const card = () => coach.page.getByText(t('today.clock.title'));
  const toast = () =>
    coach.page.getByRole('alertdialog').filter({ hasText: 'Koneen kello voi olla väärässä' });

  await coach.begin(coachFile);
  await coach.today.addFirstPerson('Aino T.');
  await coach.record.lockHere();

  await test.step('two years back, and the window opens on the person', async () => {
    coach = await laterAt(coach, open, '2024-11-24T09:00:00+02:00', coachFile.passphrase);
    await coach.person.heading('Aino T.').waitFor();
    await expect(toast()).toBeVisible();
    await see(coach.desk, 'clock-toast');
    await toast()
      .getByRole('button', { name: t('today.clock.why') })
      .click();
    await expect(card()).toBeVisible();
    await see(coach.desk, 'clock-card');
    await narrow(coach.desk, 'clock-card');
  });

  await test.step('the window opens on Today: the card alone', async () => {
    coach = await laterAt(coach, open, '2025-01-24T09:00:00+02:00', coachFile.passphrase);
    await expect(card()).toBeVisible();
    await expect(toast()).toHaveCount(0);
  });
});
