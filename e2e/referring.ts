import { labelOf } from '#shared/codes/define.ts';
import { verificationWays } from '#shared/codes/partners.ts';
import type { ItemKey } from '#shared/disclosure/registry.ts';
import type { Desk } from './desk.ts';
import { coachFile, partnerFile } from './people.ts';
import { consents } from './screens/consents.ts';
import { closeToasts } from './screens/controls.ts';
import { door } from './screens/door.ts';
import type { NewCaseFile } from './screens/door.ts';
import { inbox } from './screens/inbox.ts';
import { network } from './screens/network.ts';
import { packets } from './screens/packets.ts';
import { person } from './screens/person.ts';
import { referral } from './screens/referral.ts';
import { shell } from './screens/shell.ts';
import { threads } from './screens/threads.ts';
import { today } from './screens/today.ts';

/** What the client of these journeys wants, and what is asked for. */
export const ownWish = 'Haluaisin puhua jonkun kanssa.';
export const asked = 'Arvio keskusteluavun tarpeesta.';

/** The screens that a referral walks through at one desk, and the steps that its journeys share. */
export function referringAt(desk: Desk) {
  const { page, t } = desk;
  const at = {
    door: door(desk),
    shell: shell(desk),
    today: today(desk),
    person: person(desk),
    network: network(desk),
    consents: consents(desk),
    referral: referral(desk),
    packets: packets(desk),
    threads: threads(desk),
    inbox: inbox(desk),
  };
  const quiet = (): Promise<void> => closeToasts(page, t('common.close'));
  return {
    ...at,
    quiet,

    /** A new case file with its sheet rehearsed. */
    async begin(file: NewCaseFile = coachFile): Promise<void> {
      await at.door.makeCaseFile(file);
      await at.door.rehearse(await at.door.readSheet());
    },

    /** The same for a partner with the app, who gives the own card. */
    async beginAsPartner(card: string): Promise<void> {
      await this.begin(partnerFile);
      await at.shell.go('network');
      await at.network.saveOwnCard(card);
    },

    /** Takes a partner's card and compares its words by telephone. */
    async trustCard(card: string): Promise<void> {
      await at.shell.go('network');
      await at.network.readCard(card);
      await at.network.acceptCard();
      await this.verify();
    },

    /** Compares by telephone the words of the key that is in view, and answers them. */
    async verify(): Promise<readonly string[]> {
      const words = await at.network.beginVerifying();
      await at.network.finishVerifying(labelOf(verificationWays, 'phone', desk.language));
      // Each stands behind its place in the row.
      return words.map((word) => word.replace(/^\d+\s+/u, ''));
    },

    async toPerson(name: string): Promise<void> {
      await at.shell.go('people');
      await page.getByRole('grid').getByRole('row').filter({ hasText: name }).click();
    },

    /** Writes down at the person's page what may be told to a partner. */
    async consent(name: string, partner: string, items: readonly ItemKey[]): Promise<void> {
      await this.toPerson(name);
      await at.person.tab('network');
      await at.consents.begin();
      await at.consents.fill(partner, items);
      await at.consents.record();
      await quiet();
    },

    /** A referral up to its last step, whose letter is answered as text. */
    async writeReferral(partner: string, ticked: readonly ItemKey[] = []): Promise<string> {
      await at.person.beginReferral();
      await at.referral.to(partner);
      await at.referral.goOn('stepWhy');
      await at.referral.why(ownWish, asked);
      await at.referral.goOn('stepWhat');
      for (const item of ticked) await at.referral.tick(item);
      await at.referral.goOn('stepSeal');
      return at.referral.readLetter();
    },
  };
}
