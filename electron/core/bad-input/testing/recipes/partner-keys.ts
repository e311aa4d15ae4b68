import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Recipe } from '../recipe.ts';
import type { World } from '../world.ts';

/** Another partner with a key that is revoked; the last one is the one that was just written on. */
const anotherKey = async ({ coach }: World) => {
  const { partnerId } = await coach.ok('partners.add', { name: 'Kumottavan avaimen kumppani' });
  const recipient = await identityToRecipient(await generateX25519Identity());
  return coach.ok('partners.pasteRecipient', { partnerId, recipient, holder: 'Maija' });
};

export const partnerKeysRecipes: readonly Recipe[] = [
  {
    call: 'partners.revokeKey',
    args: async (world) => ({ partnerKeyId: (await anotherKey(world)).partnerKeyId, saidBy: '' }),
    back: async ({ coach }) => {
      const keys = (await coach.ok('partners.list', {})).flatMap((each) => each.keys);
      const revoked = keys
        .filter(({ retiredWhy }) => retiredWhy === 'revoked')
        .sort((a, b) => (a.partnerKeyId < b.partnerKeyId ? 1 : -1));
      return { saidBy: revoked[0]?.revokedByWord };
    },
  },
];
