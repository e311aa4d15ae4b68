import { labelOf } from '#shared/codes/define.ts';
import { waysOut } from '#shared/codes/ways.ts';
import type { WayOut } from '#shared/codes/ways.ts';
import { disclosableItems, itemGroups } from '#shared/disclosure/registry.ts';
import type { ItemGroup, ItemKey } from '#shared/disclosure/registry.ts';
import type { Desk } from '../desk.ts';
import { take } from './controls.ts';

/** The four steps of a referral. */
export function referral(desk: Desk) {
  const { page, t, language } = desk;
  const next = page.getByRole('button', { name: t('referral.next'), exact: true });
  const letter = page.getByRole('region', { name: t('referral.letter') });
  return {
    letter,
    next,
    steps: page.getByRole('navigation', { name: t('referral.steps') }),

    async to(partner: string): Promise<void> {
      await take(page.getByRole('radiogroup', { name: t('referral.recipient') }), 'radio', partner);
    },

    async goOn(to: 'stepWhy' | 'stepWhat' | 'stepSeal'): Promise<void> {
      await next.click();
      await page
        .locator('[aria-current="step"]')
        .filter({ hasText: t(`referral.${to}`) })
        .waitFor();
    },

    async why(ownWish: string, asked: string): Promise<void> {
      await page.getByLabel(t('referral.ownWish')).fill(ownWish);
      await page.getByLabel(t('referral.asked')).fill(asked);
      await take(page.getByRole('radiogroup', { name: t('referral.ground') }), 'radio', /./u);
    },

    /** Ticks an item of the third step unless it is ticked. */
    async tick(item: ItemKey): Promise<void> {
      const box = page.getByRole('checkbox', { name: disclosableItems[item].labels[language], exact: true });
      if (!(await box.isChecked()))
        await take(page.getByRole('main'), 'checkbox', disclosableItems[item].labels[language]);
    },

    /** Ticks a single record of a ticked item by its words; `ground` is written where the record needs one. */
    async tickRecord(item: ItemKey, words: string | RegExp, ground?: string): Promise<void> {
      const row = page
        .getByRole('listitem')
        .filter({
          has: page.getByRole('checkbox', { name: disclosableItems[item].labels[language], exact: true }),
        })
        .getByRole('listitem')
        .filter({ hasText: words })
        .first();
      await take(row, 'checkbox', words);
      if (ground !== undefined) await row.getByLabel(t('referral.recordGround')).fill(ground);
    },

    /** The group of items with that heading. */
    group: (group: ItemGroup) =>
      page.getByRole('region', { name: labelOf(itemGroups, group, language), exact: true }),

    async write(
      field:
        | 'situation'
        | 'tried'
        | 'support'
        | 'aim'
        | 'services'
        | 'jointMeeting'
        | 'accessibility'
        | 'feedback',
      text: string,
    ): Promise<void> {
      await page.getByRole('textbox', { name: t(`referral.${field}`) }).fill(text);
    },

    /** The letter as it leaves, as text. */
    async readLetter(): Promise<string> {
      return letter.getByRole('figure').first().innerText({ timeout: 40_000 });
    },

    /** Chooses in which way it leaves; the letter is built anew. */
    async leaveAs(way: WayOut): Promise<void> {
      const name = labelOf(waysOut, way, language);
      await take(page.getByRole('radiogroup', { name: t('referral.ways.title') }), 'radio', name);
      await letter.getByRole('figure').first().waitFor({ timeout: 40_000 });
    },

    /** Saves the PDF of that way and gives the password that is to be told, empty for one without. */
    async savePdf(way: 'pdf' | 'pdf-password', path: string): Promise<string> {
      const field = page.getByRole('textbox', { name: t('referral.ways.secret.pdf-password') });
      const password = way === 'pdf-password' ? await field.inputValue() : '';
      await desk.chooseFile(path, () =>
        page.getByRole('button', { name: t(`referral.ways.save.${way}`) }).click(),
      );
      await page.getByText(t(`referral.left.titles.${way}`), { exact: true }).waitFor({ timeout: 40_000 });
      return password;
    },

    /** Saves the one HTML file, which is proposed for a receiver without a key, and gives the passphrase that is to be told. */
    async saveReader(path: string): Promise<string> {
      const passphrase = await page
        .getByLabel(t('referral.ways.secret.reader'), { exact: true })
        .inputValue();
      await desk.chooseFile(path, () =>
        page.getByRole('button', { name: t('referral.ways.save.reader') }).click(),
      );
      await page.getByText(t('referral.left.titles.reader'), { exact: true }).waitFor({ timeout: 40_000 });
      return passphrase;
    },

    async seal(path: string): Promise<void> {
      await desk.chooseFile(path, () => page.getByRole('button', { name: t('referral.seal') }).click());
      await page.getByText(t('referral.left.titles.packet'), { exact: true }).waitFor({ timeout: 40_000 });
    },

    async backToPerson(): Promise<void> {
      await page.getByRole('button', { name: t('referral.toPerson') }).click();
    },
  };
}
