import { existsSync } from 'node:fs';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Page } from '@playwright/test';
import { channels } from '#shared/codes/channels.ts';
import { labelOf } from '#shared/codes/define.ts';
import { verificationWays } from '#shared/codes/partners.ts';
import { disclosableItems } from '#shared/disclosure/registry.ts';
import { expectNoAxeViolations } from './checks/axe.ts';
import { expectFocusShown } from './checks/focus.ts';
import { expect, test } from './fixtures.ts';
import { coachFile } from './people.ts';
import { select } from './screens/controls.ts';
import { groupsOf } from './screens/door.ts';
import { hands } from './screens/hands.ts';

test.use({ now: '2026-11-25T09:00:00+02:00' });
test.skip(process.env['RINNALLA_E2E_HOST'] === 'electron', 'The file dialogs of the system hear no page.');

const look = process.env['RINNALLA_LOOK'];

/** Counts every sign of a pointing hand, from the first moment of the page. */
async function watchForMouse(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const seen = window as unknown as { pointed: number };
    seen.pointed = 0;
    for (const sign of ['pointerdown', 'pointermove', 'mousedown', 'mousemove', 'wheel', 'touchstart']) {
      // React Aria makes pointer events of its own out of Enter and Space; they are not trusted ones.
      window.addEventListener(sign, (event) => (seen.pointed += event.isTrusted ? 1 : 0), { capture: true });
    }
  });
  return () => page.evaluate(() => (window as unknown as { pointed: number }).pointed);
}

