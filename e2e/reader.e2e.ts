import { copyFileSync, readFileSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { labelOf } from '#shared/codes/define.ts';
import { packetKinds, replyStatuses } from '#shared/codes/packets.ts';
import { partnerTypes } from '#shared/codes/partners.ts';
import { waysOut } from '#shared/codes/ways.ts';
import { disclosableItems } from '#shared/disclosure/registry.ts';
import { fill } from '../reader/texts/index.ts';
import { expectNoAxeViolations } from './checks/axe.ts';
import { show } from './checks/look.ts';
import { expectReflow } from './checks/reflow.ts';
import { expect, test } from './fixtures.ts';
import { asked as whatIsAsked, ownWish, referringAt } from './referring.ts';
import { reader } from './screens/reader.ts';

test('a referral to a partner who has only a browser, without a network, and the answer back', async ({
  desk,
  browser,
}) => {
  test.setTimeout(240_000);
  const { page, t } = desk;
  const coach = referringAt(desk);
  const station = 'Kuurankedon terveysasema';
  const html = desk.file('rinnalla-koe.html');
  const updateHtml = desk.file('rinnalla-taydennys.html');
  const withdrawalHtml = desk.file('rinnalla-peruutus.html');
  let passphrase = '';

  await test.step('the coach has a person, a partner without the app, and a consent', async () => {
    await coach.begin();
    await coach.today.addFirstPerson('Aino T.');
    await coach.person.tab('facts');
    await coach.person.fillFacts({ firstName: 'Aino', lastName: 'Testilä', phone: '040 765 4321' });
    await coach.person.saveFacts();
    await coach.quiet();
    await coach.shell.go('network');
    // A key whose words nobody has compared is as good as none.
    await coach.network.addWithRecipient(
      station,
      labelOf(partnerTypes, 'county-health', desk.language),
      await identityToRecipient(await generateX25519Identity()),
    );
    await coach.consent('Aino T.', station, ['name', 'phone', 'own-wish', 'situation', 'asked']);
  });

  await test.step('the referral is sealed as one HTML file with a passphrase', async () => {
    await coach.writeReferral(station, ['phone', 'reply-permission']);
    await expect(
      page.getByRole('radio', { name: new RegExp(labelOf(waysOut, 'reader', desk.language)) }),
    ).toBeChecked();
    await expectNoAxeViolations(page, 'reader-way');
    await show(page, 'reader-way', true);
    passphrase = await coach.referral.saveReader(html);
    expect(passphrase.split(' ').length).toBeGreaterThanOrEqual(6);
    await expect(page.getByText(passphrase)).toBeVisible();
    await expectNoAxeViolations(page, 'reader-left');
    await expectReflow(page, 'reader-left');
    await show(page, 'reader-left');
    expect(statSync(html).size).toBeLessThan(400_000);
    await coach.referral.backToPerson();
  });

  const context = await browser.newContext({ offline: true, acceptDownloads: true, locale: 'fi-FI' });
  const asked: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  const theirs = await context.newPage();
  theirs.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  theirs.on('pageerror', (error) => errors.push(String(error)));
  const partner = reader(theirs);
  const see = async (where: string): Promise<void> => {
    await show(theirs, where, true);
    await expectNoAxeViolations(theirs, where);
    await expectReflow(theirs, where, () => show(theirs, `${where}-320`, true));
  };
  const answerFile = desk.file('vastaus.tar.age');

  await test.step('the partner opens it from the disk and reads it', async () => {
    await theirs.goto(pathToFileURL(html).href);
    await see('reader-locked');
    await partner.open('kelo hilla riekko tunturi kaarna utu');
    await expect(partner.problem).toHaveText(partner.t.problems['wrong-passphrase'], { timeout: 40_000 });
    await expect(partner.passphrase).toHaveValue('kelo hilla riekko tunturi kaarna utu');
    await see('reader-wrong');
    const began = Date.now();
    await partner.open(passphrase);
    await partner.contents.waitFor({ timeout: 40_000 });
    test.info().annotations.push({ type: 'opening', description: `${Date.now() - began} ms` });
    await expect(theirs.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(partner.contents).toContainText(ownWish);
    await expect(partner.contents).toContainText(whatIsAsked);
    await expect(partner.words).toHaveCount(8);
    await see('reader-open');
    const pdf = await partner.save(partner.t.savePdf);
    expect(pdf.name).toBe('rinnalla-1.pdf');
    expect(readFileSync(pdf.path).subarray(0, 5).toString()).toBe('%PDF-');
    await theirs.emulateMedia({ colorScheme: 'dark' });
    await show(theirs, 'reader-dark', true);
    await theirs.emulateMedia({ colorScheme: 'light' });
  });

  await test.step('the answer is written by keyboard; another language loses nothing of it', async () => {
    await theirs.getByLabel(partner.t.status).selectOption('time-given');
    await expect(theirs.getByLabel(partner.t.status)).toBeFocused();
    await theirs.keyboard.press('Tab');
    await expect(theirs.getByLabel(partner.t.day)).toBeFocused();
    await theirs.getByLabel(partner.t.day).fill('2027-01-08');
    await theirs.getByLabel(partner.t.message).fill('Tervetuloa, ovi 2.\nKahvia on.');
    await theirs.getByLabel(partner.t.contactPerson, { exact: true }).fill('Maarit Mäki');
    await theirs.getByRole('button', { name: partner.t.seal }).press('Enter');
    await expect(partner.problem).toHaveText(partner.t.wrongTime);
    await theirs.getByLabel(partner.t.time).fill('10:30');
    await partner.speak('Svenska');
    const swedish = reader(theirs, 'sv');
    await expect(theirs.getByLabel(swedish.t.message)).toHaveValue('Tervetuloa, ovi 2.\nKahvia on.');
    await expect(theirs.getByLabel(swedish.t.time)).toHaveValue('10:30');
    await see('reader-answer-sv');
    await partner.speak('Suomi');
    const saved = await partner.save(partner.t.seal);
    expect(saved.name).toMatch(/^rinnalla-[a-z2-9]{8}\.tar\.age$/);
    await expect(theirs.getByText(fill(partner.t.sealedAs, { name: saved.name }))).toBeVisible();
    await see('reader-answered');
    copyFileSync(saved.path, answerFile);
    expect(readFileSync(answerFile).includes('Tervetuloa')).toBe(false);
  });

  await test.step('the coach takes the answer in and sees it on the timeline and on Today', async () => {
    const given = labelOf(replyStatuses, 'time-given', desk.language);
    await coach.shell.go('packets');
    await coach.packets.choose(answerFile);
    await expect(coach.packets.staged.getByText(t('packets.trust.passphrase'))).toBeVisible();
    await expect(coach.packets.staged.getByText('Tervetuloa, ovi 2.').first()).toBeVisible();
    await expectNoAxeViolations(page, 'reader-answer-staged');
    await show(page, 'coach-staged');
    await coach.packets.take();
    await coach.quiet();
    await coach.shell.go('today');
    await expect(page.getByRole('main')).toContainText(given);
    await show(page, 'coach-today');
    await coach.toPerson('Aino T.');
    await coach.person.tab('timeline');
    await expect(coach.person.moments.filter({ hasText: 'Tervetuloa, ovi 2.' })).toHaveCount(1);
    await show(page, 'coach-timeline');
  });

  await test.step('an update says what has changed, and opens with a passphrase of its own', async () => {
    await coach.shell.go('packets');
    await coach.packets.open(labelOf(packetKinds, 'referral', desk.language));
    await coach.threads.beginUpdate();
    await coach.referral.goOn('stepWhy');
    await coach.referral.goOn('stepWhat');
    await coach.referral.tick('situation');
    await coach.referral.write('situation', 'Koulun keittiö on varmistunut.');
    await coach.referral.goOn('stepSeal');
    await coach.referral.readLetter();
    const words = await coach.referral.saveReader(updateHtml);
    expect(words).not.toBe(passphrase);
    await theirs.goto(pathToFileURL(updateHtml).href);
    await partner.open(words);
    await partner.contents.waitFor({ timeout: 40_000 });
    await expect(partner.changed.getByRole('listitem')).toHaveText([
      `${disclosableItems.situation.labels.fi}: ${partner.t.change.added}`,
    ]);
    await expect(partner.changed).toContainText('lähetettä nro 1');
    await expect(partner.contents).toContainText('Koulun keittiö on varmistunut.');
    await expect(partner.contents).toContainText(ownWish);
    await see('reader-update');
    await partner.speak('Svenska');
    await see('reader-update-sv');
  });

  await test.step('the consent is withdrawn: Today says who does not know, and the partner is told by a file of the same kind', async () => {
    await coach.referral.backToPerson();
    await coach.person.tab('network');
    await coach.consents.withdraw();
    await page.getByRole('button', { name: t('packets.thread.sealWithdrawal') }).waitFor();
    await coach.quiet();
    await coach.shell.go('today');
    await expect(
      page.getByText(t('today.reason.withdrawalUntoldNumber', { number: 1 }), { exact: false }).first(),
    ).toBeVisible();
    await expectNoAxeViolations(page, 'today-untold');
    await show(page, 'today-untold');
    await page
      .getByRole('button', { name: new RegExp(`^${t('today.next.withdrawal')}`) })
      .first()
      .click();
    await coach.threads.beginWithdrawing();
    await expect(coach.threads.withdrawing.getByRole('radio', { checked: true })).toHaveAccessibleName(
      new RegExp(labelOf(waysOut, 'reader', desk.language)),
    );
    await expect(coach.threads.withdrawing).toContainText('Aino Testilä');
    await coach.threads.withdrawing
      .getByRole('textbox', { name: new RegExp(t('packets.withdrawal.reason')) })
      .fill('Aino jatkaa toisen palvelun kanssa.');
    await expectNoAxeViolations(page, 'withdrawal-dialog');
    await expectReflow(page, 'withdrawal-dialog', () => show(page, 'withdrawal-dialog-320', true));
    await show(page, 'withdrawal-dialog');
    const words = await coach.threads.withdraw(withdrawalHtml, t('referral.ways.save.reader'));
    expect(words.split(' ')).toHaveLength(7);
    await expect(coach.threads.withdrawing.getByText(words)).toBeVisible();
    await expectNoAxeViolations(page, 'withdrawal-left');
    await show(page, 'withdrawal-left');
    await coach.threads.endWithdrawing();
    await expect(page.getByRole('button', { name: t('packets.thread.sealWithdrawal') })).toBeHidden();
    await coach.person.tab('timeline');
    await expect(coach.person.moments.first()).toContainText(
      labelOf(waysOut, 'reader', desk.language).toLocaleLowerCase('fi'),
    );
    await show(page, 'timeline-withdrawn');

    await theirs.goto(pathToFileURL(withdrawalHtml).href);
    await partner.open(words);
    await partner.concerns.waitFor({ timeout: 40_000 });
    await expect(theirs.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(partner.concerns).toContainText('Lähete nro 1');
    await expect(partner.concerns).toContainText('Aino Testilä');
    await expect(partner.why).toContainText('toisen palvelun');
    await expect(partner.todo.getByRole('listitem')).toHaveCount(4);
    await expect(partner.answer).toBeHidden();
    await see('reader-withdrawal');
    await theirs.emulateMedia({ colorScheme: 'dark' });
    await show(theirs, 'reader-withdrawal-dark', true);
    await theirs.emulateMedia({ colorScheme: 'light' });
    await partner.speak('Svenska');
    await see('reader-withdrawal-sv');
    await partner.speak('Suomi');
    const letter = await partner.save(partner.t.saveWithdrawal);
    expect(letter.name).toBe('rinnalla-1-peruutus.pdf');
    expect(readFileSync(letter.path).subarray(0, 5).toString()).toBe('%PDF-');
  });

  await test.step('nothing was asked of any network, and nothing was refused or complained of', async () => {
    expect(asked.filter((url) => !/^(file|blob):/.test(url))).toEqual([]);
    expect(asked.filter((url) => url.startsWith('file:'))).toEqual(
      [html, updateHtml, withdrawalHtml].map((path) => pathToFileURL(path).href),
    );
    expect(errors).toEqual([]);
    await context.close();
  });
});
