import type { Locator } from '@playwright/test';
import { labelIn, labelOf } from '#shared/codes/define.ts';
import { mayBeTold, prohibitionKinds, relations } from '#shared/codes/network.ts';
import type { MayBeTold, ProhibitionKind } from '#shared/codes/network.ts';
import { disclosableItems } from '#shared/disclosure/registry.ts';
import type { ItemKey } from '#shared/disclosure/registry.ts';
import type { Desk } from '../desk.ts';
import { act, choose, take } from './controls.ts';

/** Who is around a person: close ones, workers, prohibitions, disclosures, and the answer "not now". */
export function around(desk: Desk) {
  const { page, t, language } = desk;
  const main = page.getByRole('main');
  const card = (title: string): Locator => main.getByRole('region', { name: title });
  const dialog = (title: string): Locator => page.getByRole('dialog', { name: title });
  const record = (name: string): Locator =>
    main.getByRole('article').filter({ has: page.getByRole('heading', { name, exact: true }) });
  const press = async (place: Locator, name: string): Promise<void> => {
    await place.getByRole('button', { name, exact: true }).click();
  };
  const save = async (box: Locator, name: string): Promise<void> => {
    await press(box, name);
    await box.waitFor({ state: 'hidden' });
  };
  const add = async (title: string, button: string, opened: string): Promise<Locator> => {
    await press(card(title), button);
    const box = dialog(opened);
    await box.waitFor();
    return box;
  };

  return {
    record,
    closeOnes: card(t('network.closeOnes.title')),
    workers: card(t('network.workers.title')),
    prohibitions: card(t('network.prohibitions.title')),
    consents: card(t('consents.title')),
    disclosures: card(t('network.disclosure.card')),

    async beginCloseOne(): Promise<Locator> {
      return add(t('network.closeOnes.title'), t('network.closeOnes.add'), t('network.closeOnes.newTitle'));
    },

    async editCloseOne(name: string): Promise<Locator> {
      await act(
        page,
        record(name).getByRole('button', { name: t('network.more', { name }) }),
        t('network.edit'),
      );
      const box = dialog(t('network.closeOnes.editTitle'));
      await box.waitFor();
      return box;
    },

    /** Fills an open dialog of a close one; what may be told is asked only of a client's. */
    async fillCloseOne(
      box: Locator,
      wanted: { name: string; relation?: string; told?: MayBeTold; words?: string; guardian?: boolean },
    ): Promise<void> {
      await box.getByRole('textbox', { name: t('network.closeOnes.name') }).fill(wanted.name);
      if (wanted.relation !== undefined)
        await choose(
          page,
          box,
          t('network.closeOnes.relation'),
          labelIn(relations, [], wanted.relation, language),
        );
      if (wanted.guardian === true) await take(box, 'checkbox', t('network.closeOnes.isGuardian'));
      if (wanted.told !== undefined) await take(box, 'radio', labelOf(mayBeTold, wanted.told, language));
      if (wanted.words !== undefined)
        await box.getByLabel(t('network.closeOnes.mayBeToldWords')).fill(wanted.words);
    },

    saveDialog: (box: Locator): Promise<void> => save(box, t('network.save')),

    /** Opens what was done with a close one; logs one contact there. */
    async logContact(name: string, summary: string, withClient = false): Promise<void> {
      await act(
        page,
        record(name).getByRole('button', { name: t('network.more', { name }) }),
        t('network.closeOnes.contacts'),
      );
      const box = dialog(t('network.contact.title', { name }));
      await box.getByLabel(t('network.contact.summary')).fill(summary);
      if (withClient) await take(box, 'checkbox', t('network.contact.clientPresent'));
      await press(box, t('network.contact.add'));
      await box.getByText(summary).waitFor();
    },

    async beginWorker(): Promise<Locator> {
      return add(t('network.workers.title'), t('network.workers.add'), t('network.workers.newTitle'));
    },

    /** Writes down the treating party, and the coach's agreed part beside the treatment. */
    async addTreating(worker: {
      name: string;
      organisation: string;
      coachPart: string;
      reminds?: boolean;
    }): Promise<void> {
      const box = await this.beginWorker();
      await box.getByRole('textbox', { name: t('network.workers.name'), exact: true }).fill(worker.name);
      await box.getByRole('textbox', { name: t('network.workers.organisation') }).fill(worker.organisation);
      await take(box, 'checkbox', t('network.workers.isTreating'));
      await box.getByLabel(t('network.workers.coachPart')).fill(worker.coachPart);
      if (worker.reminds === true) await take(box, 'checkbox', t('network.workers.coachReminds'));
      await this.saveDialog(box);
    },

    async beginProhibition(kind: ProhibitionKind): Promise<Locator> {
      const box = await add(
        t('network.prohibitions.title'),
        t('network.prohibitions.add'),
        t('network.prohibitions.newTitle'),
      );
      await take(box, 'radio', labelOf(prohibitionKinds, kind, language));
      return box;
    },

    /** Names a person who must not handle the matter. */
    async forbidHandler(name: string): Promise<void> {
      const box = await this.beginProhibition('handler');
      await box.getByLabel(t('network.prohibitions.handlerName')).fill(name);
      await save(box, t('network.prohibitions.add'));
    },

    /** Forbids telling any guardian. */
    async forbidGuardians(): Promise<void> {
      await save(await this.beginProhibition('guardian'), t('network.prohibitions.add'));
    },

    async beginDisclosure(): Promise<Locator> {
      return add(t('network.disclosure.card'), t('network.disclosure.add'), t('network.disclosure.newTitle'));
    },

    /** Fills what was told to somebody by name, with the client there. */
    async fillDisclosure(
      box: Locator,
      name: string,
      items: readonly ItemKey[],
      words: string,
    ): Promise<void> {
      await take(box, 'radio', t('network.disclosure.kinds.other'));
      await box.getByLabel(t('network.disclosure.name')).fill(name);
      for (const item of items) await take(box, 'checkbox', disclosableItems[item].labels[language]);
      await box.getByLabel(t('network.disclosure.words')).fill(words);
      await take(box, 'radio', t('network.disclosure.bases.present'));
    },

    recordDisclosure: (box: Locator): Promise<void> => save(box, t('network.disclosure.record')),

    /** Opens the asking for consent; `notNow` and `yes` are its two answers. */
    async askConsent(): Promise<{ box: Locator; notNow: Locator; yes: Locator }> {
      await press(card(t('consents.title')), t('consents.give'));
      const box = dialog(t('consents.giveTitle'));
      await box.waitFor();
      return {
        box,
        notNow: box.getByRole('button', { name: t('consents.notNow') }),
        yes: box.getByRole('button', { name: t('consents.yes') }),
      };
    },

    /** Says to which client a close one who came alone belongs. */
    async link(name: string, client: string): Promise<void> {
      await act(
        page,
        record(name).getByRole('button', { name: t('network.more', { name }) }),
        t('network.alone.link'),
      );
      const box = dialog(t('network.alone.linkTitle', { name }));
      await box.getByRole('combobox').fill(client);
      await page.getByRole('option', { name: client }).first().click();
      await save(box, t('network.alone.link'));
    },

    /** On the Network screen: the close ones who came alone. */
    async openAlone(): Promise<void> {
      await main.getByRole('tab', { name: t('network.alone.tab') }).click();
      await card(t('network.closeOnes.title')).waitFor();
    },
  };
}
