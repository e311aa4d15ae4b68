import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { labelOf } from '#shared/codes/define.ts';
import { replyStatuses } from '#shared/codes/packets.ts';
import { partnerTypes } from '#shared/codes/partners.ts';
import { receptionWays } from '#shared/codes/receptions.ts';
import { narrow, picture, picturesWanted, see } from './checks/look.ts';
import { expect, test } from './fixtures.ts';
import { coachFile } from './people.ts';
import { asked, ownWish, referringAt } from './referring.ts';
import { missingPrograms, SeenManifest, stockUser, wordsByScript } from './stock-age.ts';
import type { Opened } from './stock-age.ts';

test.use({ now: '2026-11-25T09:00:00+02:00' });

const partner = 'Kelohaan nuorisotyö';

async function textOf(pdf: Buffer): Promise<string> {
  const document = await pdfjs.getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages = Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1));
  const items = (
    await Promise.all(pages.map(async (page) => (await (await page).getTextContent()).items))
  ).flat();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
}

test('a referral to a partner who has age and nothing of ours, whose answer comes by telephone', async ({
  desk,
}) => {
  test.setTimeout(180_000);
  const { page, t, language } = desk;
  const coach = referringAt(desk);
  const stock = await stockUser(desk.file('kumppani'));
  const packet = desk.file('lahete.tar.age');
  const shoot = async (screen: string): Promise<void> => {
    if (picturesWanted) await picture(page, screen);
  };

  await test.step('the coach pastes the recipient and compares its words by telephone', async () => {
    await coach.begin();
    await coach.today.addFirstPerson('Aino T.');
    await coach.person.tab('facts');
    await coach.person.fillFacts({ firstName: 'Aino', lastName: 'Testilä', phone: '040 765 4321' });
    await coach.person.saveFacts();
    await coach.quiet();
    await coach.shell.go('network');
    const type = labelOf(partnerTypes, 'municipality-youth', language);
    await coach.network.addWithRecipient(partner, type, stock.recipient);
    await coach.quiet();
    await expect(page.getByText(t('partners.cannotSign'))).toBeVisible();
    await see(desk, 'stock-pasted');
    const onScreen = await coach.verify();
    if (missingPrograms.length === 0) expect([onScreen]).toEqual(wordsByScript(stock.recipient));
    await see(desk, 'stock-verified');
    await narrow(desk, 'stock-verified');
    await shoot('stock-partner');
  });

  await test.step('the referral is sealed to that key', async () => {
    await coach.consent('Aino T.', partner, ['name', 'phone', 'own-wish', 'asked']);
    expect(await coach.writeReferral(partner, ['phone'])).toContain(ownWish);
    await see(desk, 'stock-seal');
    await coach.referral.seal(packet);
    await see(desk, 'stock-left');
    await coach.referral.backToPerson();
  });

  const expectReferral = async (files: Opened): Promise<SeenManifest> => {
    const manifest = SeenManifest.parse(JSON.parse(String(files.get('manifest.json'))));
    expect(manifest).toMatchObject({
      kind: 'referral',
      sender: { name: coachFile.owner.holder },
      recipients: [stock.recipient],
    });
    const signed = manifest.entries.map(({ name }) => name);
    expect(signed.toSorted()).toEqual(['referral.fhir.json', 'referral.pdf']);
    expect([...files.keys()].toSorted()).toEqual(['manifest.json', 'manifest.sig', ...signed.toSorted()]);
    for (const { name, size, sha256 } of manifest.entries) {
      const bytes = files.get(name) ?? Buffer.alloc(0);
      expect([bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([size, sha256]);
    }
    const letter = await textOf(files.get('referral.pdf') ?? Buffer.alloc(0));
    for (const words of ['Aino Testilä', ownWish, asked, coachFile.owner.holder])
      expect(letter).toContain(words);
    return manifest;
  };

  await test.step('the partner opens it with the age library, and finds the letter and what was signed', async () => {
    expect(readFileSync(packet).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    await expectReferral(await stock.openByLibrary(packet));
  });

  await test.step('and with age, tar and the worked example, where they are', async () => {
    if (missingPrograms.length > 0) {
      test
        .info()
        .annotations.push({ type: 'left out', description: `not here: ${missingPrograms.join(', ')}` });
      return;
    }
    const files = stock.openByPrograms(packet);
    const { sender } = await expectReferral(files);
    // Whose packet it is, they compare with the coach, who reads the words of the own card.
    await coach.shell.go('network');
    const coachsWords = (await coach.network.ownWords()).map((word) => word.replace(/^\d+\s+/u, ''));
    expect(stock.openByScript(packet).said).toContain(`${coachsWords.join(' ')}\t${coachFile.owner.holder}`);
    const checked = stock.openByScript(packet, sender.signingKey);
    expect(checked.said).toContain('Good. Kind: referral');
    expect(checked.files).toEqual(files);
    expect(() =>
      stock.openByScript(
        packet,
        sender.signingKey.replace(/^./, (one) => (one === '0' ? '1' : '0')),
      ),
    ).toThrow();
  });

  await test.step('the coach writes down what the partner told by telephone, and it stands on the timeline', async () => {
    await coach.shell.go('packets');
    await coach.packets.open('Aino');
    await coach.packets.beginReception();
    await see(desk, 'stock-reception');
    await narrow(desk, 'stock-reception');
    await shoot('reception');
    await coach.packets.confirmReception({
      how: labelOf(receptionWays, 'phone', language),
      status: labelOf(replyStatuses, 'accepted', language),
      who: 'Sirkka Salo',
      words: 'Avattiin yhdessä puhelimessa.',
    });
    await coach.packets.closeDetails();
    await coach.quiet();
    await coach.toPerson('Aino T.');
    await coach.person.tab('timeline');
    const entry = coach.person.moments.filter({ hasText: t('packets.reception.entry', { number: 1 }) });
    await expect(entry).toHaveCount(1);
    for (const words of [
      labelOf(receptionWays, 'phone', language),
      labelOf(replyStatuses, 'accepted', language),
      'Sirkka Salo',
      'Avattiin yhdessä puhelimessa.',
    ]) {
      await expect(entry).toContainText(words);
    }
    await see(desk, 'stock-timeline');
    await narrow(desk, 'stock-timeline');
  });

  expect(desk.consoleErrors).toEqual([]);
});
