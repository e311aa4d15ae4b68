import type { Locator } from '@playwright/test';
import { labelOf } from '#shared/codes/define.ts';
import { stances, themes } from '#shared/codes/situation.ts';
import type { Stance, Theme } from '#shared/codes/situation.ts';
import type { Desk } from '../desk.ts';
import { act, choose } from './controls.ts';

/** The situation part of a person's page: the life-situation map and the thresholds. */
export function situation(desk: Desk) {
  const { page, t, language } = desk;
  const main = page.getByRole('main');
  const nameOf = (theme: Theme): string => labelOf(themes, theme, language);
  const card = (theme: Theme): Locator => main.getByRole('listitem', { name: nameOf(theme), exact: true });
  const button = (name: string): Locator => main.getByRole('button', { name, exact: true });
  const offence = page.getByRole('dialog', { name: t('situation.offence.title') });
  return {
    card,
    /** The cards as they stand, in order. */
    cards: main.getByRole('list', { name: t('situation.talked') }).getByRole('listitem'),
    thresholds: main.getByRole('list', { name: t('situation.threshold.title') }).getByRole('listitem'),
    offence,

    /** Brings a theme that nobody has touched onto the map; nothing is kept by it. */
    async open(theme: Theme): Promise<void> {
      await button(nameOf(theme)).click();
      await card(theme).waitFor();
    },

    /** Says how it is with a theme, in one press. */
    async say(theme: Theme, stance: Stance): Promise<void> {
      const chip = card(theme).getByRole('radio', { name: labelOf(stances, stance, language), exact: true });
      await chip.click();
      await card(theme).locator(`xpath=self::*[@data-stance="${stance}"]`).waitFor();
    },

    /** Writes the client's words in their place and leaves the field. */
    async write(theme: Theme, words: string): Promise<void> {
      const field = card(theme).getByRole('textbox');
      await field.fill(words);
      await field.blur();
    },

    async openOffence(): Promise<void> {
      await act(page, button(t('situation.more')), t('situation.offence.open'));
      await offence.waitFor();
    },

    /** Turns the theme of criminal offences on; the ground by its label. */
    async turnOn(ground: string, words: string): Promise<void> {
      await choose(page, offence, t('situation.offence.ground'), ground);
      await offence.getByLabel(t('situation.offence.groundWords'), { exact: true }).fill(words);
      await offence.getByRole('button', { name: t('situation.offence.turnOn') }).click();
      await offence.waitFor({ state: 'hidden' });
    },

    async addThreshold(words: string, removal = ''): Promise<void> {
      await button(t('situation.threshold.add')).click();
      await main.getByLabel(t('situation.threshold.words'), { exact: true }).fill(words);
      await main.getByLabel(t('situation.threshold.removal'), { exact: true }).fill(removal);
      await button(t('situation.add')).click();
      await main.getByText(words).waitFor();
    },

    /** Marks a threshold as lower from today. */
    async lower(words: string): Promise<void> {
      const line = main.getByRole('listitem').filter({ hasText: words });
      await line.getByRole('button', { name: t('situation.threshold.lower') }).click();
    },
  };
}
