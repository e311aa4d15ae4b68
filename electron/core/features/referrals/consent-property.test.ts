import { expect, test } from 'vitest';
import { disclosableItems, itemKeys } from '#shared/disclosure/registry.ts';
import { everyItem, needles } from '../packets/testing/a-full-client.ts';
import { consentRounds } from '../packets/testing/consent-rounds.ts';
import { twoDesks } from '../packets/testing/two-desks.ts';

/* The long campaign of 1,000 is `npm run test:faults -- --only packet-consents`. */
const rounds = 200;
const seed = Number(process.env['RINNALLA_CONSENT_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/** Items whose content is a code with a label of ours, and no word of a person's own; ways-property.test.ts looks for those. */
const byLabel: readonly string[] = ['labour-situation', 'study-situation'];

test(`of ${String(rounds)} random people and consents (seed ${String(seed)}), nothing beyond the consent is in the decrypted bytes`, async () => {
  const desks = await twoDesks();
  const untilLeft = itemKeys.filter((item) => item in needles && !byLabel.includes(item));
  const { left, items, extra } = await consentRounds(desks, { rounds, letterEvery: 10, seed, untilLeft });
  await desks.close();
  expect(extra).toEqual([]);
  expect(left).toBeGreaterThan(rounds / 4);
  // An item of which nothing ever left would be an item that was not tested.
  expect(untilLeft.filter((item) => !items.has(item))).toEqual([]);
}, 600_000);

test('every item of the registry has a needle here, so that a new item cannot be left untested', () => {
  expect(Object.keys(needles).sort()).toEqual(
    Object.keys(disclosableItems)
      .filter((item) => item !== 'reply-permission' && item !== 'not-to-tell')
      .sort(),
  );
  expect([...everyItem].sort()).toEqual(Object.keys(disclosableItems).sort());
});
