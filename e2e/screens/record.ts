import type { Locator } from '@playwright/test';
import type { FileSettings } from '#shared/contract/settings.ts';
import type { Desk } from '../desk.ts';
import { act, choose, select, take } from './controls.ts';

type GroupId = 'contact' | 'service' | 'work' | 'beginning' | 'safety';

/** The client record in full, the filters of the people list, and the settings of the file that are about them. */
export function record(desk: Desk) {
  const { page, t } = desk;
  const main = page.getByRole('main');
  const button = (name: string | RegExp): Locator => main.getByRole('button', { name });
  return {
    /** A group of details on the facts tab; opened where nothing is written in it yet. */
    async group(id: GroupId): Promise<Locator> {
      const title = t(`person.situation.group.${id}`);
      const add = button(t('person.situation.groupAddOf', { group: title }));
      if (await add.isVisible()) await add.click();
      return main.getByRole('region', { name: title });
    },

    programme: select(main, t('person.field.programme')),

    async chooseProgramme(label: string): Promise<void> {
      await choose(page, main, t('person.field.programme'), label);
    },

    /** Writes the identity code with its ground; the file must be set to keep them. */
    async setIdentityCode(code: string): Promise<void> {
      await main.getByRole('textbox', { name: t('person.situation.identity.code') }).fill(code);
      await button(t('person.situation.identity.save')).click();
    },

    async showIdentityCode(): Promise<void> {
      await button(t('person.situation.identity.show')).click();
    },

    /** Locks from the person's page; the next unlock returns there. */
    async lockHere(): Promise<void> {
      await act(page, button(t('person.header.more')), t('person.header.lockHere'));
      await page.getByRole('heading', { name: t('firstRun.unlockTitle') }).waitFor();
    },

    people: {
      async moreFilters(): Promise<void> {
        await button(new RegExp(`^${t('people.filters.more')}`)).click();
      },

      /** Presses a filter by its words. */
      async filter(words: string): Promise<void> {
        await main.getByRole('radio', { name: words, exact: true }).click();
      },

      async saveView(name: string): Promise<void> {
        await button(t('people.saved.save')).click();
        const dialog = page.getByRole('dialog', { name: t('people.saved.title') });
        await dialog.getByLabel(t('people.saved.name')).fill(name);
        await dialog.getByRole('button', { name: t('people.saved.save') }).click();
        await dialog.waitFor({ state: 'hidden' });
      },

      savedViews: main.getByRole('radiogroup', { name: t('people.saved.label') }),
    },

    settings: {
      async keepIdentityCodes(): Promise<void> {
        await main.getByText(t('settings.record.identity'), { exact: true }).click();
      },

      async returnToPerson(): Promise<void> {
        await main.getByText(t('settings.record.returns'), { exact: true }).click();
      },

      async chooseClientWord(word: NonNullable<FileSettings['clientWord']>): Promise<void> {
        await take(main, 'radio', t(`settings.service.clientWords.${word}`));
        await button(t('settings.service.save')).click();
      },

      async openLists(): Promise<void> {
        await button(t('codes.open')).click();
        await main.getByRole('heading', { level: 1, name: t('codes.title') }).waitFor();
      },
    },

    lists: {
      async choose(title: string): Promise<void> {
        await choose(page, main, t('codes.list'), title);
      },

      /** Adds a code by its name in the language of the desk. */
      async add(label: string): Promise<void> {
        await button(t('codes.add')).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel(t(`codes.label.${desk.language}`)).fill(label);
        await dialog.getByRole('button', { name: t('codes.save') }).click();
        await dialog.waitFor({ state: 'hidden' });
      },

      async takeOut(label: string): Promise<void> {
        await act(page, button(t('codes.actionsOf', { label })), t('codes.takeOut'));
        const dialog = page.getByRole('dialog', { name: t('codes.takeOutTitle', { label }) });
        await dialog.getByRole('button', { name: t('codes.takeOut') }).click();
        await dialog.waitFor({ state: 'hidden' });
      },

      row: (label: string): Locator => main.getByRole('listitem').filter({ hasText: label }),
    },
  };
}
