import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { labelOf } from '#shared/codes/define.ts';
import { replyStatuses } from '#shared/codes/packets.ts';
import { verificationWays } from '#shared/codes/partners.ts';
import { narrow, see } from './checks/look.ts';
import { expect, test } from './fixtures.ts';
import { coachFile, partnerFile, partnerName } from './people.ts';
import { closeToasts, select } from './screens/controls.ts';
import { consents } from './screens/consents.ts';
import { door } from './screens/door.ts';
import { network } from './screens/network.ts';
import { notes } from './screens/notes.ts';
import { packets } from './screens/packets.ts';
import { person } from './screens/person.ts';
import { plan } from './screens/plan.ts';
import { referral } from './screens/referral.ts';
import { shell } from './screens/shell.ts';
import { today } from './screens/today.ts';

test.use({ now: '2026-11-25T09:00:00+02:00' });

const isPdf = (path: string): boolean =>
  existsSync(path) && readFileSync(path).subarray(0, 5).toString() === '%PDF-';

test('the main job by mouse, as a new coach and a new partner do it', async ({ desk, otherDesk }) => {
  test.setTimeout(240_000);
  const { page, t } = desk;
  const coach = {
    door: door(desk, (where) => see(desk, where)),
    shell: shell(desk),
    today: today(desk),
    person: person(desk),
    notes: notes(desk),
    plan: plan(desk),
    network: network(desk),
    consents: consents(desk),
    referral: referral(desk),
    packets: packets(desk),
  };
  const partner = {
    door: door(otherDesk),
    shell: shell(otherDesk),
    network: network(otherDesk),
    packets: packets(otherDesk),
    person: person(otherDesk),
  };
  const accepted = labelOf(replyStatuses, 'accepted', desk.language);
  let recoveryKey: readonly string[] = [];

  await test.step('first run: a new case file, its sheet, its rehearsal', async () => {
    await expect(coach.door.welcome).toBeVisible();
    await narrow(desk, 'welcome');
    const path = await coach.door.makeCaseFile(coachFile);
    expect(existsSync(path)).toBe(true);
    recoveryKey = await coach.door.readSheet();
    expect(recoveryKey).toHaveLength(15);
    await narrow(desk, 'first-run-recovery');
    await coach.door.rehearse(recoveryKey);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('25.11.2026');
    await see(desk, 'today-empty');
  });

  await test.step('a person with a name alone, then in full', async () => {
    await coach.today.addFirstPerson('Aino T.');
    await see(desk, 'person-new');
    await coach.person.tab('facts');
    await coach.person.fillFacts({
      firstName: 'Aino',
      lastName: 'Testilä',
      birthDate: '3.5.2004',
      phone: '040 765 4321',
      reach: 'tekstiviesti iltapäivisin',
    });
    await see(desk, 'person-situation');
    await select(page, t('person.field.language')).click();
    await see(desk, 'person-language-list');
    await page.getByRole('option').first().click();
    await coach.person.saveFacts();
    await expect(coach.shell.toast(t('person.situation.saved'))).toBeVisible();
    await narrow(desk, 'person-situation');
  });

  await test.step('a contact by the quick line', async () => {
    await coach.shell.go('today');
    await coach.today.line.fill('Aino, puhelu eilen, tavataan kirjastolla huomenna klo 13');
    await expect(coach.today.understood).toContainText('Aino');
    await expect(coach.today.understood).toContainText('26.11.');
    await see(desk, 'today-quick-line');
    await coach.today.saveLine();
    await expect(coach.shell.toast(t('person.contact.saved'))).toBeVisible();
    await see(desk, 'today-toast');
    await closeToasts(page, t('common.close'));
    await narrow(desk, 'today');
  });

  await test.step('a note: its draft outlives the lock; finished, it takes an addendum', async () => {
    await coach.shell.go('people');
    await see(desk, 'people');
    await narrow(desk, 'people');
    await page.getByRole('grid').getByRole('row').filter({ hasText: 'Aino T.' }).click();
    await coach.person.tab('timeline');
    await coach.notes.begin();
    await coach.notes.text.fill(
      'Aino kertoi, että uusi keittiötyö kiinnostaa. Varattiin tutustuminen kouluun.',
    );
    await see(desk, 'note-editor');
    await coach.notes.saved();
    await coach.shell.lock();
    await see(desk, 'unlock');
    await coach.door.unlock(coachFile.passphrase);
    await expect(coach.shell.rail).toBeVisible();
    await page
      .getByRole('main')
      .getByRole('button', { name: t('today.drafts.open', { name: 'A. T.' }) })
      .click();
    await expect(coach.notes.text).toHaveValue(/keittiötyö kiinnostaa/);
    await coach.notes.finish();
    await closeToasts(page, t('common.close'));
    await page
      .getByRole('button', { name: new RegExp(`^${t('person.timeline.actionsOf', { what: '' })}.*`) })
      .first()
      .click();
    await see(desk, 'timeline-menu');
    await page.getByRole('menuitem', { name: t('person.timeline.openNote') }).click();
    await coach.notes.addAddendum('täydennys', 'Koulun keittiö vahvisti ajan.');
    await expect(page.getByText('Koulun keittiö vahvisti ajan.')).toBeVisible();
    await see(desk, 'note-read');
    await narrow(desk, 'timeline');
  });

  await test.step('strengths, a goal, steps and a rating; agreed', async () => {
    await coach.person.tab('strengths');
    await coach.person.addStrength('strength', 'Hyvä käsistään');
    await coach.person.addStrength('wish', 'Joku paikka, missä saa tehdä');
    await see(desk, 'person-strengths');
    await coach.person.tab('plan');
    await coach.plan.addGoal('Töihin keittiöön ensi syksynä');
    await coach.plan.addIntermediate('Arjen rytmi');
    await coach.plan.addStep('Arjen rytmi', { text: 'Ylös ennen kymmentä', who: 'minä', due: 'huomenna' });
    await coach.plan.addIntermediate('Kokeilu keittiössä');
    await coach.plan.addStep('Kokeilu keittiössä', {
      text: 'Tutustuminen koulun keittiöön',
      who: 'yhdessä',
      due: 'pe klo 13'.slice(0, 2),
    });
    await coach.plan.rate(6, 'Nukun jo paremmin');
    await coach.plan.agree();
    await see(desk, 'person-plan');
    await narrow(desk, 'person-plan');
  });

  await test.step('the client’s copy, looked at and saved as PDF', async () => {
    expect(await coach.plan.lookAtPaper()).toContain('Töihin keittiöön ensi syksynä');
    await see(desk, 'plan-paper');
    await coach.plan.savePaper(desk.file('polku.pdf'));
    await expect(coach.shell.toast('polku.pdf')).toBeVisible();
    expect(isPdf(desk.file('polku.pdf'))).toBe(true);
    await coach.plan.closePaper();
    await closeToasts(page, t('common.close'));
  });

  await test.step('cards are exchanged and their words compared', async () => {
    await partner.door.makeCaseFile(partnerFile);
    await partner.door.rehearse(await partner.door.readSheet());
    await see(otherDesk, 'partner-packets-empty');
    await partner.shell.go('network');
    const partnersWords = await partner.network.ownWords();
    await partner.network.saveOwnCard(desk.file('vastaanotto.rinnalla-card'));

    await coach.shell.go('network');
    await see(desk, 'network-empty');
    const words = await coach.network.readCard(desk.file('vastaanotto.rinnalla-card'));
    expect(words).toEqual(partnersWords);
    expect(words).toHaveLength(8);
    await see(desk, 'network-card');
    await coach.network.acceptCard();
    await see(desk, 'partner');
    expect(await coach.network.beginVerifying()).toEqual(partnersWords);
    await see(desk, 'partner-verify');
    await coach.network.finishVerifying(labelOf(verificationWays, 'phone', desk.language));
    await narrow(desk, 'partner');
    await coach.shell.go('network');
    await see(desk, 'network');
    await narrow(desk, 'network');
  });

  await test.step('a consent for this partner', async () => {
    await coach.shell.go('people');
    await page.getByRole('grid').getByRole('row').filter({ hasText: 'Aino T.' }).click();
    await coach.person.tab('network');
    await see(desk, 'consents-empty');
    await coach.consents.begin();
    await coach.consents.fill(partnerName, [
      'name',
      'birth-date',
      'phone',
      'reach',
      'own-wish',
      'situation',
      'asked',
      'plan',
    ]);
    await see(desk, 'consent-dialog');
    await narrow(desk, 'consent-dialog');
    await coach.consents.record();
    await expect(page.getByText(t('consents.states.valid'))).toBeVisible();
    await see(desk, 'consents');
  });

  await test.step('a referral in four steps, read and sealed', async () => {
    await closeToasts(page, t('common.close'));
    await coach.person.beginReferral();
    await coach.referral.to(partnerName);
    await see(desk, 'referral-to');
    await coach.referral.goOn('stepWhy');
    await coach.referral.why(
      'Haluaisin puhua jonkun kanssa ennen kuin aloitan.',
      'Arvio keskusteluavun tarpeesta.',
    );
    await see(desk, 'referral-why');
    await coach.referral.goOn('stepWhat');
    for (const item of ['birth-date', 'phone', 'situation', 'plan'] as const) await coach.referral.tick(item);
    await coach.referral.write('situation', 'Arki on alkanut rytmittyä syksyn aikana.');
    await see(desk, 'referral-what');
    await narrow(desk, 'referral-what');
    await coach.referral.goOn('stepSeal');
    const letter = await coach.referral.readLetter();
    expect(letter).toContain('Haluaisin puhua jonkun kanssa');
    expect(letter).not.toContain('tekstiviesti iltapäivisin');
    await see(desk, 'referral-seal');
    await narrow(desk, 'referral-seal');
    await coach.referral.seal(desk.file('lahete.tar.age'));
    await see(desk, 'referral-sealed');
    await coach.referral.backToPerson();
    await expect(
      coach.person.moments.filter({ hasText: t('person.timeline.referral', { number: 1 }) }),
    ).toHaveCount(1);
  });

  await test.step('the partner opens it, compares words, takes it in and answers', async () => {
    await partner.shell.go('packets');
    const damaged = readFileSync(desk.file('lahete.tar.age'));
    damaged[damaged.length - 500] = (damaged[damaged.length - 500] ?? 0) ^ 1;
    writeFileSync(desk.file('vioittunut.tar.age'), damaged);
    await partner.packets.choose(desk.file('vioittunut.tar.age'));
    await expect(partner.packets.alert).toContainText(t('errors.packet-damaged.happened'));
    await partner.packets.choose(desk.file('lahete.tar.age'));
    await expect(partner.packets.staged.getByText(t('packets.trust.unknown'))).toBeVisible();
    await coach.shell.go('network');
    expect(await partner.packets.senderWords()).toEqual(await coach.network.ownWords());
    await see(otherDesk, 'packet-staged');
    await partner.packets.acceptSender();
    await partner.packets.take();
    await closeToasts(otherDesk.page, t('common.close'));
    await partner.packets.open('Aino');
    await see(otherDesk, 'packet-details');
    await partner.packets.beginReply();
    await see(otherDesk, 'packet-reply');
    await partner.packets.answer(
      accepted,
      'Tervetuloa, soitan Ainolle maanantaina.',
      desk.file('vastaus.tar.age'),
    );
    await expect(partner.shell.toast('vastaus.tar.age')).toBeVisible();
    await partner.packets.closeDetails();
    await see(otherDesk, 'partner-packets');
  });

  await test.step('the coach takes the answer in; the second time says that nothing changed', async () => {
    await coach.shell.go('packets');
    await see(desk, 'packets');
    await narrow(desk, 'packets');
    for (const said of [t('packets.imported2'), t('packets.importedAgain')]) {
      await coach.packets.choose(desk.file('vastaus.tar.age'));
      await expect(coach.packets.staged.getByText('soitan Ainolle maanantaina').first()).toBeVisible();
      if (said === t('packets.importedAgain')) {
        await expect(coach.packets.staged.getByText(t('packets.alreadyImported'))).toBeVisible();
      }
      await coach.packets.take();
      await expect(coach.shell.toast(said)).toBeVisible();
      await closeToasts(page, t('common.close'));
    }
  });

  await test.step('both timelines show it', async () => {
    await coach.shell.go('today');
    await expect(page.getByRole('main')).toContainText(accepted);
    await see(desk, 'today-answer');
    await coach.shell.go('people');
    await page.getByRole('grid').getByRole('row').filter({ hasText: 'Aino T.' }).click();
    await coach.person.tab('timeline');
    await expect(coach.person.moments.filter({ hasText: 'soitan Ainolle maanantaina' })).toHaveCount(1);
    await expect(
      coach.person.moments.filter({ hasText: t('person.timeline.referral', { number: 1 }) }),
    ).toContainText(accepted);
    await see(desk, 'timeline');
    await partner.packets.open('Aino');
    await partner.packets.toPerson('Aino');
    await expect(partner.person.moments.filter({ hasText: 'soitan Ainolle maanantaina' })).toHaveCount(1);
    await expect(partner.person.moments).toHaveCount(2);
    await see(otherDesk, 'partner-timeline');
  });

  await test.step('search finds the person, and an inflected word in a note', async () => {
    await coach.shell.find('aino');
    await expect(coach.shell.hit('Aino T.').first()).toBeVisible();
    await see(desk, 'command-box');
    await coach.shell.closeFind();
    await coach.shell.find('keittiötyöstä');
    await expect(coach.shell.hit(/keittiötyö kiinnostaa/).first()).toBeVisible();
    await narrow(desk, 'command-box');
    await coach.shell.closeFind();
    for (const part of ['work', 'security', 'backups', 'computer'] as const) {
      await coach.shell.settings(part);
      if (part === 'security')
        await expect(page.getByRole('list', { name: t('settings.logEntries') })).toContainText(': ');
      await see(desk, `settings-${part}`);
      await narrow(desk, `settings-${part}`);
    }
  });

  await test.step('locked; a wrong passphrase; the right one; the recovery key', async () => {
    await coach.shell.lock();
    await coach.door.unlock('väärä lause kokonaan');
    await expect(coach.door.alert).toContainText(t('errors.wrong-passphrase.happened'));
    await see(desk, 'unlock-wrong');
    await narrow(desk, 'unlock-wrong');
    await coach.door.unlock(coachFile.passphrase);
    await expect(coach.shell.rail).toBeVisible();
    await coach.shell.lock();
    await coach.door.unlockWithRecoveryKey(recoveryKey.join(' '), 'uusi lause metsän laidalta kotiin');
    await expect(coach.shell.rail).toBeVisible();
  });

  expect([...desk.consoleErrors, ...otherDesk.consoleErrors]).toEqual([]);
});
