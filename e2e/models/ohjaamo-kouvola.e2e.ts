import { existsSync } from 'node:fs';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { labelIn, labelOf } from '#shared/codes/define.ts';
import { programmes } from '#shared/codes/client-record.ts';
import { partnerTypes, verificationWays } from '#shared/codes/partners.ts';
import { expect, test } from '../fixtures.ts';
import { underElectron } from '../open-app.ts';
import { coachFile } from '../people.ts';
import { coachAt, laterAt } from './model.ts';

test.use({ now: '2026-11-25T12:00:00+02:00' });
test.skip(underElectron, 'The clock of Electron is the computer’s: weeks cannot pass.');

const office = 'Kouvolan työllisyyspalvelut';

test('Ohjaamo Kouvola: from the open door to services, and nobody is left on a benefit alone', async ({
  desk,
  open,
}) => {
  test.setTimeout(240_000);
  let coach = coachAt(desk);
  const { t, language } = desk;
  const file = {
    ...coachFile,
    owner: { ...coachFile.owner, organisation: 'Kouvolan kaupunki', unit: 'Ohjaamo' },
    municipality: 'Kouvola',
    setUp: t('firstRun.setUpYouth'),
  };
  await coach.begin(file);

  await test.step('F04, F03: the low-threshold point: a visitor is counted, then one stays to talk', async () => {
    await coach.today.addFirstPerson('Väinö L.');
    await coach.shell.go('today');
    await coach.counting.countByKey();
    await expect(coach.counting.counter('walk-in')).toContainText('1');
    await coach.page.keyboard.press('Alt+K');
    await expect(coach.today.line).toBeFocused();
    await coach.page.keyboard.type('Väinö, käynti ilman ajanvarausta tänään 30 min, neuvontaa raha-asioista');
    await expect(coach.today.understood).toContainText('Väinö');
    await expect(coach.today.understood).toContainText('30 min');
    await coach.page.keyboard.press('Enter');
    await expect(coach.shell.toast(t('person.contact.saved'))).toBeVisible();
    await coach.quiet();
    await coach.see('kouvola-today');
  });

  await test.step('F09: no next time has been agreed, and Today says so at once', async () => {
    await expect(coach.today.person('V. L.')).toContainText('Seuraavaa kohtaamista ei ole sovittu');
  });

  await test.step('F01, F05: 19 years old, from Kouvola, money and debts', async () => {
    await coach.openPerson('Väinö L.');
    await coach.person.tab('facts');
    await coach.person.fillFacts({ birthDate: '2.7.2007', phone: '040 333 2211' });
    await coach.person.chooseFact(t('person.field.programme'), labelIn(programmes, [], 'ohjaamo', language));
    await coach.person.saveFacts();
    await expect(coach.shell.toast(t('person.situation.saved'))).toBeVisible();
    await coach.quiet();
    await coach.person.tab('situation');
    await coach.situation.open('money');
    await coach.situation.say('money', 'want-help');
    await coach.see('kouvola-situation');
  });

  await test.step('F25: the form is filled in together, with its deadline and what follows from the benefit', async () => {
    await coach.person.tab('papers');
    await coach.matters.addForm({
      name: 'Toimeentulotuki, marraskuu',
      benefit: 'social-assistance',
      deadline: '30.11.',
      needs: ['tiliote', 'vuokrasopimus'],
    });
    await coach.see('kouvola-forms');
    const words = await coach.matters.explain('Toimeentulotuki');
    await expect(words).toBeVisible();
    await coach.page.keyboard.press('Escape');
    await words.waitFor({ state: 'hidden' });
    await coach.shell.go('today');
    await expect(coach.today.person('V. L.')).toContainText('Lomakkeen määräaika');
    // Told with the person, so not among the tasks once more.
    const tasks = coach.page.getByRole('region', { name: t('tasks.title') });
    await expect(tasks).toContainText(t('tasks.nothingDue'));
    await coach.openPerson('Väinö L.');
    await coach.person.tab('papers');
    await coach.matters.markSent('Toimeentulotuki, marraskuu');
    await expect(coach.matters.form('Toimeentulotuki, marraskuu')).toContainText('lähetetty 25.11.');
    await coach.quiet();
    await coach.shell.go('today');
    await expect(coach.today.next).toBeVisible();
    await expect(coach.today.next).not.toContainText('Lomakkeen määräaika');
  });

  await test.step('F12: a receiver of the network, their key compared face to face', async () => {
    await coach.shell.go('network');
    const recipient = await identityToRecipient(await generateX25519Identity());
    await coach.network.addWithRecipient(
      office,
      labelIn(partnerTypes, [], 'municipality-employment', language),
      recipient,
    );
    await coach.network.beginVerifying();
    await coach.network.finishVerifying(labelOf(verificationWays, 'in-person', language));
    await coach.quiet();
  });

  await test.step('F13: consent is asked, and “not now” is as large an answer as “yes”', async () => {
    await coach.openPerson('Väinö L.');
    await coach.person.tab('network');
    const asked = await coach.around.askConsent();
    const [no, yes] = [await asked.notNow.boundingBox(), await asked.yes.boundingBox()];
    expect(no?.height).toBe(yes?.height);
    await coach.consents.fill(office, ['name', 'phone', 'own-wish', 'asked']);
    await coach.see('kouvola-consent');
    await coach.consents.record();
    await expect(coach.page.getByText(t('consents.states.valid'))).toBeVisible();
    await coach.quiet();
  });

  await test.step('F12: guided across, the packet sealed, and the authority gets no missed meetings', async () => {
    await coach.person.beginReferral();
    await coach.referral.to(office);
    await coach.referral.goOn('stepWhy');
    await coach.referral.why('Haluan töihin, en vain tukea.', 'Työnhaun alku ja palkkatukipaikka.');
    await coach.referral.goOn('stepWhat');
    await coach.referral.tick('phone');
    await coach.see('kouvola-referral');
    await coach.referral.goOn('stepSeal');
    expect(await coach.referral.readLetter()).toContain('Haluan töihin');
    await coach.referral.seal(desk.file('kouvola.tar.age'));
    expect(existsSync(desk.file('kouvola.tar.age'))).toBe(true);
    await coach.referral.backToPerson();
  });

  await test.step('F10: something to do instead of passive support', async () => {
    await coach.person.tab('pathways');
    await coach.pathways.add('subsidised-work', { status: 'waiting', provider: office });
    await coach.quiet();
    await coach.see('kouvola-pathways');
  });

  await test.step('F48: the entry goes over to the official record and is marked as taken over', async () => {
    await coach.person.tab('timeline');
    const entry = coach.contacts.rows.filter({ hasText: 'Käynti ilman ajanvarausta' }).first();
    await coach.contacts.inMenu(entry, t('papers.official.action'));
    await expect(coach.papers.official).toContainText('raha-asioista');
    await coach.see('kouvola-official');
    await coach.papers.markTaken();
    await coach.papers.official.waitFor({ state: 'hidden' });
    await expect(coach.shell.toast(t('papers.official.marked'))).toBeVisible();
    await expect(entry).toContainText(t('papers.official.chip'));
    await coach.quiet();
  });

  coach = await laterAt(coach, open, '2026-12-14T12:00:00+02:00', file.passphrase);

  await test.step('F09, F39: weeks later the referral is unanswered, and the receiver can be called from there', async () => {
    await expect(coach.today.person('V. L.')).toContainText('ei ole vastattu');
    await expect(coach.today.person('V. L.')).toContainText('Siirtymä on odottanut');
    await coach.see('kouvola-today-later');
  });

  await test.step('F11: he starts, his arrival is confirmed, and the support continues', async () => {
    await coach.openPerson('Väinö L.');
    await coach.person.tab('pathways');
    await coach.pathways.turn('subsidised-work', 'started');
    await coach.pathways.received('subsidised-work');
    await expect(coach.pathways.checkIns('subsidised-work')).toHaveCount(4);
    await coach.quiet();
    await coach.shell.go('today');
    await expect(coach.today.next).toBeVisible();
    await expect(coach.today.next).not.toContainText('Siirtymä on odottanut');
  });

  expect(coach.desk.consoleErrors).toEqual([]);
});
