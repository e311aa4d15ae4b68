import { disclosableItems } from '#shared/disclosure/registry.ts';
import type { ItemKey } from '#shared/disclosure/registry.ts';
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

    async write(field: 'situation' | 'tried' | 'support', text: string): Promise<void> {
      await page.getByRole('textbox', { name: t(`referral.${field}`) }).fill(text);
    },

    /** The letter as it leaves, as text. */
    async readLetter(): Promise<string> {
      return letter.getByRole('figure').first().innerText({ timeout: 40_000 });
    },

    async seal(path: string): Promise<void> {
      await desk.chooseFile(path, () => page.getByRole('button', { name: t('referral.seal') }).click());
      await page.getByText(t('referral.sealedTitle'), { exact: true }).waitFor({ timeout: 40_000 });
    },

    async backToPerson(): Promise<void> {
      await page.getByRole('button', { name: t('referral.toPerson') }).click();
    },
  };
}
