import type { Desk } from '../desk.ts';

/** What is asked, answered, withdrawn and updated about a referral, in the dialog of its packet. */
export function threads(desk: Desk) {
  const { page, t } = desk;
  const details = page.getByRole('dialog', { name: t('packets.details') });
  const withdrawing = page.getByRole('dialog', {
    name: new RegExp(`^${t('packets.withdrawal.title', { partner: '' }).trim()}`),
  });
  const tellingProhibition = page.getByRole('dialog', {
    name: new RegExp(`^${t('packets.prohibition.title', { partner: '' }).trim()}`),
  });
  const write = async (title: string, label: string, words: string, path: string): Promise<void> => {
    const note = page.getByRole('dialog', { name: title });
    await note.getByRole('textbox', { name: label, exact: true }).fill(words);
    await desk.chooseFile(path, () => note.getByRole('button', { name: t('packets.thread.seal') }).click());
    await note.waitFor({ state: 'hidden', timeout: 40_000 });
  };
  return {
    details,
    tellingProhibition,
    askDialog: page.getByRole('dialog', { name: t('packets.thread.askTitle') }),
    answerDialog: page.getByRole('dialog', { name: t('packets.thread.answerTitle') }),

    async beginAsking(): Promise<void> {
      await details.getByRole('button', { name: t('packets.thread.ask'), exact: true }).click();
      await page.getByRole('dialog', { name: t('packets.thread.askTitle') }).waitFor();
    },
    ask: (words: string, path: string): Promise<void> =>
      write(t('packets.thread.askTitle'), t('packets.thread.question'), words, path),

    async beginAnswering(): Promise<void> {
      await details
        .getByRole('button', { name: t('packets.thread.answerIt') })
        .first()
        .click();
      await page.getByRole('dialog', { name: t('packets.thread.answerTitle') }).waitFor();
    },
    answer: (words: string, path: string): Promise<void> =>
      write(t('packets.thread.answerTitle'), t('packets.thread.answer'), words, path),

    withdrawing,
    /** Begins the first withdrawal that is offered, on the consents' card or in a packet's dialog. */
    async beginWithdrawing(): Promise<void> {
      await page
        .getByRole('button', { name: t('packets.thread.sealWithdrawal'), exact: true })
        .first()
        .click();
      await withdrawing.waitFor();
    },
    /** Makes it in the way that is chosen, and gives the passphrase that is told beside it; empty where there is none. */
    async withdraw(path: string, save: string = t('packets.thread.seal')): Promise<string> {
      const passphrase = withdrawing
        .getByLabel(t('referral.ways.secret.reader'), { exact: true })
        .or(withdrawing.getByLabel(t('referral.ways.secret.pdf-password'), { exact: true }));
      const told = (await passphrase.isVisible()) ? await passphrase.inputValue() : '';
      await desk.chooseFile(path, () => withdrawing.getByRole('button', { name: save }).click());
      await withdrawing.getByText(t('packets.withdrawal.entered')).waitFor({ timeout: 40_000 });
      return told;
    },
    async endWithdrawing(): Promise<void> {
      await withdrawing
        .getByRole('button', { name: t('common.close'), exact: true })
        .last()
        .click();
      await withdrawing.waitFor({ state: 'hidden' });
    },

    async beginUpdate(): Promise<void> {
      await details.getByRole('button', { name: t('packets.thread.update') }).click();
    },
  };
}
