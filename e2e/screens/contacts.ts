import type { Locator } from '@playwright/test';
import { channels, presentKinds } from '#shared/codes/channels.ts';
import type { Channel, PresentKind } from '#shared/codes/channels.ts';
import { coachingForms, coachRoles, measures } from '#shared/codes/contacts.ts';
import { labelOf } from '#shared/codes/define.ts';
import { noteSections } from '#shared/codes/notes.ts';
import type { NoteSectionCode } from '#shared/codes/notes.ts';
import type { Desk } from '../desk.ts';
import { choose, take } from './controls.ts';

/** Writing contacts down in full, changing them, and moving them to the right person. */
export function contacts(desk: Desk) {
  const { page, t, language } = desk;
  const dialog = page.getByRole('dialog');
  const rows = page
    .getByRole('main')
    .getByRole('list', { name: t('person.timeline.title') })
    .getByRole('listitem');
  const codeLabel = (list: typeof measures | typeof coachRoles, code: string): string => {
    const row = list.codes.find((one) => one.code === code);
    if (!row) throw new Error(`no code ${code}`);
    return row.labels[language];
  };

  const findPerson = async (field: string, name: string): Promise<void> => {
    await dialog.getByRole('combobox', { name: field }).fill(name);
    await page.getByRole('option', { name, exact: true }).first().click();
  };

  return {
    dialog,
    rows,
    note: (section: NoteSectionCode): Locator =>
      dialog.getByRole('textbox', { name: labelOf(noteSections, section, language), exact: true }),

    /** Opens the form; on a person's page that person is chosen already. */
    async begin(): Promise<void> {
      await page.keyboard.press('Alt+N');
      await dialog.waitFor();
    },
    async who(name: string): Promise<void> {
      await findPerson(t('person.contact.person'), name);
    },
    async how(channel: Channel): Promise<void> {
      await choose(page, dialog, t('person.contact.channel'), labelOf(channels, channel, language));
    },
    /** Unfolds the rest of the form. */
    async more(): Promise<void> {
      const details = dialog.locator('details');
      if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
    },
    /** Chooses a measure, with its minutes and words if given. */
    async measure(code: string, more: { minutes?: string; words?: string } = {}): Promise<void> {
      const measure = codeLabel(measures, code);
      await dialog.getByRole('button', { name: measure, exact: true }).click();
      if (more.minutes !== undefined)
        await dialog.getByLabel(t('contacts.form.measureMinutes', { measure })).fill(more.minutes);
      if (more.words !== undefined)
        await dialog.getByLabel(t('contacts.form.measureWords', { measure })).fill(more.words);
    },
    async role(code: string): Promise<void> {
      await choose(page, dialog, t('contacts.form.role'), codeLabel(coachRoles, code));
    },
    /** What it was about. */
    async about(summary: string): Promise<void> {
      await dialog.getByLabel(t('person.contact.summary'), { exact: true }).fill(summary);
    },
    /** The next time as it is typed: "ensi tiistaina klo 10". */
    async next(when: string): Promise<void> {
      await dialog.getByLabel(t('person.contact.nextWhen'), { exact: true }).fill(when);
    },
    async form(code: (typeof coachingForms.codes)[number]['code']): Promise<void> {
      await choose(page, dialog, t('contacts.form.form'), labelOf(coachingForms, code, language));
    },
    /** Who else was there, by name. */
    async present(kind: PresentKind, name: string): Promise<void> {
      const label = labelOf(presentKinds, kind, language);
      await take(dialog, 'checkbox', label);
      const kindOf = label.toLocaleLowerCase(language);
      await dialog.getByLabel(t('person.contact.presentName', { kind: kindOf })).fill(name);
    },
    async save(): Promise<void> {
      await dialog.getByRole('button', { name: t('person.contact.save'), exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    },

    /** Something in the menu of a row of the timeline. */
    async inMenu(row: Locator, action: string): Promise<void> {
      await row
        .getByRole('button', { name: new RegExp(`^${t('person.timeline.actionsOf', { what: '' }).trim()}`) })
        .click();
      await page.getByRole('menuitem', { name: action, exact: true }).click();
    },
    async edit(row: Locator): Promise<void> {
      await this.inMenu(row, t('contacts.row.edit'));
      await dialog.getByLabel(t('person.contact.summary'), { exact: true }).waitFor();
    },
    async saveChanges(): Promise<void> {
      await dialog.getByRole('button', { name: t('contacts.form.save') }).click();
      await dialog.waitFor({ state: 'detached' });
    },
    /** "Wrong person": moves a row of the timeline to somebody else. */
    async moveTo(row: Locator, name: string, { told = false } = {}): Promise<void> {
      await this.inMenu(row, t('contacts.row.wrongPerson'));
      if (told) await dialog.getByText(t('contacts.wrongPerson.told')).click();
      await findPerson(t('contacts.wrongPerson.to'), name);
      await dialog.getByRole('button', { name: t('contacts.wrongPerson.move'), exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    },
  };
}
