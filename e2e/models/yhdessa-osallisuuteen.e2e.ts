import { labelIn } from '#shared/codes/define.ts';
import { programmes } from '#shared/codes/client-record.ts';
import { expect, test } from '../fixtures.ts';
import { underElectron } from '../open-app.ts';
import { coachFile } from '../people.ts';
import { coachAt, laterAt } from './model.ts';

test.use({ now: '2026-11-25T08:00:00+02:00' });
test.skip(underElectron, 'The clock of Electron is the computer’s: three months cannot pass.');

const file = {
  ...coachFile,
  owner: { ...coachFile.owner, organisation: 'Kaarnasäätiö', unit: 'Yhdessä osallisuuteen' },
  municipality: 'Rovaniemi',
};

test('Yhdessä osallisuuteen: stuck at home, met at home, at her own pace', async ({ desk, open }) => {
  test.setTimeout(240_000);
  let coach = coachAt(desk);
  const { t, language } = desk;
  await coach.begin(file);

  await test.step('F01, F40: Sanni chooses home, and says what is not to be brought up', async () => {
    await coach.today.addFirstPerson('Sanni M.');
    await coach.person.tab('facts');
    await coach.person.fillFacts({ birthDate: '14.2.2004' });
    await coach.record.group('contact');
    await coach.person.fillFacts({
      whoMayAnswer: 'äiti, vain soittopyyntö',
      notToMention: 'koulun keskeytyminen',
    });
    await coach.person.chooseFact(
      t('person.field.programme'),
      labelIn(programmes, [], 'yhdessa-osallisuuteen', language),
    );
    await coach.record.group('service');
    await coach.person.chooseFact(t('person.field.serviceMode'), 'Muualla');
    await coach.person.fillFacts({ servicePlace: 'koti' });
    await coach.person.saveFacts();
    await expect(coach.shell.toast(t('person.situation.saved'))).toBeVisible();
    await coach.quiet();
    await coach.see('yhdessa-facts');
  });

  await test.step('F05: stuck at home, and the threshold of leaving; how it is made lower', async () => {
    await coach.person.tab('situation');
    await coach.situation.open('stuck-at-home');
    await coach.situation.say('stuck-at-home', 'want-help');
    await coach.situation.write('stuck-at-home', 'En ole käynyt ulkona kuukauteen.');
    await coach.situation.addThreshold('Ovesta ulos lähteminen', 'Valmentaja tulee kotiin, ensin pihalle');
    await expect(coach.situation.thresholds).toHaveCount(1);
    await coach.see('yhdessa-situation');
  });

  await test.step('F41: the treating party, and the coach’s agreed part; no diagnosis is asked', async () => {
    await coach.person.tab('network');
    await coach.around.addTreating({
      name: 'Marja Lehto',
      organisation: 'Nuorten psykiatrinen poliklinikka',
      coachPart: 'Muistuttaa ajoista ja lähtee bussiin mukaan',
      reminds: true,
    });
    await expect(coach.around.workers).toContainText('Hoitotaho');
    await expect(coach.around.workers).toContainText(/valmentaja: muistuttaa ajoista/i);
    await coach.quiet();
    await coach.see('yhdessa-network');
  });

  await test.step('F07: trust first, own pace, and a first rating in her own words', async () => {
    await coach.person.tab('plan');
    await coach.plan.addGoal('Että uskaltaisin pihalle');
    await coach.plan.setPace({ pace: 'Yksi asia viikossa', review: '25.2.2027' });
    await coach.plan.rate(2, 'Päivät menevät sängyssä');
    await coach.quiet();
    await coach.see('yhdessa-plan');
  });

  await test.step('F45: my day: a visit at home, the road there, and a clash that is seen', async () => {
    await coach.shell.go('today');
    await coach.day.agree('Sanni M.', { when: 'tänään klo 13', place: 'koti', minutes: '60', travel: '35' });
    await coach.day.addOwn('Työparin palaveri', { when: 'tänään klo 13.30', minutes: '30' });
    await expect(coach.day.line('S. M.')).toContainText('koti');
    await expect(coach.day.line('Työparin palaveri')).toContainText('alkaa ennen kuin');
    await coach.quiet();
    await coach.see('yhdessa-day');
    await coach.day.openSheet();
    const paper = await coach.day.sheet.getByRole('figure').first().innerText();
    expect(paper).toContain('S. M.');
    expect(paper).not.toContain('Sanni');
    await coach.day.sheet
      .getByRole('button', { name: t('common.close'), exact: true })
      .first()
      .click();
    await coach.day.sheet.waitFor({ state: 'hidden' });
  });

  await test.step('F46: before the door: who may answer, what not to mention', async () => {
    await coach.day.openBeforeDoor('S. M.');
    await expect(coach.day.beforeDoor).toContainText('koulun keskeytyminen');
    await expect(coach.day.beforeDoor).toContainText('äiti, vain soittopyyntö');
    await expect(coach.day.beforeDoor).toContainText('Päivät menevät sängyssä');
    await coach.see('yhdessa-before-door');
    await coach.page.keyboard.press('Escape');
    await coach.day.beforeDoor.waitFor({ state: 'hidden' });
  });

  await test.step('F16: leaving alone; the back-up person knows until when', async () => {
    await coach.counting.leave('klo 15', 'Työpari Ossi, 040 555 1234');
    await expect(coach.page.getByRole('main')).toContainText('Varahenkilö: Työpari Ossi');
  });

  coach = await laterAt(coach, open, '2026-11-25T15:20:00+02:00', file.passphrase);

  await test.step('F16: late, and Today says so until she is back', async () => {
    await expect(coach.counting.late).toBeVisible();
    await coach.see('yhdessa-late');
    await coach.counting.back();
    await expect(coach.counting.late).toHaveCount(0);
  });

  await test.step('F47, F16, F44: the day is closed with one entry for the visit: contact, measures and note', async () => {
    await coach.day.openFull('S. M.', 'met');
    await coach.contacts.how('home-visit');
    await coach.contacts.about('Istuttiin keittiössä, käytiin portailla');
    await coach.contacts.measure('coaching', { minutes: '60' });
    await coach.contacts.note('happened').fill('Kävimme yhdessä alaovella asti.');
    await coach.contacts.next('2.12. klo 13');
    await coach.contacts.more();
    await coach.contacts.form('home');
    await coach.contacts.present('worker-pair', 'Ossi Salo');
    await coach.see('yhdessa-visit');
    await coach.contacts.save();
    await expect(coach.day.row('S. M.')).toHaveCount(0);
    await coach.quiet();
  });

  await test.step('F03: the timeline has the visit, its worker pair and its note in one', async () => {
    await coach.openPerson('Sanni M.');
    await coach.person.tab('timeline');
    const visit = coach.person.moments.filter({ hasText: 'käytiin portailla' });
    await expect(visit).toHaveCount(1);
    await expect(visit).toContainText('Ossi Salo');
    await expect(coach.page.getByText('Kävimme yhdessä alaovella asti.').first()).toBeVisible();
    await coach.see('yhdessa-timeline');
  });

  await test.step('F10: first to the peer group, as an idea', async () => {
    await coach.person.tab('pathways');
    await coach.pathways.add('group', { status: 'idea', words: 'Jos siellä saa vain istua.' });
    await coach.quiet();
  });

  coach = await laterAt(coach, open, '2027-02-25T09:00:00+02:00', file.passphrase);

  await test.step('F39, F09: three months later Today puts her first', async () => {
    await expect(coach.today.person('S. M.')).toContainText('Sovittu kohtaaminen');
    await coach.day.close('S. M.', 'met', { minutes: '45', line: 'Käveltiin kauppaan', next: '4.3. klo 13' });
    await expect(coach.day.row('S. M.')).toHaveCount(0);
    await expect(coach.today.person('S. M.')).toHaveCount(0);
    await coach.quiet();
  });

  await test.step('F05, F08: the threshold is lower, and the rating says how far she has come', async () => {
    await coach.openPerson('Sanni M.');
    await coach.person.tab('situation');
    await coach.situation.lower('Ovesta ulos lähteminen');
    await coach.person.tab('plan');
    await coach.plan.rate(6, 'Kävin kaupassa yksin');
    await expect(coach.page.getByText('Kävin kaupassa yksin').first()).toBeVisible();
    await coach.quiet();
    await coach.see('yhdessa-plan-later');
  });

  await test.step('F11: the group begins, the support goes on, and a pause is agreed without blame', async () => {
    await coach.person.tab('pathways');
    await coach.pathways.turn('group', 'started');
    await coach.pathways.received('group');
    await expect(coach.pathways.checkIns('group')).toHaveCount(4);
    await coach.pathways.pause('15.3.', 'Lepo, kevät on raskas');
    await expect(coach.page.getByText('Tauolla 15.3.2027 asti').first()).toBeVisible();
    await coach.pathways.resume();
    await expect(coach.page.getByText('Tauolla 15.3.2027 asti')).toHaveCount(0);
    await coach.quiet();
    await coach.see('yhdessa-pathways');
  });

  expect(coach.desk.consoleErrors).toEqual([]);
});
