import type { Desk } from '../desk.ts';

/** What is asked, answered, withdrawn and updated about a referral, in the dialog of its packet. */
export function threads(desk: Desk) {
  const { page, t } = desk;
  const details = page.getByRole('dialog', { name: t('packets.details') });
  const write = async (title: string, label: string, words: string, path: string): Promise<void> => {
    const note = page.getByRole('dialog', { name: title });
    await note.getByRole('textbox', { name: label, exact: true }).fill(words);
    await desk.chooseFile(path, () => note.getByRole('button', { name: t('packets.thread.seal') }).click());
    await note.waitFor({ state: 'hidden', timeout: 40_000 });
  };
  return {
    details,
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

    /** Seals a withdrawal that is offered, on the consents' card or in a packet's dialog. */
    async withdraw(path: string): Promise<void> {
      await desk.chooseFile(path, () =>
        page
          .getByRole('button', { name: t('packets.thread.sealWithdrawal') })
          .first()
          .click(),
      );
    },

    async beginUpdate(): Promise<void> {
      await details.getByRole('button', { name: t('packets.thread.update') }).click();
    },
  };
}
