/**
 * Pictures of each screen for docs/screenshots, light and dark, from the practice case file on a fixed day:
 * `RINNALLA_SCREENSHOTS=1 npx playwright test screenshots packet-thread handover reader unit-card key-change`: what two
 * desks do is pictured in their own journeys (checks/look.ts). The ordinary suite leaves them as they are.
 */
import { labelOf } from '#shared/codes/define.ts';
import { packetKinds, replyStatuses } from '#shared/codes/packets.ts';
import { picture } from './checks/look.ts';
import { expect, test } from './fixtures.ts';
import { coachFile } from './people.ts';
import { door } from './screens/door.ts';
import { ledger } from './screens/ledger.ts';
import { person } from './screens/person.ts';
import { referral } from './screens/referral.ts';
import { shell } from './screens/shell.ts';

test.use({ now: '2026-11-25T09:00:00+02:00' });

test('the way in', async ({ desk }) => {
  const { page } = desk;
  const entrance = door(desk, (where) => picture(page, where));
  await expect(entrance.welcome).toBeVisible();
  await entrance.makeCaseFile(coachFile);
  const groups = await entrance.readSheet();
  await entrance.rehearse(groups);
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
  await picture(page, 'today-first');
  await shell(desk).lock();
  await picture(page, 'unlock');
});

test('the screens with the practice people', async ({ desk }) => {
  test.setTimeout(180_000);
  const { page, t } = desk;
  const inside = shell(desk);
  const someone = person(desk);
  await door(desk).openPractice();
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
  await picture(page, 'today');
  await inside.find('keitti');
  await expect(inside.hit(/keitti/iu).first()).toBeVisible();
  await picture(page, 'find');
  await inside.closeFind();

  await inside.go('people');
  await expect(page.getByRole('grid').getByRole('row').nth(3)).toBeVisible();
  await picture(page, 'people');

  await inside.go('packets');
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
  await picture(page, 'packets');
  const given = ledger(desk);
  await given.open();
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
  await picture(page, 'ledger');
  await page.getByRole('grid').getByRole('row').nth(1).click();
  await page.getByRole('dialog').getByText(t('packets.ledger.ground'), { exact: true }).waitFor();
  await picture(page, 'ledger-entry');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await inside.go('packets');
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
  // An answered referral, of someone with a whole story behind them.
  const answered = page
    .getByRole('grid')
    .getByRole('row')
    .filter({ hasText: labelOf(packetKinds, 'referral', desk.language) })
    .filter({ hasText: labelOf(replyStatuses, 'time-given', desk.language) })
    .first();
  const partner = await answered.getByRole('gridcell').nth(1).innerText();
  await answered.click();
  const packet = page.getByRole('dialog');
  await expect(packet.getByText(t('packets.items'))).toBeVisible();
  await picture(page, 'packet');
  await packet.locator('dd').getByRole('button').first().click();
  await expect(page.getByRole('tab', { selected: true })).toBeVisible();
  await expect(someone.moments.first()).toBeVisible();
  await picture(page, 'person-timeline');
  for (const tab of ['strengths', 'situation', 'plan', 'network'] as const) {
    await someone.tab(tab);
    await page.getByRole('tabpanel').getByRole('heading').first().waitFor();
    await picture(page, `person-${tab}`);
  }
  await someone.tab('timeline');
  await page.getByRole('button', { name: t('notes.newNote') }).click();
  await page
    .getByRole('group', { name: t('notes.editor.title') })
    .getByRole('textbox')
    .first()
    .fill('Käytiin läpi viikon rytmi.');
  await picture(page, 'note');
  await page.keyboard.press('Alt+N');
  await page.getByRole('dialog', { name: t('person.contact.title') }).waitFor();
  await picture(page, 'new-contact');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page
    .getByRole('button', { name: t('person.header.printPlan') })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('figure').first().waitFor({ timeout: 30_000 });
  await picture(page, 'plan-paper');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await someone.tab('network');
  const path = referral(desk);
  await someone.beginReferral();
  await path.to(partner);
  await picture(page, 'referral-to');
  await path.goOn('stepWhy');
  await path.why('Haluaisin oppia lisää käsillä tekemällä.', 'Tutustumispäivä ja keskustelu.');
  await picture(page, 'referral-why');
  await path.goOn('stepWhat');
  await picture(page, 'referral-what');
  await path.goOn('stepSeal');
  await path.readLetter();
  await picture(page, 'referral-seal');

  await inside.go('network');
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
  await page
    .getByRole('list', { name: t('partners.words') })
    .first()
    .waitFor();
  await picture(page, 'network');
  await page.getByRole('grid').getByRole('row').nth(1).click();
  await page.getByText(t('partners.keys'), { exact: true }).waitFor();
  await picture(page, 'partner');
  for (const part of ['work', 'security', 'backups', 'computer'] as const) {
    await inside.settings(part);
    await page.getByRole('tabpanel').getByRole('heading').first().waitFor();
    await picture(page, `settings-${part}`);
  }
});
