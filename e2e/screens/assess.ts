import type { Locator } from '@playwright/test';
import type { RoundArea } from '#shared/codes/assessments.ts';
import { instruments } from '#shared/codes/assessments.ts';
import { labelOf } from '#shared/codes/define.ts';
import { textFor } from '#shared/i18n/index.ts';
import type { Language } from '#shared/languages.ts';
import type { Desk } from '../desk.ts';
import { choose } from './controls.ts';

/** Assessments on a person's situation: rounds filled in by the client, and results of instruments. */
export function assess(desk: Desk) {
  const { page, t, language } = desk;
  const main = page.getByRole('main');
  const card = (title: string): Locator => main.getByRole('region', { name: title }).first();

  return {
    rounds: card(t('assessments.round.title')),
    results: card(t('assessments.title')),

    /** The figures of a series or of the rounds, as a table. */
    table: (name: string): Locator => main.getByRole('table', { name }),

    /** Hands the screen to the client; `language` is that of the questions. */
    async beginRound(): Promise<void> {
      await main.getByRole('button', { name: t('assessments.round.start') }).click();
    },

    /** The questions as the client sees them, in the client's language. */
    round(spoken: Language = language) {
      const words = textFor(spoken);
      const dialog = page.getByRole('dialog', { name: words('assessments.round.heading') });
      /** Goes on, and waits until the question is another one: what is pressed next must not be about this one. */
      const goOn = async (name: string): Promise<void> => {
        const progress = dialog.locator('p[aria-live]');
        const here = await progress.innerText();
        await dialog.getByRole('button', { name, exact: true }).click();
        await progress.filter({ hasText: here }).waitFor({ state: 'detached' });
      };
      return {
        dialog,
        question: (area: RoundArea): Locator => dialog.getByText(words(`assessments.area.${area}`)),
        /** Answers by the number keys. */
        async type(value: number): Promise<void> {
          for (const digit of String(value)) await page.keyboard.press(digit);
        },
        async press(value: number): Promise<void> {
          await dialog.locator('label').getByText(String(value), { exact: true }).click();
        },
        next: (): Promise<void> => goOn(words('assessments.round.next')),
        skip: (): Promise<void> => goOn(words('assessments.round.skip')),
        /** The last page, with the client's words or without. */
        async finish(said = ''): Promise<void> {
          if (said !== '') await dialog.getByRole('textbox').fill(said);
          await dialog.getByRole('button', { name: words('assessments.round.finish'), exact: true }).click();
        },
        stop: (): Promise<void> =>
          dialog.getByRole('button', { name: words('assessments.round.pause') }).click(),
        /** From the thanks back to the coach's page. */
        handBack: (): Promise<void> =>
          dialog.getByRole('button', { name: words('assessments.round.toCoach'), exact: true }).click(),
      };
    },

    /** Writes the address of the instrument's own site, in the form of a result. */
    async writeSite(form: Locator, address: string): Promise<void> {
      const begin = new RegExp(`^(${t('assessments.siteAdd')}|${t('assessments.siteChange')})$`);
      const field = form.getByLabel(t('assessments.siteField'));
      if (!(await field.isVisible())) await form.getByRole('button', { name: begin }).click();
      await field.fill(address);
      await field.press('Enter');
    },

    /** Writes down a result: the instrument by its code, figures by the name of the area. */
    async writeResult(result: {
      readonly instrument: Parameters<typeof labelOf<(typeof instruments.codes)[number]['code']>>[1];
      readonly version?: string;
      readonly doneOn?: string;
      readonly figures: readonly number[];
      /** What else is done in the form before it is filled in. */
      readonly first?: (form: Locator) => Promise<void>;
    }): Promise<void> {
      await main.getByRole('button', { name: t('assessments.add') }).click();
      const dialog = page.getByRole('dialog', { name: t('assessments.add') });
      await choose(
        page,
        dialog,
        t('assessments.instrument'),
        labelOf(instruments, result.instrument, language),
      );
      await result.first?.(dialog);
      if (result.version !== undefined) {
        await dialog.getByLabel(t('assessments.version')).fill(result.version);
      }
      if (result.doneOn !== undefined) {
        await dialog.getByLabel(t('assessments.doneOn'), { exact: true }).fill(result.doneOn);
      }
      const boxes = dialog.getByRole('group', { name: t('assessments.figures') }).getByRole('textbox');
      // Each row is a name, a figure and the two ends of its scale.
      for (const [row, figure] of result.figures.entries()) {
        await boxes.nth(row * 4 + 1).fill(String(figure).replace('.', ','));
      }
      await dialog.getByRole('button', { name: t('assessments.save'), exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    },
  };
}
