import { labelOf } from '#shared/codes/define.ts';
import { ownKeyChangeReasons, verificationWays } from '#shared/codes/partners.ts';
import { narrow, see } from './checks/look.ts';
import { deskOf } from './desk.ts';
import { expect, test } from './fixtures.ts';
import { makeFolders } from './hosts.ts';
import { partnerFile, partnerName } from './people.ts';
import { referringAt } from './referring.ts';
import { choose, take } from './screens/controls.ts';
import { handover } from './screens/handover.ts';
import { substitutes } from './screens/substitutes.ts';

test.use({ now: '2026-11-25T09:00:00+02:00' });

test('a unit gives one card, and the letter’s last step says who opens it and who does not', async ({
  desk,
  otherDesk,
  open,
  folders,
  now,
}) => {
  test.setTimeout(300_000);
  const { page, t } = desk;
  const own = makeFolders();
  const shared = { ...own, documents: folders.documents };
  const thirdDesk = deskOf(await open({ folders: shared, now }), shared);
  const coach = referringAt(desk);
  const main = referringAt(otherDesk);
  const deputy = referringAt(thirdDesk);
  const phone = labelOf(verificationWays, 'phone', desk.language);
  const deputyName = 'Pekka Palo';
  const left = t('partners.leftOut', { names: t('partners.leftOutOne.not-verified', { name: deputyName }) });

  await test.step('the deputy gives a card, and it goes onto the unit’s', async () => {
    const { owner } = partnerFile;
    await deputy.begin({ ...partnerFile, name: 'Varalla', owner: { ...owner, holder: deputyName } });
    await deputy.shell.go('network');
    await deputy.network.saveOwnCard(desk.file('pekka.rinnalla-card'));
    await main.begin(partnerFile);
    await main.shell.go('network');
    await main.network.readDeputy(desk.file('pekka.rinnalla-card'));
    await see(otherDesk, 'deputy-card');
    await main.network.takeDeputy(phone);
    await main.quiet();
    await see(otherDesk, 'own-card-with-deputy');
    await narrow(otherDesk, 'own-card-with-deputy');
    await main.network.saveUnitCard(desk.file('yksikko.rinnalla-card'));
    await main.network.saveAlone(desk.file('veikko.rinnalla-card'));
    await main.quiet();
  });

  await test.step('the coach takes it, compares one of two, and sees at the letter who is left out', async () => {
    await coach.begin();
    await coach.today.addFirstPerson('Aino T.');
    await coach.shell.go('network');
    await coach.network.readCard(desk.file('yksikko.rinnalla-card'));
    await expect(coach.network.cardDialog.getByText(t('partners.isDeputy'), { exact: true })).toBeVisible();
    await see(desk, 'unit-card');
    await narrow(desk, 'unit-card');
    await coach.network.acceptCard();
    await coach.network.beginVerifyingAll();
    await see(desk, 'verify-all');
    await narrow(desk, 'verify-all');
    await coach.network.finishVerifyingAll([partnerFile.owner.holder], phone);
    await coach.quiet();
    await expect(page.getByText(left)).toBeVisible();
    await see(desk, 'unit-keys');
    await narrow(desk, 'unit-keys');
    await coach.consent('Aino T.', partnerName, ['name', 'own-wish', 'situation', 'asked']);
    await coach.writeReferral(partnerName);
    await expect(page.getByText(t('partners.opens', { names: partnerFile.owner.holder }))).toBeVisible();
    await expect(page.getByText(left)).toBeVisible();
    await see(desk, 'seal-left-out');
    await coach.referral.seal(desk.file('lahete.tar.age'));
    await coach.referral.backToPerson();
  });

  await test.step('and so it is said wherever something is sealed for the unit: a question, an extract, a handover', async () => {
    await coach.shell.go('packets');
    await coach.packets.open('Aino');
    await coach.threads.beginAsking();
    await expect(coach.threads.askDialog.getByText(left)).toBeVisible();
    await see(desk, 'ask-left-out');
    await narrow(desk, 'ask-left-out');
    await page.keyboard.press('Escape');
    await coach.packets.closeDetails();

    const extract = substitutes(desk);
    await extract.open();
    await extract.fill('Sirkka Salo', '25.11.2026', '27.11.2026');
    await take(page.getByRole('main'), 'checkbox', 'Aino T.');
    await extract.look();
    await choose(page, extract.pages, t('substitutes.sealFor'), partnerName);
    await expect(extract.pages.getByText(left)).toBeVisible();
    await see(desk, 'extract-left-out');
    await narrow(desk, 'extract-left-out');
    await page.keyboard.press('Escape');

    const handing = handover(desk);
    await handing.open();
    await handing.toWhom(partnerName, 'substitute', 'Suostui puhelimessa.');
    await handing.everyone();
    await handing.look();
    await expect(page.getByText(left)).toBeVisible();
    await see(desk, 'handover-left-out');
    await narrow(desk, 'handover-left-out');
  });

  await test.step('the deputy leaves the unit: the newer card tells it, and the older one is known as older', async () => {
    await main.network.removeDeputy(deputyName);
    await main.quiet();
    await main.network.saveOwnCard(desk.file('uudempi.rinnalla-card'));
    await main.quiet();
    await coach.shell.go('network');
    await coach.network.readCard(desk.file('uudempi.rinnalla-card'));
    await expect(page.getByText(t('partners.cardLeftOff', { names: deputyName }))).toBeVisible();
    await see(desk, 'card-left-off');
    await narrow(desk, 'card-left-off');
    await coach.network.acceptNewCard(partnerFile.owner.organisation);
    await coach.quiet();
    await expect(page.getByRole('button', { name: t('partners.keepKey') })).toBeVisible();
    await see(desk, 'key-off-card');
    await narrow(desk, 'key-off-card');
    await coach.network.readCard(desk.file('yksikko.rinnalla-card'));
    await see(desk, 'card-older');
    await narrow(desk, 'card-older');
    await coach.network.acceptOlderCard();
  });

  await test.step('a card with a key of one’s own is no partner’s, and what it revokes counts all the same', async () => {
    await deputy.network.readCard(desk.file('veikko.rinnalla-card'));
    await deputy.network.acceptCard();
    await deputy.shell.go('network');
    await main.network.changeKey(labelOf(ownKeyChangeReasons, 'wrong-hands', desk.language));
    await main.network.finishChangingKey();
    await main.network.readDeputy(desk.file('pekka.rinnalla-card'));
    await main.network.takeDeputy(phone);
    await main.quiet();
    await main.network.saveUnitCard(desk.file('kumous.rinnalla-card'));
    await deputy.network.readRefusedCard(desk.file('kumous.rinnalla-card'));
    const told = t('partners.cardRevokesOnly', { names: partnerFile.owner.holder });
    await expect(thirdDesk.page.getByText(told)).toBeVisible();
    // The directory beside it says so at once.
    await expect(
      thirdDesk.page.getByRole('grid').getByText(t('partners.keyStates.revoked'), { exact: true }),
    ).toBeVisible();
    await see(thirdDesk, 'own-card-revokes');
    await narrow(thirdDesk, 'own-card-revokes');
  });

  expect([...desk.consoleErrors, ...otherDesk.consoleErrors, ...thirdDesk.consoleErrors]).toEqual([]);
  own.remove();
});
