import type { Locator } from '@playwright/test';
import type { Desk } from '../desk.ts';
import { choose, take } from './controls.ts';

/** The own card, the partners and their keys. */
export function network(desk: Desk) {
  const { page, t } = desk;
  const words = (place: Locator): Locator =>
    place.getByRole('list', { name: t('partners.words') }).getByRole('listitem');
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const verifyDialog = page.getByRole('dialog', { name: t('partners.verifyTitle') });
  const verifyAllDialog = page.getByRole('dialog', { name: t('partners.verifyAllTitle') });
  const deputyDialog = page.getByRole('dialog', { name: t('partners.deputyTitle') });
  const cardDialog = page.getByRole('dialog', { name: t('partners.cardTitle') });

  const changeKeyDialog = page.getByRole('dialog', { name: t('partners.changeKeyTitle') });
  const revokeDialog = page.getByRole('dialog', { name: t('partners.revokeTitle') });

  return {
    heading: page.getByRole('heading', { level: 1 }),
    cardDialog,
    verifyDialog,
    verifyAllDialog,
    deputyDialog,

    /** The eight words of the own card. */
    async ownWords(): Promise<readonly string[]> {
      await words(page.getByRole('main')).first().waitFor();
      return words(page.getByRole('main')).allInnerTexts();
    },

    /** Writes down a partner by name, with what can be done there. */
    async addWithServices(name: string, services: string): Promise<void> {
      await button(t('partners.add')).first().click();
      const dialog = page.getByRole('dialog', { name: t('partners.addTitle') });
      await dialog.getByLabel(t('partners.name'), { exact: true }).fill(name);
      await dialog.getByLabel(t('partners.services'), { exact: true }).fill(services);
      await dialog.getByRole('button', { name: t('partners.save') }).click();
      // The partner's own page, on which it can be changed.
      await page.getByRole('main').getByLabel(t('partners.services'), { exact: true }).waitFor();
    },

    /** Writes down a partner who has no card: a name, a type by its label, and a stock age recipient. */
    async addWithRecipient(name: string, type: string, recipient: string): Promise<void> {
      await button(t('partners.add')).first().click();
      const dialog = page.getByRole('dialog', { name: t('partners.addTitle') });
      await dialog.getByLabel(t('partners.name'), { exact: true }).fill(name);
      await choose(page, dialog, t('partners.type'), type);
      await dialog.getByRole('button', { name: t('partners.save') }).click();
      await button(t('partners.paste')).click();
      await page.getByRole('textbox', { name: t('partners.recipient') }).fill(recipient);
      await page
        .getByRole('main')
        .getByRole('button', { name: t('partners.save') })
        .last()
        .click();
      await button(t('partners.verify')).waitFor();
    },

    async saveOwnCard(path: string): Promise<void> {
      await desk.chooseFile(path, () => button(t('partners.saveOwnCard')).click());
    },

    /** Chooses the card of a deputy for the own card and stays at its words. */
    async readDeputy(path: string): Promise<void> {
      await button(t('partners.addDeputy')).click();
      await desk.chooseFile(path, () => button(t('partners.chooseDeputy')).click());
      await words(deputyDialog).first().waitFor();
    },

    /** Says that the deputy's words agree, compared in this way. */
    async takeDeputy(how: string): Promise<void> {
      await take(deputyDialog, 'radio', how);
      await deputyDialog.getByRole('button', { name: t('partners.deputyTake') }).click();
      await deputyDialog.waitFor({ state: 'hidden' });
    },

    /** Takes a deputy off the own card. */
    async removeDeputy(name: string): Promise<void> {
      await button(t('partners.deputyRemove', { name })).click();
      await button(t('partners.deputyRemove', { name })).waitFor({ state: 'hidden' });
    },

    /** Saves the own card without its deputies. */
    async saveAlone(path: string): Promise<void> {
      await desk.chooseFile(path, () => button(t('partners.saveAlone')).click());
    },

    /** Chooses a card that is refused. */
    async readRefusedCard(path: string): Promise<void> {
      await desk.chooseFile(path, () => button(t('partners.chooseCard')).click());
      await page.getByRole('main').getByRole('alert').waitFor();
    },

    /** Takes the card into the directory though a newer one was taken before. */
    async acceptOlderCard(): Promise<void> {
      await cardDialog.getByRole('button', { name: t('partners.cardAcceptOlder') }).click();
      await cardDialog.waitFor({ state: 'hidden' });
    },

    /** Saves the own card with its deputies. */
    async saveUnitCard(path: string): Promise<void> {
      await desk.chooseFile(path, () => button(t('partners.savedWithDeputies')).click());
    },

    /** Opens the comparing of all keys that wait for it. */
    async beginVerifyingAll(): Promise<void> {
      await button(t('partners.verifyAll')).click();
      await verifyAllDialog.waitFor();
    },

    /** Ticks the keys of these holders and says how they were compared. */
    async finishVerifyingAll(holders: readonly string[], how: string): Promise<void> {
      for (const holder of holders) await take(verifyAllDialog, 'checkbox', holder);
      await take(verifyAllDialog, 'radio', how);
      await verifyAllDialog
        .getByRole('button', { name: t('partners.verifyAllDone', { count: holders.length }) })
        .click();
      await verifyAllDialog.waitFor({ state: 'hidden' });
    },

    /** Chooses a card and stays at what it says. Answers its words. */
    async readCard(path: string): Promise<readonly string[]> {
      await desk.chooseFile(path, () => button(t('partners.chooseCard')).click());
      await words(cardDialog).first().waitFor();
      return words(cardDialog).allInnerTexts();
    },

    /** Takes the card into the directory; the partner's own screen opens. */
    async acceptCard(): Promise<void> {
      await cardDialog.getByRole('button', { name: t('partners.cardAccept') }).click();
      await button(t('partners.verify')).first().waitFor();
    },

    /** Opens the comparing of words. Answers the words that are to be read aloud. */
    async beginVerifying(): Promise<readonly string[]> {
      await button(t('partners.verify')).click();
      return words(verifyDialog).allInnerTexts();
    },

    /** Says that the words agree, compared in this way. */
    async finishVerifying(how: string): Promise<void> {
      await take(verifyDialog, 'radio', how);
      await verifyDialog.getByRole('button', { name: t('partners.verifyDone') }).click();
      await verifyDialog.waitFor({ state: 'hidden' });
      await page.getByText(t('partners.keyStates.verified'), { exact: true }).first().waitFor();
    },

    /** Changes the own key for this reason, by its label. */
    async changeKey(reason: string): Promise<void> {
      await button(t('partners.changeKey')).click();
      await take(changeKeyDialog, 'radio', reason);
    },
    changeKeyDialog,
    async finishChangingKey(): Promise<void> {
      await changeKeyDialog.getByRole('button', { name: t('partners.changeKey'), exact: true }).click();
      await changeKeyDialog.waitFor({ state: 'hidden' });
      await page.getByText(t('partners.changeKeyDone')).waitFor();
    },

    /** Takes the new card of a partner who is in the directory already. */
    async acceptNewCard(name: string): Promise<void> {
      await cardDialog.getByRole('button', { name: t('partners.cardAcceptTo', { name }) }).click();
      await cardDialog.waitFor({ state: 'hidden' });
    },

    /** Opens the revoking by word of the key in use, and says who told. */
    async beginRevoking(saidBy: string): Promise<void> {
      await button(t('partners.revoke')).first().click();
      await revokeDialog.getByRole('textbox', { name: t('partners.revokeSaidBy') }).fill(saidBy);
    },
    revokeDialog,
    async finishRevoking(): Promise<void> {
      await revokeDialog.getByRole('button', { name: t('partners.revokeDo') }).click();
      await revokeDialog.waitFor({ state: 'hidden' });
    },
  };
}
