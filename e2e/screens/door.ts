import type { Locator } from '@playwright/test';
import type { Owner } from '#shared/contract/case-file.ts';
import type { Desk } from '../desk.ts';
import { choose, take } from './controls.ts';

export interface NewCaseFile {
  /** Without the extension, which the app adds. */
  readonly name: string;
  readonly passphrase: string;
  readonly profile: 'coach' | 'partner';
  readonly owner: Pick<Owner, 'holder' | 'title' | 'organisation' | 'unit' | 'phone'>;
  /** The label of the municipality in the language of the desk. */
  readonly municipality: string;
  /** The label of how the service is set up, where it is not a project. */
  readonly setUp?: string;
}

/** Everything before a case file is open. `see` is called at each screen on the way. */
export function door(desk: Desk, see: (where: string) => Promise<void> = async () => undefined) {
  const { page, t } = desk;
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const passphrase = page.getByRole('textbox', { name: t('firstRun.passphrase'), exact: true });

  return {
    welcome: page.getByRole('heading', { name: t('firstRun.welcome') }),
    unlockTitle: page.getByRole('heading', { name: t('firstRun.unlockTitle') }),
    alert: page.getByRole('alert'),
    passphrase,

    async speak(language: 'Suomi' | 'Svenska' | 'English'): Promise<void> {
      await page.getByRole('radio', { name: language }).click();
    },

    async openPractice(): Promise<void> {
      await page.getByRole('button', { name: t('firstRun.practice') }).click();
      await page.getByRole('navigation', { name: t('shell.mainMenu') }).waitFor({ timeout: 60_000 });
    },

    /** From the welcome to the recovery sheet. Answers the absolute path of the new case file. */
    async makeCaseFile(wanted: NewCaseFile): Promise<string> {
      const path = desk.file(`${wanted.name}.rinnalla`);
      await see('welcome');
      await page.getByRole('button', { name: t('firstRun.newFile') }).click();
      await page.getByRole('heading', { name: t('firstRun.placeTitle') }).waitFor();
      await see('first-run-place');
      await page.getByLabel(t('firstRun.fileName')).fill(wanted.name);
      await desk.chooseFile(path, () => button(t('firstRun.choosePlace')).click());
      await page.getByText(wanted.name).last().waitFor();
      await button(t('firstRun.continue')).click();

      await page.getByRole('heading', { name: t('firstRun.youTitle') }).waitFor();
      if (wanted.profile === 'partner') await take(page, 'radio', t('firstRun.profilePartner'));
      for (const key of ['holder', 'title', 'organisation', 'unit', 'phone'] as const) {
        await page.getByLabel(t(`firstRun.${key}`), { exact: true }).fill(wanted.owner[key]);
      }
      await choose(page, page, t('firstRun.municipality'), wanted.municipality);
      if (wanted.setUp !== undefined) await choose(page, page, t('firstRun.setUp'), wanted.setUp);
      await see('first-run-you');
      await button(t('firstRun.continue')).click();

      await page.getByRole('heading', { name: t('firstRun.passphraseTitle') }).waitFor();
      await passphrase.fill(wanted.passphrase);
      await page.getByLabel(t('firstRun.passphraseAgain')).fill(wanted.passphrase);
      await page.getByText(t('firstRun.strength4')).waitFor();
      await see('first-run-passphrase');
      await button(t('firstRun.create')).click();
      await page.getByRole('heading', { name: t('firstRun.recoveryTitle') }).waitFor({ timeout: 30_000 });
      await see('first-run-recovery');
      return path;
    },

    /** Looks at the recovery sheet inside the app and reads the groups of its key. */
    async readSheet(): Promise<readonly string[]> {
      await button(t('firstRun.showSheet')).click();
      const sheet = page.getByRole('dialog', { name: t('firstRun.sheet') });
      const text = await sheet.getByRole('figure').first().innerText({ timeout: 30_000 });
      await see('recovery-sheet');
      await sheet.getByRole('button', { name: t('common.close') }).click();
      return groupsOf(text);
    },

    /** Types the two groups that are asked for. */
    async rehearse(groups: readonly string[]): Promise<void> {
      const fields = await page.getByRole('textbox').all();
      for (const field of fields) {
        const label = (await field.getAttribute('aria-labelledby')) ?? '';
        const words = await page.locator(`[id="${label.split(' ')[0] ?? ''}"]`).innerText();
        const wanted = Number(/\d+/.exec(words)?.[0]);
        await field.fill(groups[wanted - 1] ?? '');
      }
      await button(t('firstRun.rehearse')).click();
      await page.getByRole('navigation', { name: t('shell.mainMenu') }).waitFor();
    },

    async unlock(words: string): Promise<void> {
      await passphrase.fill(words);
      await button(t('firstRun.unlock')).click();
    },

    /** Opens with the key of the recovery sheet and takes a new passphrase. */
    async unlockWithRecoveryKey(key: string, newPassphrase: string): Promise<void> {
      await button(t('firstRun.forgot')).click();
      await page.getByLabel(t('firstRun.recoveryKey'), { exact: true }).fill(key);
      await page.getByLabel(t('firstRun.newPassphrase'), { exact: true }).fill(newPassphrase);
      await page.getByLabel(t('firstRun.passphraseAgain')).fill(newPassphrase);
      await see('unlock-recovery');
      await button(t('firstRun.openAndChange')).click();
    },
  };
}

/** The fifteen groups of a recovery key out of the text of its sheet, in their order; the first begins with `R1`. */
export function groupsOf(sheet: string): readonly string[] {
  const words = sheet.split(/\s+/u).filter((word) => /^[0-9A-Z]{4}$/u.test(word));
  const first = words.findIndex((word) => word.startsWith('R1'));
  return words.slice(first, first + 15);
}
