import { expect, test } from '../fixtures.ts';
import { underElectron } from '../open-app.ts';
import { coachFile } from '../people.ts';
import { labelIn } from '#shared/codes/define.ts';
import { programmes } from '#shared/codes/client-record.ts';
import { coachAt, laterAt } from './model.ts';

// One of the five models is walked through without a mouse.
test.use({ now: '2026-11-25T14:00:00+02:00', hand: 'keyboard' });
test.skip(underElectron, 'The clock of Electron is the computer’s: months cannot pass.');

test('Olkkari: one door; a mother comes alone, then her daughter of fifteen', async ({ desk, open }) => {
  test.setTimeout(240_000);
  let coach = coachAt(desk);
  const { t, language } = desk;
  const file = {
    ...coachFile,
    owner: { ...coachFile.owner, organisation: 'Mikkelin kaupunki', unit: 'Olkkari' },
    municipality: 'Mikkeli',
    setUp: t('firstRun.setUpYouth'),
  };
  await coach.begin(file);

  await test.step('F04: hanging out without a reason is counted by key and click, without a name', async () => {
    await coach.counting.countByKey();
    await expect(coach.counting.counter('walk-in')).toContainText('1');
    await coach.counting.counter('just-there').click();
    await coach.counting.counter('just-there').click();
    await coach.counting.counter('coffee').click();
    await expect(coach.counting.counter('just-there')).toContainText('2');
    await expect(coach.counting.counter('coffee')).toContainText('1');
    await coach.quiet();
    await coach.see('olkkari-today');
  });

  await test.step('F14: a mother comes alone, with her own worry, and is supported in her own right', async () => {
    await coach.shell.go('network');
    await coach.around.openAlone();
    const box = await coach.around.beginCloseOne();
    await coach.around.fillCloseOne(box, { name: 'Tuula S.', relation: 'mother' });
    await coach.around.saveDialog(box);
    await coach.around.logContact('Tuula S.', 'Puhuttiin siitä, miten jaksaa itse');
    await coach.page.keyboard.press('Escape');
    await coach.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await coach.quiet();
    await coach.see('olkkari-close-ones');
  });

  await test.step('F02, F03: the daughter herself asks for contact in social media', async () => {
    await coach.shell.go('people');
    await coach.reach.open();
    await coach.reach.add('Lumi S.', 'Instagram, @lumi', 'Tuula S.');
    await coach.reach.makeClient('Lumi S.');
    await coach.quiet();
    await coach.contacts.begin();
    await coach.contacts.how('social-media');
    await coach.contacts.about('Kysyi, voiko tulla ilman äitiä');
    await coach.contacts.next('2.12. klo 14');
    await coach.contacts.save();
    await coach.quiet();
  });

  await test.step('F01: fifteen years old, within 13–29', async () => {
    await coach.person.tab('facts');
    await coach.person.fillFacts({ birthDate: '9.6.2011' });
    await coach.person.chooseFact(t('person.field.programme'), labelIn(programmes, [], 'olkkari', language));
    await coach.person.saveFacts();
    await expect(coach.shell.toast(t('person.situation.saved'))).toBeVisible();
    await expect(coach.page.getByText(/Ohjelma on tarkoitettu/)).toHaveCount(0);
    await coach.quiet();
  });

  await test.step('F14: the mother is linked, and what she brought stays her own', async () => {
    await coach.shell.go('network');
    await coach.around.openAlone();
    await coach.around.link('Tuula S.', 'Lumi S.');
    await coach.openPerson('Lumi S.');
    await coach.person.tab('timeline');
    await expect(coach.person.moments.filter({ hasText: 'miten jaksaa itse' })).toHaveCount(0);
    await coach.person.tab('network');
    const linked = await coach.around.editCloseOne('Tuula S.');
    await coach.around.fillCloseOne(linked, { name: 'Tuula S.', guardian: true });
    await coach.around.saveDialog(linked);
    await expect(coach.around.record('Tuula S.')).toContainText('huoltaja');
  });

  await test.step('F13: a minor who is mature enough says: not to my guardian; and nothing is told', async () => {
    await coach.around.forbidGuardians();
    await expect(coach.around.record('Tuula S.')).toContainText('Asiakas on kieltänyt kertomasta');
    await expect(coach.page.getByText('Ei kerrota huoltajalle').first()).toBeVisible();
    await coach.quiet();
    await coach.see('olkkari-network');
    const box = await coach.around.beginDisclosure();
    await box.getByText(t('network.disclosure.kinds.guardian'), { exact: true }).click();
    await box.getByLabel(t('network.disclosure.guardianName')).fill('Tuula S.');
    await expect(box).toContainText(t('network.disclosure.block.guardian'));
    await coach.page.keyboard.press('Escape');
    await box.waitFor({ state: 'hidden' });
  });

  await test.step('F05, F06: becoming independent, in her own words', async () => {
    await coach.person.tab('strengths');
    await coach.person.addStrength('interest', 'Piirtäminen');
    await coach.person.tab('situation');
    await coach.situation.open('independence');
    await coach.situation.say('independence', 'want-help');
    await coach.situation.write('independence', 'Haluan oman elämän joskus.');
    await coach.see('olkkari-situation');
  });

  await test.step('F25: the form for the study grant is filled in; a task comes up when its day is here', async () => {
    await coach.person.tab('papers');
    await coach.matters.addForm({ name: 'Yhteishaku', deadline: '17.3.2027' });
    await coach.matters.addTask('Kysy opolta avoimista ovista 2.12.');
    await coach.see('olkkari-matters');
  });

  await test.step('F10: studies as a way on', async () => {
    await coach.person.tab('pathways');
    await coach.pathways.add('vocational-studies', { status: 'explored', words: 'Media-ala, ehkä.' });
    await coach.quiet();
  });

  coach = await laterAt(coach, open, '2027-03-12T12:00:00+02:00', file.passphrase);

  await test.step('F39, F09: the application nears its last day, and Today says so with the overdue meeting', async () => {
    await expect(coach.today.person('L. S.')).toContainText('Lomakkeen määräaika on 17.3.2027');
    await expect(coach.today.person('L. S.')).toContainText('Sovittu kohtaaminen');
    await coach.see('olkkari-today-later');
  });

  await test.step('F47, F25: the day is closed and the form is sent', async () => {
    await coach.day.close('L. S.', 'met', {
      minutes: '30',
      line: 'Täytettiin yhteishaku',
      next: '26.3. klo 14',
    });
    await expect(coach.day.row('L. S.')).toHaveCount(0);
    await coach.openPerson('Lumi S.');
    await coach.person.tab('papers');
    await coach.matters.markSent('Yhteishaku');
    await expect(coach.matters.form('Yhteishaku')).toContainText('lähetetty 12.3.');
    await coach.quiet();
    await coach.shell.go('today');
    await expect(coach.today.next).toBeVisible();
    await expect(coach.today.person('L. S.')).toHaveCount(0);
  });

  await test.step('F11: coaching ends by her own wish in one action, and she comes back without a new intake', async () => {
    await coach.openPerson('Lumi S.');
    await coach.person.tab('pathways');
    await coach.pathways.end('own-wish');
    await coach.quiet();
    await coach.pathways.comeBack();
    await expect(coach.pathways.spells).toHaveCount(2);
    await expect(coach.pathways.card('vocational-studies')).toBeVisible();
    await coach.quiet();
    await coach.see('olkkari-pathways');
  });

  expect(coach.desk.consoleErrors).toEqual([]);
});
