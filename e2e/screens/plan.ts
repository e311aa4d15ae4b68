import type { Locator } from '@playwright/test';
import { goalLevels } from '#shared/codes/plans.ts';
import type { Desk } from '../desk.ts';
import { act, choose, take } from './controls.ts';

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

  const comparison = page.getByRole('dialog', { name: t('plan.compare.title') });

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

    /** Describes the scale of the first goal; levels from −2 to 2 by their number. */
    async describeScale(
      levels: Readonly<Partial<Record<'-2' | '-1' | '0' | '1' | '2', string>>>,
    ): Promise<void> {
      await page
        .getByRole('main')
        .getByRole('button', { name: new RegExp(`^(${t('plan.scale.add')}|${t('plan.scale.describe')})$`) })
        .first()
        .click();
      const dialog = page.getByRole('dialog', { name: t('plan.scale.describe') });
      for (const { code, labels } of goalLevels.codes) {
        const words = levels[code];
        if (words !== undefined) {
          await dialog.getByLabel(labels[desk.language], { exact: true }).fill(words);
        }
      }
      await dialog.getByRole('button', { name: t('plan.save') }).click();
      await dialog.waitFor({ state: 'hidden' });
    },

    /** Says where the client is on the scale of the first goal, by the words of a level. An empty day is today. */
    async rateGoal(level: string, words = '', day = ''): Promise<void> {
      await button(t('plan.scale.rate')).first().click();
      const dialog = page.getByRole('dialog', { name: t('plan.scale.rate') });
      await take(dialog, 'radio', level);
      await dialog.getByLabel(t('plan.ratingWords')).fill(words);
      if (day !== '') await dialog.getByLabel(t('plan.ratedOn'), { exact: true }).fill(day);
      await dialog.getByRole('button', { name: t('plan.save') }).click();
      await dialog.waitFor({ state: 'hidden' });
    },

    /** Tells what came of a step: the label of its new state, words, and what it became where it changed. */
    async tellOutcome(step: string, state: string, words: string, instead?: string): Promise<void> {
      await act(page, button(t('plan.more', { thing: step })), t('plan.outcome.ask'));
      const form = page.locator('form').filter({ has: page.getByLabel(t('plan.outcome.words')) });
      await choose(page, form, t('plan.outcome.status'), state);
      await form.getByLabel(t('plan.outcome.words')).fill(words);
      if (instead !== undefined) await form.getByLabel(t('plan.outcome.instead')).fill(instead);
      await form.getByRole('button', { name: t('plan.save') }).click();
      await form.waitFor({ state: 'hidden' });
    },

    /** Sets the pace in words and the day of review. */
    async setPace({ pace, review }: { pace: string; review: string }): Promise<void> {
      await button(t('plan.frame.edit')).click();
      const dialog = page.getByRole('dialog', { name: t('plan.frame.title') });
      await dialog.getByLabel(t('plan.frame.pace')).fill(pace);
      await dialog.getByLabel(t('plan.frame.review')).fill(review);
      await dialog.getByRole('button', { name: t('plan.save') }).click();
      await dialog.waitFor({ state: 'hidden' });
    },

    /** Agrees on a pause from today until a day as it is typed. */
    async pause(until: string, words: string): Promise<void> {
      await button(t('plan.pause.begin')).click();
      const dialog = page.getByRole('dialog', { name: t('plan.pause.title') });
      await dialog.getByLabel(t('plan.pause.untilDay')).fill(until);
      await dialog.getByLabel(t('plan.pause.words')).fill(words);
      await dialog.getByRole('button', { name: t('plan.save') }).click();
      await dialog.waitFor({ state: 'hidden' });
    },

    async goOn(): Promise<void> {
      await button(t('plan.pause.goOn')).click();
      await button(t('plan.pause.begin')).waitFor();
    },

    comparison,

    /** Opens the last version beside the plan as it stands. */
    async openComparison(): Promise<void> {
      await button(t('plan.compare.open')).click();
      await comparison.getByRole('list', { name: t('plan.compare.title') }).waitFor();
    },

    /** Turns the paper to another language by its own name: "Selkosuomi", "Svenska". */
    async speakOnPaper(name: string): Promise<void> {
      await paper.getByRole('radio', { name, exact: true }).click();
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
