import type { Recipe } from '../recipe.ts';
import type { World } from '../world.ts';

const table = new TextEncoder().encode('Nimi\nAino T.');

const previewed = async ({ coach }: World) => {
  const { handle } = await coach.ok('imports.stage', { bytes: table, name: 'lista.csv' });
  const mapping = [{ column: 0, field: 'displayName' as const }];
  const { fingerprint } = await coach.ok('imports.preview', { handle, mapping });
  return { handle, mapping, fingerprint };
};

export const doublesImportsRecipes: readonly Recipe[] = [
  {
    call: 'doubles.similar',
    args: () => ({ displayName: '', firstName: '', lastName: '', birthDate: '2004-05-03', phone: '' }),
  },
  {
    call: 'imports.stage',
    args: () => ({ bytes: table, name: '' }),
    back: (_, staged: unknown) => staged,
  },
  {
    // A ground alone keeps nothing: it goes with a code, in a file that keeps them.
    call: 'imports.run',
    args: async (world) => ({ ...(await previewed(world)), identityCodeGround: '' }),
    costly: true,
  },
];
