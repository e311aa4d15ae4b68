import { mkdirSync } from 'node:fs';
import { disclosableItems } from '#shared/disclosure/registry.ts';
import { narrow, see } from './checks/look.ts';
import { expect, test } from './fixtures.ts';
import { partnerName } from './people.ts';
import { referringAt } from './referring.ts';
import { around } from './screens/around.ts';

test.use({ now: '2026-11-25T09:00:00+02:00' });

test('a referral is asked about, answered, updated and withdrawn, and both sides see it', async ({
  desk,
  otherDesk,
}) => {
  test.setTimeout(180_000);
  const { page, t } = desk;
  const coach = referringAt(desk);
  const partner = referringAt(otherDesk);
  const untold = t('today.reason.prohibitionUntoldNumber', { number: 1 });
  const quiet = async () => {
    await coach.quiet();
    await partner.quiet();
  };

  await test.step('two files, a verified card, a consent and a referral that has arrived', async () => {
    await partner.beginAsPartner(desk.file('vastaanotto.rinnalla-card'));
    await coach.begin();
    await coach.today.addFirstPerson('Aino T.');
    await coach.trustCard(desk.file('vastaanotto.rinnalla-card'));
    await coach.consent('Aino T.', partnerName, ['name', 'own-wish', 'situation', 'asked']);
    await quiet();
    await coach.writeReferral(partnerName);
    await coach.referral.seal(desk.file('lahete.tar.age'));
    await coach.referral.backToPerson();

    await partner.shell.go('packets');
    await partner.packets.choose(desk.file('lahete.tar.age'));
    await partner.packets.acceptSender();
    await partner.packets.take();
    await quiet();
  });

  await test.step('the partner asks, and the coach answers', async () => {
    await partner.packets.open('Aino');
    await partner.threads.beginAsking();
    await see(otherDesk, 'partner-asks');
    await partner.threads.ask('Sopiiko ensimmäinen käynti iltapäivään?', desk.file('kysymys.tar.age'));
    await partner.packets.closeDetails();

    await coach.shell.go('packets');
    await coach.packets.choose(desk.file('kysymys.tar.age'));
    await expect(coach.packets.staged.getByText('iltapäivään?').first()).toBeVisible();
    await see(desk, 'question-staged');
    await coach.packets.take();
    await quiet();
    await coach.shell.go('today');
    await expect(page.getByText(t('packets.thread.awaitsAnswer'))).toBeVisible();
    await see(desk, 'today-question');
    await page.getByRole('button', { name: /^Kysymys, nro 1/ }).click();
    await coach.threads.beginAnswering();
    await see(desk, 'coach-answers');
    await narrow(desk, 'coach-answers');
    await coach.threads.answer('Sopii hyvin, klo 13 jälkeen.', desk.file('vastaus.tar.age'));
    await see(desk, 'coach-thread');
    await narrow(desk, 'coach-thread');
    await coach.packets.closeDetails();

    await partner.packets.choose(desk.file('vastaus.tar.age'));
    await partner.packets.take();
    await partner.packets.open('Lähete');
    await expect(partner.threads.details.getByText('klo 13 jälkeen')).toBeVisible();
    await see(otherDesk, 'partner-thread');
    await partner.packets.closeDetails();
    await quiet();
  });

  await test.step('a prohibition to tell a guardian is made now: the coach sees that the partner does not know', async () => {
    await coach.toPerson('Aino T.');
    await coach.person.tab('network');
    await around(desk).forbidGuardians();
    const due = around(desk).prohibitions.getByText(partnerName);
    await expect(due).toBeVisible();
    await quiet();
    await see(desk, 'prohibition-due');
    await narrow(desk, 'prohibition-due');
    await coach.shell.go('today');
    await expect(page.getByText(untold).first()).toBeVisible();
    await see(desk, 'today-prohibition');
    await page
      .getByRole('button', { name: new RegExp(`^${t('today.next.tell')}`) })
      .first()
      .click();
    await expect(coach.threads.tellingProhibition.getByText('ei myöskään tästä kiellosta')).toBeVisible();
    await see(desk, 'tell-prohibition');
    await narrow(desk, 'tell-prohibition');
  });

  await test.step('an update begins with what was ticked and names what changed', async () => {
    await coach.threads.tellingProhibition.getByRole('button', { name: t('packets.thread.update') }).click();
    await coach.referral.goOn('stepWhy');
    await coach.referral.goOn('stepWhat');
    // What a guardian may not be told goes along; it is neither ticked nor unticked by hand.
    const notToTell = page.getByRole('checkbox', {
      name: disclosableItems['not-to-tell'].labels[desk.language],
    });
    await expect(notToTell).toBeChecked();
    await expect(notToTell).toBeDisabled();
    await see(desk, 'update-what');
    await narrow(desk, 'update-what');
    await coach.referral.tick('situation');
    await coach.referral.write('situation', 'Koulun keittiö on varmistunut.');
    await coach.referral.goOn('stepSeal');
    const letter = await coach.referral.readLetter();
    expect(letter).toContain('Tilanne nyt: lisätty');
    expect(letter.replaceAll(/\s+/gu, ' ')).toContain('Huoltajalle ei saa kertoa: lisätty');
    await see(desk, 'update-seal');
    await coach.referral.seal(desk.file('taydennys.tar.age'));
    await coach.shell.go('today');
    await expect(page.getByText(untold)).toHaveCount(0);
    await partner.packets.choose(desk.file('taydennys.tar.age'));
    await expect(partner.packets.staged.getByText(t('packets.thread.change.added')).first()).toBeVisible();
    await see(otherDesk, 'update-staged');
    await partner.packets.take();
    await quiet();
  });

  await test.step('a withdrawn consent offers the packet that tells the partner, who is stopped by it', async () => {
    await coach.toPerson('Aino T.');
    await coach.person.tab('network');
    await coach.consents.withdraw();
    await expect(page.getByRole('button', { name: t('packets.thread.sealWithdrawal') })).toBeVisible();
    await quiet();
    await see(desk, 'withdrawal-due');
    await narrow(desk, 'withdrawal-due');
    mkdirSync(desk.file('saapuvat'));
    await partner.inbox.watch(desk.file('saapuvat'));
    await coach.threads.beginWithdrawing();
    await see(desk, 'withdrawal-packet');
    await coach.threads.withdraw(desk.file('saapuvat/peruutus (1).tar.age'));
    await coach.threads.endWithdrawing();
    await expect(page.getByRole('button', { name: t('packets.thread.sealWithdrawal') })).toBeHidden();

    await expect(partner.inbox.file('peruutus (1).tar.age')).toBeVisible({ timeout: 30_000 });
    await see(otherDesk, 'inbox');
    await narrow(otherDesk, 'inbox');
    await partner.inbox.open('peruutus (1).tar.age');
    await expect(partner.packets.staged.getByText(t('packets.thread.withdrawnTodo'))).toBeVisible();
    await see(otherDesk, 'withdrawal-staged');
    await partner.packets.take();
    await expect(partner.inbox.file('peruutus (1).tar.age')).toBeHidden();
    await expect(partner.packets.row('Lähete').getByText(t('packets.thread.withdrawnState'))).toBeVisible();
    await partner.packets.open('Lähete');
    await expect(partner.threads.details.getByText(t('packets.thread.withdrawnTodo'))).toBeVisible();
    await expect(partner.threads.details.getByRole('button', { name: t('packets.reply') })).toBeHidden();
    await see(otherDesk, 'partner-withdrawn');
    await narrow(otherDesk, 'partner-withdrawn');
  });

  expect([...desk.consoleErrors, ...otherDesk.consoleErrors]).toEqual([]);
});