test('the main job by keyboard alone', async ({ desk }) => {
  test.setTimeout(240_000);
  const { page, t, language } = desk;
  const hand = hands(page);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
  const item = (key: keyof typeof disclosableItems) => disclosableItems[key].labels[language];
  const see = async (where: string): Promise<void> => {
    if (look !== undefined) await page.screenshot({ path: `${look}/keyboard-${where}.png` });
    await expectNoAxeViolations(page, `${where} (keyboard)`);
  };
  /** Names a file in the picker, which has its name field ready. */
  const nameFile = async (name: string): Promise<void> => {
    await expect(page.getByTestId('picker-name')).toBeFocused();
    await hand.press('ControlOrMeta+A');
    await hand.type(name);
    await hand.press('Enter');
    await page.getByTestId('picker').waitFor({ state: 'detached' });
  };
  /** Does something by the command box. */
  const command = async (words: string, hit: string | RegExp): Promise<void> => {
    await hand.press('Control+K');
    const box = page.getByRole('dialog', { name: t('shell.find') });
    await expect(box.getByRole('searchbox')).toBeFocused();
    await hand.type(words);
    const wanted = box.getByRole('menuitem').filter({ hasText: hit }).first();
    await wanted.waitFor();
    // The focus stays in the field; the arrows move what Enter will take.
    for (let step = 0; step < 12 && (await wanted.getAttribute('data-focused')) === null; step += 1)
      await hand.press('ArrowDown');
    await hand.press('Enter');
    await box.waitFor({ state: 'hidden' });
  };
  const openPersonTab = async (tab: 'plan' | 'network' | 'timeline'): Promise<void> => {
    await hand.to(page.getByRole('tab', { selected: true }));
    const wanted = page.getByRole('tab', { name: t(`person.tab.${tab}`), exact: true });
    for (
      let step = 0;
      step < 6 && !(await wanted.evaluate((one) => one === document.activeElement));
      step += 1
    )
      await hand.press('ArrowRight');
    await hand.press('Enter');
    await expect(wanted).toHaveAttribute('aria-selected', 'true');
  };

  await expect(heading(t('firstRun.welcome'))).toBeVisible();
  const pointed = await watchForMouse(page);

  await test.step('a new case file', async () => {
    await hand.push(page.getByRole('button', { name: t('firstRun.newFile') }));
    await expect(page.getByLabel(t('firstRun.fileName'))).toBeFocused();
    await hand.push(button(t('firstRun.choosePlace')));
    await nameFile(coachFile.name);
    await hand.push(button(t('firstRun.continue')));
    for (const key of ['holder', 'title', 'organisation', 'phone'] as const)
      await hand.write(page.getByLabel(t(`firstRun.${key}`), { exact: true }), coachFile.owner[key]);
    await hand.push(button(t('firstRun.continue')));
    await hand.write(
      page.getByRole('textbox', { name: t('firstRun.passphrase'), exact: true }),
      coachFile.passphrase,
    );
    await hand.write(page.getByLabel(t('firstRun.passphraseAgain')), coachFile.passphrase);
    await hand.press('Enter');
    await heading(t('firstRun.recoveryTitle')).waitFor({ timeout: 30_000 });
    await hand.push(button(t('firstRun.showSheet')));
    const sheet = page.getByRole('dialog', { name: t('firstRun.sheet') });
    const groups = groupsOf(await sheet.getByRole('figure').first().innerText());
    await hand.press('Escape');
    await expect(button(t('firstRun.showSheet'))).toBeFocused();
    for (const field of await page.getByRole('textbox', { name: /\d+ \/ 15/ }).all()) {
      const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.innerText ?? '');
      await hand.write(field, groups[Number(/\d+/.exec(label)?.[0]) - 1] ?? '');
    }
    await hand.press('Enter');
    await page.getByRole('navigation', { name: t('shell.mainMenu') }).waitFor();
  });

  await test.step('locked and unlocked', async () => {
    await hand.press('Control+L');
    await expect(page.getByRole('textbox', { name: t('firstRun.passphrase'), exact: true })).toBeFocused();
    await hand.type(coachFile.passphrase);
    await hand.press('Enter');
    await page.getByRole('navigation', { name: t('shell.mainMenu') }).waitFor();
  });

  await test.step('the list of keys', async () => {
    await hand.press('F1');
    await page.getByRole('dialog', { name: t('shell.keys') }).waitFor();
    await see('keys');
    await hand.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  await test.step('a person and a contact', async () => {
    await command('uusi ihminen', t('shell.newPerson'));
    const dialog = page.getByRole('dialog', { name: t('people.word.participant.new') });
    await expect(dialog.getByRole('textbox').first()).toBeFocused();
    await hand.type('Helmi K.');
    await see('new-person');
    await hand.press('Enter');
    await expect(heading('Helmi K.')).toBeFocused();

    await hand.press('Alt+N');
    const contact = page.getByRole('dialog', { name: t('person.contact.title') });
    await hand.choose(select(contact, t('person.contact.channel')), labelOf(channels, 'phone', language));
    await hand.write(contact.getByLabel(t('person.contact.summary')), 'Sovittiin kahvit');
    await see('new-contact');
    await hand.press('Enter');
    await contact.waitFor({ state: 'hidden' });
    await expect(page.getByText('Sovittiin kahvit')).toBeVisible();
  });

  await test.step('a note', async () => {
    await hand.press('Alt+M');
    const editor = page.getByRole('group', { name: t('notes.editor.title') });
    await expect(editor.getByRole('textbox').first()).toBeFocused();
    await hand.type('Helmi haluaa takaisin kouluun.');
    await editor.locator('[data-phase="saved"]').waitFor();
    await hand.press('Control+Enter');
    await editor.waitFor({ state: 'hidden' });
    await expectFocusShown(page, 'after the note was finished');
  });

  await test.step('a plan', async () => {
    await openPersonTab('plan');
    await hand.push(button(t('plan.addGoal')));
    await hand.type('Takaisin kouluun keväällä');
    await hand.push(button(t('plan.add')));
    await hand.push(button(t('plan.addIntermediate')));
    await hand.type('Ensimmäinen käynti');
    await hand.press('Enter');
    await hand.push(button(t('plan.addStep')));
    await hand.type('Soitto opolle');
    await hand.write(page.getByLabel(t('plan.due'), { exact: true }), 'huomenna');
    await hand.press('Enter');
    await expect(page.getByRole('checkbox', { name: 'Soitto opolle' })).toBeVisible();

    await hand.push(button(t('plan.rate')));
    const rating = page.getByRole('dialog', { name: t('plan.rate') });
    await hand.take(rating.getByRole('radiogroup'), '4');
    await see('rating');
    await hand.push(rating.getByRole('button', { name: t('plan.save') }));
    await rating.waitFor({ state: 'hidden' });
    await hand.push(button(t('plan.agree')));
    await expect(button(t('plan.version', { number: 1 }))).toBeVisible();
    await hand.push(page.getByRole('button', { name: t('plan.more', { thing: 'Soitto opolle' }) }));
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await see('step-menu');
    await hand.press('Escape');
  });

  await test.step('a partner who has a stock age recipient', async () => {
    await command('siirry verkosto', t('shell.goPartners'));
    await expect(heading(t('partners.title'))).toBeFocused();
    await hand.push(button(t('partners.add')).first());
    const dialog = page.getByRole('dialog', { name: t('partners.addTitle') });
    await expect(dialog.getByLabel(t('partners.name'), { exact: true })).toBeFocused();
    await hand.type('Posion koulu');
    await see('new-partner');
    await hand.push(dialog.getByRole('button', { name: t('partners.save') }));
    await hand.push(button(t('partners.paste')));
    await hand.type(await identityToRecipient(await generateX25519Identity()));
    await see('paste-recipient');
    await hand.push(
      page
        .getByRole('main')
        .getByRole('button', { name: t('partners.save') })
        .last(),
    );
    await hand.push(button(t('partners.verify')));
    const verify = page.getByRole('dialog', { name: t('partners.verifyTitle') });
    await hand.take(verify.getByRole('radiogroup'), labelOf(verificationWays, 'in-person', language));
    await hand.push(verify.getByRole('button', { name: t('partners.verifyDone') }));
    await verify.waitFor({ state: 'hidden' });
    await expectFocusShown(page, 'after the words were compared');
  });

  await test.step('a referral with a consent of its own, sealed', async () => {
    await command('helmi', 'Helmi K.');
    await expect(heading('Helmi K.')).toBeFocused();
    await hand.push(button(t('person.header.referral')));
    await hand.take(page.getByRole('radiogroup', { name: t('referral.recipient') }), /^Posion koulu/);
    await hand.push(button(t('referral.next')));
    await hand.write(page.getByLabel(t('referral.ownWish')), 'Haluan takaisin kouluun.');
    await hand.write(page.getByLabel(t('referral.asked')), 'Keskustelu opon kanssa.');
    await hand.push(button(t('referral.newConsent')));
    const consent = page.getByRole('dialog', { name: t('consents.giveTitle') });
    for (const key of ['name', 'own-wish', 'asked'] as const) {
      const box = consent.getByRole('checkbox', { name: item(key), exact: true });
      if (!(await box.isChecked())) await hand.tick(box);
    }
    await hand.push(consent.getByRole('button', { name: t('consents.yes') }));
    await consent.waitFor({ state: 'hidden' });
    await expectFocusShown(page, 'after the consent');
    for (const step of ['stepWhat', 'stepSeal'] as const) {
      await hand.push(button(t('referral.next')));
      // What was typed is saved first; Enter on the same button once more would be about the same step.
      await page
        .locator('[aria-current="step"]')
        .filter({ hasText: t(`referral.${step}`) })
        .waitFor();
    }
    await page
      .getByRole('region', { name: t('referral.letter') })
      .getByRole('figure')
      .first()
      .waitFor({ timeout: 40_000 });
    await hand.push(button(t('referral.seal')));
    await nameFile('koululle.tar.age');
    await expect(page.getByText(t('referral.left.titles.packet'), { exact: true })).toBeVisible({
      timeout: 40_000,
    });
    expect(existsSync(desk.file('koululle.tar.age'))).toBe(true);
    await hand.push(button(t('referral.toPerson')));
    await expect(heading('Helmi K.')).toBeFocused();
    await expect(page.getByText(t('person.timeline.referral', { number: 1 }))).toBeVisible();
  });

  await test.step('locked again', async () => {
    await hand.press('Control+L');
    await expect(heading(t('firstRun.unlockTitle'))).toBeVisible();
  });

  expect(await pointed()).toBe(0);
  expect(desk.consoleErrors).toEqual([]);
});
