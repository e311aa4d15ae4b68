import type { Page } from '@playwright/test';
import type { Language } from '#shared/languages.ts';
import { textsIn } from '../../reader/texts/index.ts';

/** The page of a reader file, as a partner without the app has it in their browser. */
export function reader(page: Page, language: Language = 'fi') {
  const t = textsIn[language];
  const save = (name: string | RegExp) => page.getByRole('button', { name });
  return {
    t,
    passphrase: page.getByLabel(t.passphrase, { exact: true }),
    problem: page.getByRole('alert'),
    contents: page.getByRole('region', { name: t.contents }),
    sealedBy: page.getByRole('region', { name: t.sealedBy }),
    concerns: page.getByRole('region', { name: t.withdrawnWhich }),
    why: page.getByRole('region', { name: t.withdrawnWhy }),
    todo: page.getByRole('region', { name: t.todo }),
    changed: page.getByRole('region', { name: t.changed }),
    answer: page.getByRole('region', { name: t.answer }),
    words: page.getByRole('region', { name: t.sealedBy }).getByRole('listitem'),

    async open(passphrase: string): Promise<void> {
      await page.getByLabel(t.passphrase, { exact: true }).fill(passphrase);
      await page.keyboard.press('Enter');
    },

    async speak(name: string): Promise<void> {
      await page.getByRole('button', { name, exact: true }).click();
    },

    /** Saves what a button offers and gives where it lies. */
    async save(name: string | RegExp): Promise<{ path: string; name: string }> {
      const coming = page.waitForEvent('download');
      await save(name).click();
      const download = await coming;
      return { path: await download.path(), name: download.suggestedFilename() };
    },
  };
}
