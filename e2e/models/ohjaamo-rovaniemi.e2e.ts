import { existsSync } from 'node:fs';
import { labelIn } from '#shared/codes/define.ts';
import { programmes } from '#shared/codes/client-record.ts';
import { narrow } from '../checks/look.ts';
import { inLanguage } from '../desk.ts';
import { expect, test } from '../fixtures.ts';
import { underElectron } from '../open-app.ts';
import { coachFile } from '../people.ts';
import { door } from '../screens/door.ts';
import { coachAt, laterAt } from './model.ts';

test.use({ now: '2026-11-25T10:00:00+02:00' });
test.skip(underElectron, 'The clock of Electron is the computer’s: months cannot pass.');

const file = {
  ...coachFile,
  owner: { ...coachFile.owner, organisation: 'City of Rovaniemi', unit: 'Ohjaamo' },
  municipality: 'Rovaniemi',
};

test('Ohjaamo Rovaniemi, in English: no appointment, strengths first, support at the start of a job', async ({
  desk: finnish,
  open,
}) => {
  test.setTimeout(240_000);
  await door(finnish).speak('English');
  const desk = inLanguage(finnish, 'en');
  let coach = coachAt(desk);
  const { t, language } = desk;
  await expect(coach.door.welcome).toBeVisible();
  await coach.begin(file);

  await test.step('F03: Amina comes without an appointment', async () => {
    await coach.today.addFirstPerson('Amina O.');
    await coach.contacts.begin();
    await coach.contacts.how('visit-walk-in');
    await coach.contacts.about('Came in to ask about work in a kitchen');
    await coach.contacts.next('2.12. at 10');
    await coach.contacts.more();
    await coach.contacts.measure('service-guidance', { minutes: '20' });
    await coach.contacts.role('service-guide');
    await coach.see('rovaniemi-contact');
    await coach.contacts.save();
    await coach.quiet();
  });

  await test.step('F06: off from her strengths, before anything else is asked', async () => {
    await coach.person.tab('strengths');
    await coach.person.addStrength('strength', 'Cooks for twenty without a recipe');
    await coach.person.addStrength('wish', 'A job where people eat');
    await coach.see('rovaniemi-strengths');
  });

  await test.step('F40, F01: she chooses where: here, elsewhere or digitally', async () => {
    await coach.person.tab('facts');
    await coach.person.fillFacts({ birthDate: '8.9.2002' });
    await coach.person.chooseFact(t('person.field.programme'), labelIn(programmes, [], 'ohjaamo', language));
    await coach.record.group('service');
    await coach.person.chooseFact(t('person.field.serviceMode'), 'Digitally');
    await coach.person.saveFacts();
    await expect(coach.shell.toast(t('person.situation.saved'))).toBeVisible();
    await coach.quiet();
  });

  await test.step('F24: Kunnon Syyni on file, and her own round in ten areas on the same screen', async () => {
    await coach.person.tab('situation');
    const site = 'https://mittari.example/kunnon-syyni';
    await coach.assess.writeResult({
      instrument: 'kunnon-syyni',
      doneOn: '20.11.2026',
      figures: [],
      first: async (form) => {
        await coach.assess.writeSite(form, 'www.mittari.example');
        await expect(form.getByRole('alert')).toContainText('https://');
        await coach.see('rovaniemi-site');
        await narrow(coach, 'rovaniemi-site');
        await coach.assess.writeSite(form, site);
        await expect(form.getByText(site)).toBeVisible();
      },
    });
    await coach.quiet();
    await expect(coach.assess.results).toContainText(site);
    await coach.assess.beginRound();
    const round = coach.assess.round();
    await round.dialog.waitFor();
    await coach.see('rovaniemi-round');
    for (let area = 0; area < 10; area += 1) {
      if (area === 3) await round.skip();
      else {
        await round.press(area === 0 ? 3 : 6);
        await round.next();
      }
    }
    await round.finish('I sleep badly before interviews.');
    await round.handBack();
    await round.dialog.waitFor({ state: 'hidden' });
    await expect(coach.assess.rounds).toBeVisible();
    await coach.quiet();
    await coach.see('rovaniemi-assessments');
  });

  await test.step('F07, F08: a goal, and a scale of her own', async () => {
    await coach.person.tab('plan');
    await coach.plan.addGoal('To work in a kitchen by spring');
    await coach.plan.describeScale({ '-2': 'At home', '0': 'In a work trial', '2': 'In a paid job' });
    await coach.plan.rateGoal('At home', 'Still at home');
    await coach.plan.addIntermediate('First days');
    await coach.plan.addStep('First days', { text: 'Visit the kitchen', who: 'together', due: 'tomorrow' });
    await coach.plan.agree();
    await coach.quiet();
    await coach.see('rovaniemi-plan');
    expect(await coach.plan.lookAtPaper()).toContain('To work in a kitchen by spring');
    await coach.plan.savePaper(desk.file('amina.pdf'));
    await expect.poll(() => existsSync(desk.file('amina.pdf'))).toBe(true);
    await coach.plan.closePaper();
    await coach.quiet();
  });

  await test.step('F06, F10: the network has something of her own words, and a work trial begins from there', async () => {
    await coach.shell.go('network');
    await coach.network.addWithServices('School kitchen', 'Cook’s helper, cooking for many people');
    await coach.see('rovaniemi-partner');
    await coach.openPerson('Amina');
    await coach.person.tab('pathways');
    await expect(coach.pathways.matches).toContainText('Cooks (strength) – Cook');
    await coach.see('rovaniemi-matches');
    await narrow(coach, 'rovaniemi-matches');
    await coach.pathways.beginWith('School kitchen');
    await coach.pathways.add('work-trial', { status: 'agreed' });
    await expect(coach.pathways.card('work-trial')).toContainText('School kitchen');
    // What has begun is no idea any more.
    await expect(coach.pathways.matches).not.toContainText('School kitchen');
    await coach.quiet();
  });

  await test.step('F49: the coach goes on holiday; a substitute gets what was agreed, on paper', async () => {
    await coach.substitutes.open();
    await coach.substitutes.fill('Ossi Salo', '30.11.2026', '6.12.2026');
    await coach.substitutes.person('Amina O.').locator('xpath=ancestor::label').click();
    await coach.see('rovaniemi-substitute');
    await coach.substitutes.look();
    await expect(coach.substitutes.pages.getByRole('figure').first()).toContainText('Wed 2 Dec 2026, 10:00');
    await coach.substitutes.saveTo(desk.file('extract.pdf'));
    await expect.poll(() => existsSync(desk.file('extract.pdf'))).toBe(true);
    await coach.quiet();
  });

  coach = await laterAt(coach, open, '2027-02-25T10:00:00+02:00', file.passphrase);

  await test.step('F39, F09: nobody falls out: Today tells what has not been confirmed', async () => {
    await expect(coach.today.person('A. O.')).toContainText('reception is not confirmed');
    await coach.see('rovaniemi-today');
  });

  await test.step('F11: Ohjaamo support at the start of the job, with its check-ins', async () => {
    await coach.openPerson('Amina O.');
    await coach.person.tab('pathways');
    await coach.pathways.turn('work-trial', 'completed');
    await coach.pathways.add('paid-work', { status: 'started', provider: 'School kitchen' });
    await coach.pathways.received('paid-work');
    await expect(coach.pathways.checkIns('paid-work')).toHaveCount(4);
    await coach.quiet();
    await coach.see('rovaniemi-check-ins');
  });

  await test.step('F44: help with the first days, for her; F08: the scale says how far', async () => {
    await coach.contacts.begin();
    await coach.contacts.how('video');
    await coach.contacts.about('First week at work');
    await coach.contacts.next('4.3. at 10');
    await coach.contacts.more();
    await coach.contacts.measure('coaching', { minutes: '30' });
    await coach.contacts.save();
    await coach.quiet();
    await coach.person.tab('plan');
    await coach.plan.rateGoal('In a paid job', 'I got it');
    await coach.person.tab('timeline');
    await expect(coach.person.moments.filter({ hasText: 'First week at work' })).toHaveCount(1);
    await expect(coach.person.moments.filter({ hasText: 'I got it' })).toHaveCount(1);
    await coach.see('rovaniemi-timeline');
  });

  expect(coach.desk.consoleErrors).toEqual([]);
});
