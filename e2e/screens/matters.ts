import type { Locator } from '@playwright/test';
import { labelOf } from '#shared/codes/define.ts';
import { benefits } from '#shared/codes/benefits.ts';
import type { Desk } from '../desk.ts';
import { choose, take } from './controls.ts';

/** Tasks and forms: on a person's papers and on Today. */
export function matters(desk: Desk) {
  const { page, t, language } = desk;
  const main = page.getByRole('main');
  const tasks = main.getByRole('region', { name: t('tasks.title') });
  const line = tasks.getByRole('textbox', { name: t('tasks.line') });

  return {
    tasks,
    forms: main.getByRole('region', { name: t('tasks.form.title') }),
    understood: tasks.getByRole('status', { name: t('tasks.understood') }),
    line,

    /** A task in one line, with a loose day in it. */
    async addTask(text: string): Promise<void> {
      await line.fill(text);
      await line.press('Enter');
      await page.waitForFunction(
        (box) => box instanceof HTMLInputElement && box.value === '',
        await line.elementHandle(),
      );
    },

    async completeTask(title: string): Promise<void> {
      await take(tasks, 'checkbox', title);
    },

    undo: (): Promise<void> =>
      page
        .getByRole('button', { name: t('common.undo') })
        .last()
        .click(),

    async addForm(form: {
      readonly name: string;
      readonly benefit?: Parameters<typeof labelOf<(typeof benefits.codes)[number]['code']>>[1];
      readonly deadline?: string;
      readonly needs?: readonly string[];
    }): Promise<void> {
      await main.getByRole('button', { name: t('tasks.form.add') }).click();
      const dialog = page.getByRole('dialog', { name: t('tasks.form.add') });
      await dialog.getByLabel(t('tasks.form.name'), { exact: true }).fill(form.name);
      if (form.benefit !== undefined) {
        await choose(page, dialog, t('tasks.form.benefit'), labelOf(benefits, form.benefit, language));
      }
      if (form.deadline !== undefined) {
        await dialog.getByLabel(t('tasks.form.deadline'), { exact: true }).fill(form.deadline);
      }
      if (form.needs !== undefined) {
        await dialog.getByLabel(t('tasks.form.needs'), { exact: true }).fill(form.needs.join('\n'));
      }
      await dialog.getByRole('button', { name: t('tasks.save'), exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    },

    form: (name: string): Locator => main.getByRole('article').filter({ hasText: name }),

    async markSent(name: string): Promise<void> {
      await main.getByRole('button', { name: t('tasks.form.sentOf', { name }) }).click();
    },

    /** Opens what a benefit leads to, to be read together. */
    async explain(name: string): Promise<Locator> {
      await main.getByRole('button', { name: t('tasks.benefit.explainOf', { name }) }).click();
      return page.getByRole('dialog', { name: t('tasks.benefit.title') });
    },
  };
}
