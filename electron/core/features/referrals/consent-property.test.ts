import { expect, test } from 'vitest';
import { disclosableItems } from '#shared/disclosure/registry.ts';
import { aFullClient, everyItem, needles } from '../packets/testing/a-full-client.ts';
import { consentRounds } from '../packets/testing/consent-rounds.ts';
import { twoDesks } from '../packets/testing/two-desks.ts';

/* The long campaign of 1,000 is `npm run test:faults -- --only packet-consents`. */
const rounds = 200;

test(`of ${String(rounds)} random consents, nothing beyond the consent is in the decrypted bytes`, async () => {
  const desks = await twoDesks();
  const clientId = await aFullClient(desks.coach);
  const { left, extra } = await consentRounds(desks, clientId, { rounds, letterEvery: 10 });
  await desks.close();
  expect(extra).toEqual([]);
  expect(left).toBeGreaterThan(rounds / 3);
}, 600_000);

test('every item of the registry has a needle here, so that a new item cannot be left untested', () => {
  expect(Object.keys(needles).sort()).toEqual(
    Object.keys(disclosableItems)
      .filter((item) => item !== 'reply-permission')
      .sort(),
  );
  expect([...everyItem].sort()).toEqual(Object.keys(disclosableItems).sort());
});
