import type { Desk } from '../desk.ts';

/** The reach list: a name, a channel and who made the contact. */
export function reach(desk: Desk) {
  const { page, t } = desk;
  const row = (name: string) => page.getByRole('listitem', { name, exact: true });
  const fromMenu = async (name: string, item: string) => {
    await row(name)
      .getByRole('button', { name: t('reach.row.actionsOf', { name }) })
      .click();
    await page.getByRole('menuitem', { name: item, exact: true }).click();
  };
  return {
    row,

    /** From the people screen. */
    async open(): Promise<void> {
      await page.getByRole('radio', { name: t('reach.title') }).click();
      await page.getByRole('heading', { level: 1, name: t('reach.title') }).waitFor();
    },

    async add(name: string, channel: string, notifier: string): Promise<void> {
      await page.getByRole('button', { name: t('reach.add') }).click();
      const dialog = page.getByRole('dialog', { name: t('reach.dialog.new') });
      await dialog.getByLabel(t('reach.dialog.name')).fill(name);
      await dialog.getByLabel(t('reach.dialog.channel')).fill(channel);
      await dialog.getByLabel(t('reach.dialog.notifierName')).fill(notifier);
      await dialog.getByText(t('reach.dialog.told')).click();
      await dialog.getByRole('button', { name: t('reach.dialog.save') }).click();
      await row(name).waitFor();
    },

    async logAttempt(name: string, reached: boolean): Promise<void> {
      await row(name)
        .getByRole('button', { name: t('reach.row.attemptOf', { name }) })
        .click();
      const dialog = page.getByRole('dialog', { name: t('reach.attempt.title') });
      await dialog.getByText(t(reached ? 'reach.attempt.yes' : 'reach.attempt.no'), { exact: true }).click();
      await dialog.getByRole('button', { name: t('reach.attempt.save') }).click();
      await dialog.waitFor({ state: 'detached' });
    },

    async makeClient(name: string): Promise<void> {
      await fromMenu(name, t('reach.row.toClient'));
      await page.getByRole('heading', { level: 1, name }).waitFor();
    },
  };
}
