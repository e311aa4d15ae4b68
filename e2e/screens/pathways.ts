import type { Locator } from '@playwright/test';
import { labelOf } from '#shared/codes/define.ts';
import { closingReasons, pathwayStatuses, pathwayTypes } from '#shared/codes/pathways.ts';
import type { ClosingReason, PathwayStatus, PathwayType } from '#shared/codes/pathways.ts';
import type { Desk } from '../desk.ts';
import { act, choose } from './controls.ts';

/** The pathways part of a person's page, with check-ins and the spells of coaching. */
export function pathways(desk: Desk) {
  const { page, t, language } = desk;
  const main = page.getByRole('main');
  const nameOf = (type: PathwayType): string => labelOf(pathwayTypes, type, language);
  const card = (type: PathwayType): Locator => main.getByRole('article', { name: nameOf(type), exact: true });
  const button = (name: string): Locator => main.getByRole('button', { name, exact: true });
  const dialog = page.getByRole('dialog');
  return {
    card,
    cards: main.getByRole('article'),
    checkIns: (type: PathwayType): Locator =>
      card(type)
        .getByRole('region', { name: t('pathways.checkIn.titleOf', { name: nameOf(type) }) })
        .getByRole('listitem'),
    spells: main.getByRole('list', { name: t('pathways.coaching.spells') }).getByRole('listitem'),

    matches: main.getByRole('region', { name: t('pathways.matches.title') }),

    /** Begins with a partner whose words are the person's too; what is written then is as in {@link add}. */
    async beginWith(partner: string): Promise<void> {
      await button(t('pathways.matches.beginWith', { name: partner })).click();
    },

    /** Writes down a pathway with what is given. */
    async add(
      type: PathwayType,
      more: { provider?: string; words?: string; status?: PathwayStatus } = {},
    ): Promise<void> {
      if (!(await dialog.isVisible())) await button(t('pathways.add')).click();
      const kind = dialog.getByRole('combobox', { name: t('pathways.field.type') });
      await kind.fill(nameOf(type));
      await page.getByRole('option', { name: nameOf(type), exact: true }).click();
      if (more.status !== undefined) {
        await choose(
          page,
          dialog,
          t('pathways.field.status'),
          labelOf(pathwayStatuses, more.status, language),
        );
      }
      if (more.provider !== undefined) {
        const provider = dialog.getByRole('combobox', { name: t('pathways.field.provider') });
        await provider.fill(more.provider);
        // The list of what fits lies over the rest until the field is left.
        await provider.press('Tab');
      }
      if (more.words !== undefined) {
        await dialog.getByLabel(t('pathways.field.words'), { exact: true }).fill(more.words);
      }
      await dialog.getByRole('button', { name: t('pathways.save'), exact: true }).click();
      await card(type).waitFor();
    },

    /** Turns a pathway to another stage. */
    async turn(type: PathwayType, status: PathwayStatus): Promise<void> {
      const stage = card(type).getByRole('button', {
        name: new RegExp(`^${t('pathways.statusIs', { name: nameOf(type), status: '' })}`),
      });
      await stage.click();
      await page
        .getByRole('menuitem', { name: labelOf(pathwayStatuses, status, language), exact: true })
        .click();
      await stage.filter({ hasText: labelOf(pathwayStatuses, status, language) }).waitFor();
    },

    /** Says that the person was received where they went. */
    async received(type: PathwayType): Promise<void> {
      await card(type)
        .getByRole('button', { name: t('pathways.received'), exact: true })
        .click();
      await card(type).getByText(t('pathways.receptionOpen')).waitFor({ state: 'hidden' });
    },

    /** Does the first open check-in of a pathway, with a contact by telephone. */
    async checkIn(type: PathwayType, words: string): Promise<void> {
      await card(type)
        .getByRole('button', { name: new RegExp(`^${t('pathways.checkIn.ask')}`) })
        .first()
        .click();
      await card(type).getByLabel(t('pathways.checkIn.words'), { exact: true }).fill(words);
      await card(type)
        .getByRole('button', { name: t('pathways.save'), exact: true })
        .click();
      await card(type).getByText(words).waitFor();
    },

    /** Pauses the coaching, until a day as it is typed. */
    async pause(until: string, words = ''): Promise<void> {
      await button(t('pathways.coaching.pause')).click();
      await dialog.getByLabel(t('pathways.coaching.until'), { exact: true }).fill(until);
      await dialog.getByLabel(t('pathways.coaching.pauseWords'), { exact: true }).fill(words);
      await dialog.getByRole('button', { name: t('pathways.coaching.pauseSave') }).click();
      await dialog.waitFor({ state: 'hidden' });
    },

    async resume(): Promise<void> {
      await button(t('pathways.coaching.resume')).click();
    },

    /** Ends the coaching; reason and words may be left out. */
    async end(reason?: ClosingReason, words = ''): Promise<void> {
      await button(t('pathways.coaching.close')).click();
      if (reason !== undefined) {
        await choose(page, dialog, t('pathways.coaching.reason'), labelOf(closingReasons, reason, language));
      }
      if (words !== '') await dialog.getByRole('textbox').fill(words);
      await dialog.getByRole('button', { name: t('pathways.coaching.closeSave'), exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
    },

    async comeBack(): Promise<void> {
      await button(t('pathways.coaching.comeBack')).click();
    },

    /** Opens what the header's menu offers. */
    async fromHeader(action: string): Promise<void> {
      await act(page, button(t('person.header.more')), action);
    },
  };
}
