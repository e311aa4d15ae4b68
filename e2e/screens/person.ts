import type { Locator } from '@playwright/test';
import type { PersonTab } from '../../renderer/app/screens.ts';
import type { StrengthKind } from '#shared/codes/plans.ts';
import type { Desk } from '../desk.ts';
import { choose } from './controls.ts';

/** A person's page: its header, its tabs, strengths and facts. */
export function person(desk: Desk) {
  const { page, t } = desk;
  const main = page.getByRole('main');
  return {
    heading: (name: string): Locator => main.getByRole('heading', { level: 1, name }),

    async tab(tab: PersonTab): Promise<void> {
      await main.getByRole('tab', { name: t(`person.tab.${tab}`), exact: true }).click();
      await main.getByRole('tab', { name: t(`person.tab.${tab}`), exact: true, selected: true }).waitFor();
    },

    async fillFacts(
      facts: Partial<
        Record<
          | 'firstName'
          | 'lastName'
          | 'birthDate'
          | 'phone'
          | 'reach'
          | 'address'
          | 'whoMayAnswer'
          | 'notToMention'
          | 'servicePlace',
          string
        >
      >,
    ): Promise<void> {
      for (const [key, value] of Object.entries(facts)) {
        await main.getByLabel(t(`person.field.${key as keyof typeof facts}`), { exact: true }).fill(value);
      }
    },

    /** Chooses from a list of the facts, by the words of the field and of the choice. */
    async chooseFact(field: string, choice: string): Promise<void> {
      await choose(page, main, field, choice);
    },

    async saveFacts(): Promise<void> {
      await main.getByRole('button', { name: t('person.situation.save') }).click();
    },

    /** Writes a strength, an interest or a wish. */
    async addStrength(kind: StrengthKind, text: string): Promise<void> {
      const line = main.getByRole('textbox', { name: t(`person.strengths.text.${kind}`) });
      await line.fill(text);
      await line.press('Enter');
      await main.getByRole('listitem').filter({ hasText: text }).first().waitFor();
    },

    /** What the timeline tells, row by row. */
    moments: main.getByRole('list', { name: t('person.timeline.title') }).getByRole('listitem'),

    async beginReferral(): Promise<void> {
      await main.getByRole('button', { name: t('person.header.referral'), exact: true }).click();
    },
  };
}
