import type { Locator } from '@playwright/test';
import type { Desk } from '../desk.ts';

export interface NewStep {
  readonly text: string;
  readonly who: string;
  /** As it is typed: "huomenna". */
  readonly due: string;
}

/** The plan on a person's page. */
export function plan(desk: Desk) {
  const { page, t } = desk;
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const paper = page.getByRole('dialog', { name: t('plan.printTitle') });

  return {
    paper,

    async addGoal(words: string): Promise<void> {
      await button(t('plan.addGoal')).click();
      await page.getByLabel(t('plan.goalWords')).fill(words);
      await button(t('plan.add')).click();
      await page.getByRole('heading', { name: words }).waitFor();
    },

    async addIntermediate(text: string): Promise<void> {
      await button(t('plan.addIntermediate')).click();
      await page.getByRole('textbox', { name: t('plan.intermediate') }).fill(text);
      await button(t('plan.add')).click();
      await page.getByRole('heading', { name: text }).waitFor();
    },

    /** Adds a step under an intermediate goal. */
    async addStep(under: string, { text, who, due }: NewStep): Promise<void> {
      const goal = page
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { level: 4, name: under }) })
        .last();
      await goal.getByRole('button', { name: t('plan.addStep') }).click();
      await goal.getByLabel(t('plan.step'), { exact: true }).fill(text);
      await goal.getByLabel(t('plan.who'), { exact: true }).fill(who);
      await goal.getByLabel(t('plan.due'), { exact: true }).fill(due);
      await goal.getByRole('button', { name: t('plan.add'), exact: true }).click();
      await goal.getByRole('checkbox', { name: text }).waitFor();
    },

    async rate(value: number, words: string): Promise<void> {
      await button(t('plan.rate')).click();
      const dialog = page.getByRole('dialog', { name: t('plan.rate') });
      await dialog
        .locator('label')
        .filter({ hasText: new RegExp(`^${String(value)}$`) })
        .click();
      await dialog.getByLabel(t('plan.ratingWords')).fill(words);
      await dialog.getByRole('button', { name: t('plan.save') }).click();
      await dialog.waitFor({ state: 'hidden' });
    },

    async agree(): Promise<void> {
      await button(t('plan.agree')).click();
      await button(t('plan.version', { number: 1 })).waitFor();
    },

    /** Opens the client's copy and waits until its first page is drawn; answers its text. */
    async lookAtPaper(): Promise<string> {
      await page
        .getByRole('main')
        .getByRole('button', { name: t('plan.print') })
        .last()
        .click();
      return paper.getByRole('figure').first().innerText({ timeout: 30_000 });
    },

    async savePaper(path: string): Promise<void> {
      await desk.chooseFile(path, () => paper.getByRole('button', { name: t('plan.savePdf') }).click());
    },

    async closePaper(): Promise<void> {
      await paper.getByRole('button', { name: t('common.close') }).click();
      await paper.waitFor({ state: 'hidden' });
    },
  };
}
