import type { Locator } from '@playwright/test';
import { labelOf } from '#shared/codes/define.ts';
import { handoverReasons } from '#shared/codes/handover.ts';
import type { HandoverReason } from '#shared/codes/handover.ts';
import type { Desk } from '../desk.ts';
import { choose, take } from './controls.ts';

/** Handing people over, and taking a handover in. */
export function handover(desk: Desk) {
  const { page, t } = desk;
  const main = page.getByRole('main');
  const button = (name: string): Locator => main.getByRole('button', { name, exact: true });
  return {
    /** The list of handovers that went out and came in. */
    list: page.getByRole('region', { name: t('handover.listTitle') }),
    /** One line for each person, of those who may be chosen and of those who came. */
    people: page.getByRole('region', { name: t('handover.steps.who') }).getByRole('listitem'),

    async open(): Promise<void> {
      await page.getByRole('button', { name: t('shell.settings'), exact: true }).click();
      await page.getByRole('button', { name: t('handover.settingsOpen') }).click();
    },
    /** To whom, why, and the words of the consent. */
    async toWhom(receiver: string, reason: HandoverReason, words: string): Promise<void> {
      await choose(page, main, t('handover.receiver'), receiver);
      await take(main, 'radio', labelOf(handoverReasons, reason, desk.language));
      await page.getByLabel(t('handover.words'), { exact: true }).fill(words);
      await button(t('handover.next')).click();
    },
    async everyone(): Promise<void> {
      await button(t('handover.all')).click();
    },
    async choosePerson(name: string): Promise<void> {
      await take(main, 'checkbox', name);
    },
    async look(): Promise<void> {
      await button(t('handover.look')).click();
      await button(t('handover.seal')).waitFor({ timeout: 60_000 });
    },
    /** Confirms what is sensitive, where anything is, and seals. */
    async sealTo(path: string): Promise<void> {
      const seen = page.getByRole('checkbox', { name: t('handover.sensitive.seen') });
      if ((await seen.count()) > 0) await take(main, 'checkbox', t('handover.sensitive.seen'));
      await desk.chooseFile(path, () => button(t('handover.seal')).click());
      await page.getByText(t('handover.state.waiting')).first().waitFor({ timeout: 60_000 });
    },
    /** From an opened packet to its comparison with what is here. */
    async compare(): Promise<void> {
      await page
        .getByRole('dialog')
        .getByRole('button', { name: t('handover.receive.open') })
        .click();
      await button(t('handover.receive.take')).waitFor({ timeout: 60_000 });
    },
    /** The line of a person who came, to say otherwise than that they are taken in. */
    async leaveOut(name: string): Promise<void> {
      await choose(page, main, t('handover.receive.choice', { name }), t('handover.receive.leave'));
    },
    async takeIn(): Promise<void> {
      await button(t('handover.receive.take')).click();
      await page.getByRole('region', { name: t('handover.listTitle') }).waitFor({ timeout: 60_000 });
    },
    /** Seals a receipt of the newest handover that came. */
    async acknowledge(path: string): Promise<void> {
      await desk.chooseFile(path, () => this.newest(t('handover.receipt.send')).click());
      await page
        .getByText(new RegExp(`^${t('handover.receipt.left', { day: '' })}`))
        .first()
        .waitFor({ timeout: 40_000 });
    },
    /** What Today says of handovers that wait. */
    onToday: page.getByRole('region', { name: t('handover.todayTitle') }),
    /** Opens a dialog of the newest handover: `openOf`, `paperOf`, `confirmOf` or `undoOf` of the texts. */
    newest: (what: string): Locator =>
      page
        .getByRole('region', { name: t('handover.listTitle') })
        .getByRole('listitem')
        .first()
        .getByRole('button', { name: new RegExp(`^${what}`) }),
  };
}
