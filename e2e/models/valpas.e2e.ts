import { existsSync } from 'node:fs';
import { labelIn } from '#shared/codes/define.ts';
import { labourSituations, programmes } from '#shared/codes/client-record.ts';
import { expect, test } from '../fixtures.ts';
import { underElectron } from '../open-app.ts';
import { coachFile } from '../people.ts';
import { coachAt, laterAt } from './model.ts';

test.use({ now: '2026-11-25T09:00:00+02:00' });
test.skip(underElectron, 'The clock of Electron is the computer’s: three months cannot pass.');

test('VALPAS 2: the one whom nobody reached finds a way on, and the coach walks alongside', async ({
  desk,
  open,
}) => {
  test.setTimeout(240_000);
  let coach = coachAt(desk);
  const { t, language } = desk;
  await coach.begin(coachFile);

  await test.step('F02: Eino is about to fall outside all services; he is reached and becomes a participant', async () => {
    await coach.shell.go('people');
    await coach.reach.open();
    await coach.reach.add('Eino K.', 'tekstiviesti, 040 123 9876', 'Veikko K., sosiaaliohjaaja');
    await coach.reach.logAttempt('Eino K.', false);
    await coach.reach.logAttempt('Eino K.', true);
    await coach.quiet();
    await coach.see('valpas-reach');
    await coach.reach.makeClient('Eino K.');
  });

  await test.step('F01: 34 years old, outside work and education, within 15–40', async () => {
    await coach.person.tab('facts');
    await coach.person.fillFacts({ birthDate: '3.5.1992', reach: 'tekstiviesti iltapäivisin' });
    await coach.person.chooseFact(t('person.field.programme'), labelIn(programmes, [], 'valpas', language));
    await expect(coach.page.getByText(/Ohjelma on tarkoitettu/)).toHaveCount(0);
    await coach.record.group('work');
    await coach.person.chooseFact(
      t('person.field.labourSituation'),
      labelIn(labourSituations, [], 'unregistered', language),
    );
    await coach.person.saveFacts();
    await expect(coach.shell.toast(t('person.situation.saved'))).toBeVisible();
    await coach.quiet();
    await coach.see('valpas-facts');
  });

  await test.step('F06, F05: strengths first, then what he himself wants help with', async () => {
    await coach.person.tab('strengths');
    await coach.person.addStrength('strength', 'Osaa korjata moottorikelkan');
    await coach.person.addStrength('wish', 'Että kesällä olisi jotain, minne mennä');
    await coach.person.tab('situation');
    await coach.situation.open('substance-use');
    await coach.situation.say('substance-use', 'want-help');
    await coach.situation.write('substance-use', 'Haluan vähentää, yksin en ole onnistunut.');
    await coach.situation.open('loneliness');
    await coach.situation.say('loneliness', 'not-now');
    await expect(coach.situation.cards).toHaveCount(2);
    await coach.see('valpas-situation');
  });

  await test.step('F07: the plan in his own words, agreed and on paper', async () => {
    await coach.person.tab('plan');
    await coach.plan.addGoal('Töihin, kun olo on vakaa');
    await coach.plan.addIntermediate('Arki ensin');
    await coach.plan.addStep('Arki ensin', {
      text: 'Käynti työpajalla katsomassa',
      who: 'yhdessä',
      due: 'ensi tiistaina',
    });
    await coach.plan.agree();
    await coach.quiet();
    await coach.see('valpas-plan');
    expect(await coach.plan.lookAtPaper()).toContain('Töihin, kun olo on vakaa');
    await coach.plan.savePaper(desk.file('einon-polku.pdf'));
    await expect.poll(() => existsSync(desk.file('einon-polku.pdf'))).toBe(true);
    await coach.plan.closePaper();
    await coach.quiet();
  });

  await test.step('F10: ways on are explored while rehabilitation goes on', async () => {
    await coach.person.tab('pathways');
    await coach.pathways.add('substance-rehabilitation', {
      status: 'continuing',
      provider: 'Kuntoutusyksikkö',
    });
    await coach.pathways.received('substance-rehabilitation');
    await coach.pathways.add('rehabilitative-work', {
      status: 'explored',
      provider: 'Posion työpaja',
      words: 'Kädet kaipaa tekemistä.',
    });
    await expect(coach.pathways.cards).toHaveCount(2);
    await coach.quiet();
    await coach.see('valpas-pathways');
  });

  await test.step('F44, F03: the coach as one who walks alongside; the next time is agreed', async () => {
    await coach.contacts.begin();
    await coach.contacts.how('visit-appointment');
    await coach.contacts.about('Käytiin yhdessä katsomassa työpajaa');
    await coach.contacts.next('2.12. klo 10');
    await coach.contacts.more();
    await coach.contacts.measure('walking-alongside', { minutes: '90' });
    await coach.contacts.role('companion');
    await coach.see('valpas-contact');
    await coach.contacts.save();
    await coach.quiet();
    await coach.person.tab('timeline');
    await expect(coach.person.moments.filter({ hasText: 'Rinnalla kulkeminen 90 min' })).toHaveCount(1);
  });

  await test.step('F39: nothing is amiss today: the next time stands, something is on offer', async () => {
    await coach.shell.go('today');
    await expect(coach.today.next).toBeVisible();
    await expect(coach.today.person('E. K.')).toHaveCount(0);
  });

  coach = await laterAt(coach, open, '2027-02-24T09:00:00+02:00', coachFile.passphrase);

  await test.step('F09: three months later Today says whose support is about to break, and why', async () => {
    await expect(coach.today.person('E. K.')).toContainText('Sovittu kohtaaminen');
    await expect(coach.today.next).not.toContainText('Päihde');
    await coach.see('valpas-today-later');
  });

  await test.step('F47: what was not logged stays until it is', async () => {
    await coach.day.close('E. K.', 'met', {
      minutes: '60',
      line: 'Kahvilla pajan jälkeen',
      next: '10.3. klo 10',
    });
    await expect(coach.day.closing).toHaveCount(0);
    await expect(coach.today.person('E. K.')).toHaveCount(0);
  });

  await test.step('F08: small steps count', async () => {
    await coach.openPerson('Eino K.');
    await coach.person.tab('plan');
    await coach.plan.tellOutcome('Käynti työpajalla katsomassa', 'Tehty', 'Jäin suoraan auttamaan.');
    await expect(coach.page.getByText(t('plan.progress.done', { count: 1 }))).toBeVisible();
  });

  await test.step('F11: he starts in rehabilitative work, and the support goes on with its check-ins', async () => {
    await coach.person.tab('pathways');
    await coach.pathways.turn('substance-rehabilitation', 'completed');
    await coach.pathways.turn('rehabilitative-work', 'started');
    await coach.pathways.received('rehabilitative-work');
    await expect(coach.pathways.checkIns('rehabilitative-work')).toHaveCount(4);
    await coach.quiet();
    await coach.see('valpas-check-ins');
  });

  coach = await laterAt(coach, open, '2027-03-04T09:00:00+02:00', coachFile.passphrase);

  await test.step('F11, F09: a week after the start Today asks, and once asked it is quiet again', async () => {
    await expect(coach.today.person('E. K.')).toContainText('Kuulumiset oli määrä kysyä');
    await coach.openPerson('Eino K.');
    await coach.person.tab('pathways');
    await coach.pathways.checkIn('rehabilitative-work', 'Herätys on ainoa vaikea asia.');
    await coach.quiet();
    await coach.shell.go('today');
    await expect(coach.today.next).toBeVisible();
    await expect(coach.today.person('E. K.')).toHaveCount(0);
    await coach.openPerson('Eino K.');
    await coach.person.tab('timeline');
    await expect(coach.person.moments.filter({ hasText: 'Herätys on ainoa vaikea asia' })).toHaveCount(1);
    await coach.see('valpas-timeline');
  });

  expect(coach.desk.consoleErrors).toEqual([]);
});
