import { readFileSync, writeFileSync } from 'node:fs';
import { Encrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption';
import { expectNoAxeViolations } from './checks/axe.ts';
import { inLanguage } from './desk.ts';
import type { Desk } from './desk.ts';
import { expect, test } from './fixtures.ts';
import { coachFile } from './people.ts';
import { door } from './screens/door.ts';
import { packets } from './screens/packets.ts';
import { shell } from './screens/shell.ts';
import { today } from './screens/today.ts';

test.use({ now: '2026-11-25T09:00:00+02:00' });

/** All three sentences of an error: what happened, what was not lost, what to do. */
async function expectWhole(
  desk: Desk,
  code: 'packet-damaged' | 'packet-for-another' | 'packet-not-a-packet',
): Promise<void> {
  const alert = packets(desk).alert;
  for (const part of ['happened', 'safe', 'next'] as const)
    await expect(alert).toContainText(desk.t(`errors.${code}.${part}`));
}

test('a wrong passphrase and a file that is none are told in each language', async ({ desk }) => {
  const { page } = desk;
  const fi = door(desk);
  for (const name of ['muistio.txt', 'muistio.rinnalla']) {
    writeFileSync(desk.file(name), 'Tämä ei ole asiakastiedosto.');
    await desk.chooseFile(desk.file(name), () =>
      page.getByRole('button', { name: desk.t('firstRun.openFile') }).click(),
    );
    // With a case file's name it may be a damaged one that has backups: then it is told at the door.
    if (name.endsWith('.rinnalla')) await fi.unlock('mikä tahansa lause');
    await expect(fi.alert.first()).toContainText(desk.t('errors.not-a-case-file.happened'));
    await expect(fi.alert.first()).toContainText(desk.t('errors.not-a-case-file.next'));
  }
  await fi.makeCaseFile(coachFile);
  await fi.rehearse(await fi.readSheet());
  await shell(desk).lock();

  for (const [language, name] of [
    ['fi', 'Suomi'],
    ['sv', 'Svenska'],
    ['en', 'English'],
  ] as const) {
    await fi.speak(name);
    const local = door(inLanguage(desk, language));
    await expect(local.unlockTitle).toBeVisible();
    await local.unlock('ei tämä lause ollut');
    await expect(local.alert).toContainText(inLanguage(desk, language).t('errors.wrong-passphrase.happened'));
    await expect(local.alert).toContainText(inLanguage(desk, language).t('errors.wrong-passphrase.next'));
  }
  await fi.speak('Suomi');
  await fi.unlock(coachFile.passphrase);
  // The coach is told that someone tried.
  await expect(shell(desk).toast(desk.t('firstRun.failedBefore', { count: 3 }))).toBeVisible();
  expect(desk.consoleErrors).toEqual([]);
});

test('packets that cannot be opened are explained, and nothing is taken in', async ({ desk }) => {
  const { t } = desk;
  const arriving = packets(desk);
  await door(desk).openPractice();
  await shell(desk).go('packets');
  // The list is asked for once the screen stands: counted before it came, it would be empty.
  await arriving.row('').first().waitFor();
  const rows = await arriving.row('').count();

  const another = new Encrypter();
  another.addRecipient(await identityToRecipient(await generateHybridIdentity()));
  const sealed = await another.encrypt(new Uint8Array(5_000).fill(7));
  writeFileSync(desk.file('toiselle.tar.age'), sealed);
  await arriving.choose(desk.file('toiselle.tar.age'));
  await expectWhole(desk, 'packet-for-another');

  writeFileSync(desk.file('kirje.tar.age'), 'Hei! Tässä kirje.');
  await arriving.choose(desk.file('kirje.tar.age'));
  await expectWhole(desk, 'packet-not-a-packet');

  writeFileSync(desk.file('katkennut.tar.age'), sealed.slice(0, 60));
  await arriving.choose(desk.file('katkennut.tar.age'));
  await expectWhole(desk, 'packet-damaged');
  await expectNoAxeViolations(desk.page, 'packets with an error');
  await expect(arriving.row('')).toHaveCount(rows);

  await test.step('a file without the case file’s own name is refused as a card, too', async () => {
    await shell(desk).go('network');
    await desk.chooseFile(desk.file('kirje.tar.age'), async () => {
      await desk.page.getByRole('button', { name: t('partners.chooseCard') }).click();
    });
    await expect(desk.page.getByRole('main').getByRole('alert')).toContainText(
      t('errors.card-not-valid.happened'),
    );
  });
  expect(desk.consoleErrors).toEqual([]);
});

test('a date that does not exist is never saved in silence', async ({ desk }) => {
  const { page, t } = desk;
  await door(desk).openPractice();
  const { line, saveLine } = today(desk);
  await line.fill('Aino, puhelu 31.2.');
  await expect(page.getByRole('main').getByRole('alert')).toContainText(t('today.quick.dateNotReal'));
  await saveLine();
  await expect(line).toHaveValue('Aino, puhelu 31.2.');
  await page.keyboard.press('Alt+N');
  const dialog = page.getByRole('dialog', { name: t('person.contact.title') });
  await dialog.getByLabel(t('person.contact.when'), { exact: true }).fill('30.2.2026');
  await dialog.getByRole('button', { name: t('person.contact.save'), exact: true }).click();
  await expect(dialog).toContainText(t('errors.date-not-real.happened'));
  await expectNoAxeViolations(page, 'a contact with a wrong date');
  expect(desk.consoleErrors).toEqual([]);
});

test('a passphrase that is too easy, and a rehearsal that does not agree, keep the door closed', async ({
  desk,
}) => {
  const { page, t } = desk;
  const entrance = door(desk);
  await entrance.makeCaseFile(coachFile);
  const groups = await entrance.readSheet();
  const fields = page.getByRole('textbox');
  for (const field of await fields.all()) await field.fill('QQQQ');
  await page.getByRole('button', { name: t('firstRun.rehearse') }).click();
  await expect(entrance.alert).toContainText(t('errors.rehearsal-wrong.happened'));
  // The case file is on the disk, but no screen of it can be reached before the rehearsal.
  expect(readFileSync(desk.file(`${coachFile.name}.rinnalla`)).length).toBeGreaterThan(0);
  await expect(page.getByRole('navigation', { name: t('shell.mainMenu') })).toHaveCount(0);
  await entrance.rehearse(groups);
});
