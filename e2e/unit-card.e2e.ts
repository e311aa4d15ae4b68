import { labelOf } from '#shared/codes/define.ts';
import { verificationWays } from '#shared/codes/partners.ts';
import { narrow, see } from './checks/look.ts';
import { deskOf } from './desk.ts';
import { expect, test } from './fixtures.ts';
import { makeFolders } from './hosts.ts';
import { partnerFile, partnerName } from './people.ts';
import { referringAt } from './referring.ts';

test.use({ now: '2026-11-25T09:00:00+02:00' });

test('a unit gives one card, and the letter’s last step says who opens it and who does not', async ({
  desk,
  otherDesk,
  open,
  folders,
  now,
}) => {
  test.setTimeout(180_000);
  const { page, t } = desk;
  const own = makeFolders();
  const shared = { ...own, documents: folders.documents };
  const thirdDesk = deskOf(await open({ folders: shared, now }), shared);
  const coach = referringAt(desk);
  const main = referringAt(otherDesk);
  const deputy = referringAt(thirdDesk);
  const phone = labelOf(verificationWays, 'phone', desk.language);
  const deputyName = 'Pekka Palo';

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
    const left = t('partners.leftOut', {
      names: t('partners.leftOutOne.not-verified', { name: deputyName }),
    });
    await expect(page.getByText(left)).toBeVisible();
    await see(desk, 'unit-keys');
    await narrow(desk, 'unit-keys');
    await coach.consent('Aino T.', partnerName, ['name', 'own-wish', 'situation', 'asked']);
    await coach.writeReferral(partnerName);
    await expect(page.getByText(t('partners.opens', { names: partnerFile.owner.holder }))).toBeVisible();
    await expect(page.getByText(left)).toBeVisible();
    await see(desk, 'seal-left-out');
  });

  expect([...desk.consoleErrors, ...otherDesk.consoleErrors, ...thirdDesk.consoleErrors]).toEqual([]);
  own.remove();
});
