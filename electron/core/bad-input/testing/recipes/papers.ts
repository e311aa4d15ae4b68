import type { Recipe } from '../recipe.ts';

let count = 0;
/** The same bytes are not taken in twice, so each paper says its number. */
const bytes = () => new Uint8Array(Buffer.from(`paperi ${(count += 1)}`));

export const papersRecipes: readonly Recipe[] = [
  {
    call: 'papers.add',
    args: ({ clientId }) => ({ clientId, originalName: '.txt', bytes: bytes() }),
    // Only a text under a name of plain text is taken, whatever stands before the ending.
    refused: 'paper-type-not-taken',
  },
  {
    call: 'papers.update',
    args: async (world) => {
      const { attachmentId } = await world.coach.ok('papers.add', {
        clientId: world.clientId,
        originalName: 'a.txt',
        bytes: bytes(),
      });
      return { attachmentId, title: 'T', datedOn: '2026-11-24', words: '' };
    },
    back: async (world) => {
      const papers = await world.coach.ok('papers.ofClient', { clientId: world.clientId });
      // The newest stands first.
      return papers.find(({ datedOn }) => datedOn !== null);
    },
  },
  {
    call: 'substitutes.preview',
    args: ({ clientId }) => ({
      substitute: 'S',
      validFrom: '2026-12-21',
      validUntil: '2026-12-23',
      clients: [{ clientId, words: '' }],
      language: 'fi',
    }),
    costly: true,
  },
  {
    call: 'substitutes.offer',
    args: () => ({ validFrom: '2026-12-21', validUntil: '2026-12-23' }),
  },
];
