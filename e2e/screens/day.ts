import type { Locator } from '@playwright/test';
import type { Desk } from '../desk.ts';
import { act } from './controls.ts';

/** What may come of an appointment. */
type Outcome = 'met' | 'cancelled' | 'moved' | 'not-reached';

/** The coach's day on Today: appointments, their closing, the page before the door, the paper and the reminders. */
export function day(desk: Desk) {
  const { page, t } = desk;
  const main = page.getByRole('main');
  const card = main.getByRole('region', { name: t('day.title'), exact: true });
  const closing = main.getByRole('region', { name: t('day.closing.title'), exact: true });
  const beforeDoor = page.getByRole('dialog', { name: t('day.beforeDoor.title') });
  const sheet = page.getByRole('dialog', { name: t('day.sheet.title') });
  const line = (words: string): Locator => card.getByRole('listitem').filter({ hasText: words }).first();
  const row = (words: string): Locator => closing.getByRole('listitem').filter({ hasText: words }).first();

  async function fillPlan(dialog: Locator, fields: PlanTyped): Promise<void> {
    const { when, place, minutes, travel } = fields;
    if (when !== undefined) await dialog.getByLabel(t('day.field.when')).fill(when);
    if (place !== undefined) await dialog.getByLabel(t('day.field.place')).fill(place);
    if (minutes !== undefined) await dialog.getByLabel(t('day.field.minutes')).fill(minutes);
    if (travel !== undefined) await dialog.getByLabel(t('day.field.travel')).fill(travel);
    await dialog.getByRole('button', { name: t('day.save'), exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  return {
    card,
    closing,
    beforeDoor,
    sheet,
    /** The row of the day, or of its closing, that has these words: initials or a title. */
    line,
    row,

    /** Agrees an appointment from Today with a person who is found by name. */
    async agree(name: string, fields: PlanTyped): Promise<void> {
      await act(page, card.getByRole('button', { name: t('day.add'), exact: true }), t('day.addPerson'));
      const dialog = page.getByRole('dialog', { name: t('day.addPerson') });
      await dialog.getByRole('combobox').fill(name);
      await page.getByRole('option', { name }).first().click();
      await fillPlan(dialog, fields);
    },

    /** Writes down something of the coach's own. */
    async addOwn(title: string, fields: PlanTyped): Promise<void> {
      await act(page, card.getByRole('button', { name: t('day.add'), exact: true }), t('day.addOwn'));
      const dialog = page.getByRole('dialog', { name: t('day.addOwn') });
      await dialog.getByLabel(t('day.own.what')).fill(title);
      await fillPlan(dialog, fields);
    },

    /** Types how long the road to a row takes. */
    async typeRoad(words: string, minutes: string): Promise<void> {
      const of = line(words);
      await of
        .getByRole('button', { name: new RegExp(t('day.road.ask').replace('?', String.raw`\?`)) })
        .click();
      const field = of.getByRole('textbox');
      await field.fill(minutes);
      await field.press('Enter');
      await field.waitFor({ state: 'detached' });
    },

    /** Opens the page before the door of a row. */
    async openBeforeDoor(words: string): Promise<void> {
      await line(words)
        .getByRole('button', { name: new RegExp(`^${t('day.beforeDoor.title')}`) })
        .click();
      await beforeDoor.waitFor();
    },

    /** Opens the menu of a row and takes an action by its words. */
    async act(words: string, action: string): Promise<void> {
      const name = new RegExp(`^${t('day.actionsOf', { name: '' })}`);
      await act(page, line(words).getByRole('button', { name }), action);
    },

    /** Logs what came of a row at the end of the day. */
    async close(
      words: string,
      outcome: Outcome,
      fields: { minutes?: string; next?: string; line?: string } = {},
    ) {
      const of = row(words);
      await of.getByRole('radio', { name: t(`day.closing.outcome.${outcome}`), exact: true }).click();
      if (fields.minutes !== undefined) await of.getByLabel(t('day.field.minutes')).fill(fields.minutes);
      if (fields.next !== undefined) {
        const when = outcome === 'moved' ? t('day.closing.movedTo') : t('day.closing.next');
        await of.getByLabel(when).fill(fields.next);
      }
      if (fields.line !== undefined) await of.getByLabel(t('day.closing.line')).fill(fields.line);
      await of.getByRole('button', { name: t('day.closing.save'), exact: true }).click();
    },

    /** Opens the whole form for a row of the closing. */
    async openFull(words: string, outcome: Outcome): Promise<void> {
      const of = row(words);
      await of.getByRole('radio', { name: t(`day.closing.outcome.${outcome}`), exact: true }).click();
      await of.getByRole('button', { name: t('day.closing.full'), exact: true }).click();
      await page.getByRole('dialog').waitFor();
    },

    async openSheet(): Promise<void> {
      await card.getByRole('button', { name: t('day.sheet.print') }).click();
      await sheet.waitFor();
    },
  };
}

interface PlanTyped {
  readonly when?: string;
  readonly place?: string;
  readonly minutes?: string;
  readonly travel?: string;
}
