import { labelOf } from '#shared/codes/define.ts';
import { keyRetirements, ownKeyChangeReasons, verificationWays } from '#shared/codes/partners.ts';
import { narrow, see } from './checks/look.ts';
import { expect, test } from './fixtures.ts';
import { partnerFile } from './people.ts';
import { referringAt } from './referring.ts';

test.use({ now: '2026-11-25T09:00:00+02:00' });

test('a partner changes their key and is known by it; one in wrong hands is known by nothing', async ({
  desk,
  otherDesk,
}) => {
  test.setTimeout(180_000);
  const { page, t, language } = desk;
  const coach = referringAt(desk);
  const partner = referringAt(otherDesk);
  const { organisation } = partnerFile.owner;
  const phone = labelOf(verificationWays, 'phone', language);
  const main = page.getByRole('main');
  const why = (code: 'succeeded' | 'revoked') =>
    main.getByText(labelOf(keyRetirements, code, language)).first();
  const give = async (name: string): Promise<string> => {
    await partner.network.saveOwnCard(desk.file(name));
    await partner.quiet();
    return desk.file(name);
  };

  await test.step('the partner’s first key is compared by phone', async () => {
    await partner.begin(partnerFile);
    await partner.shell.go('network');
    const card = await give('eka.rinnalla-card');
    await coach.begin();
    await coach.shell.go('network');
    await coach.network.readCard(card);
    await coach.network.acceptCard();
    await coach.network.beginVerifying();
    await coach.network.finishVerifying(phone);
  });

  await test.step('the second, signed by the first, takes its place without comparing', async () => {
    await partner.network.changeKey(labelOf(ownKeyChangeReasons, 'ordinary', language));
    await see(otherDesk, 'change-key');
    await narrow(otherDesk, 'change-key');
    await partner.network.finishChangingKey();
    const card = await give('toka.rinnalla-card');
    await coach.network.readCard(card);
    await expect(page.getByText(t('partners.signedByOld.verified'))).toBeVisible();
    await see(desk, 'card-signed-by-old');
    await coach.network.acceptNewCard(organisation);
    await expect(main.getByText(t('partners.keyStates.verified'), { exact: true })).toBeVisible();
    await expect(why('succeeded')).toBeVisible();
    await expect(main.getByRole('button', { name: t('partners.verify') })).toHaveCount(0);
    await see(desk, 'key-succeeded');
    await coach.quiet();
  });

  await test.step('the third says that the second is in wrong hands, and is itself in doubt until it is compared', async () => {
    await partner.network.changeKey(labelOf(ownKeyChangeReasons, 'wrong-hands', language));
    await see(otherDesk, 'change-key-wrong-hands');
    await partner.network.finishChangingKey();
    const card = await give('kolmas.rinnalla-card');
    await coach.network.readCard(card);
    await expect(
      page.getByText(t('partners.cardRevokes', { names: partnerFile.owner.holder })),
    ).toBeVisible();
    await see(desk, 'card-revokes');
    await narrow(desk, 'card-revokes');
    await coach.network.acceptNewCard(organisation);
    await expect(main.getByText(t('partners.changedText'))).toBeVisible();
    await expect(why('revoked')).toBeVisible();
    await coach.network.beginVerifying();
    await coach.network.finishVerifying(phone);
    await coach.quiet();
  });

  await test.step('somebody rings: the third is lost as well', async () => {
    await coach.network.beginRevoking('Esihenkilö soitti');
    await see(desk, 'revoke');
    await narrow(desk, 'revoke');
    await coach.network.finishRevoking();
    await expect(main.getByText(t('partners.revokedBy', { who: 'Esihenkilö soitti' }))).toBeVisible();
    await expect(main.getByText(t('partners.keyStates.verified'), { exact: true })).toHaveCount(0);
    await expect(main.getByRole('button', { name: t('partners.verify') })).toHaveCount(0);
    await see(desk, 'key-revoked');
    await narrow(desk, 'key-revoked');
    // The same card, brought again, brings nobody back.
    await coach.network.readCard(desk.file('kolmas.rinnalla-card'));
    await expect(page.getByText(t('partners.keyStanding.revoked'))).toBeVisible();
  });

  expect([...desk.consoleErrors, ...otherDesk.consoleErrors]).toEqual([]);
});
