import type { Recipe } from '../recipe.ts';
import { replyBack, type World } from '../world.ts';

/** What the coach reads of a note that the partner sealed. */
const noteRead = async (world: World, name: string) => {
  const { packetId } = await replyBack(world, name);
  const { thread } = await world.coach.ok('packets.get', { packetId });
  return thread.find((entry) => entry.packetId === packetId);
};

export const packetThreadRecipes: readonly Recipe[] = [
  {
    call: 'threads.ask',
    by: 'partner',
    costly: true,
    args: (world) => {
      world.partner.saveAs('question.tar.age');
      return {
        packetId: world.arrived,
        question: 'Q',
        answerBy: '2026-12-01',
        contactPerson: '',
        contactPhone: '',
        language: 'fi',
      };
    },
    back: async (world) => {
      const read = await noteRead(world, 'question.tar.age');
      return read && { ...read, question: read.message };
    },
  },
  {
    call: 'threads.answer',
    by: 'partner',
    args: ({ arrived }) => ({
      packetId: arrived,
      answer: 'A',
      contactPerson: '',
      contactPhone: '',
      language: 'fi',
    }),
    // What arrived is a referral: only a question is answered.
    refused: 'packet-not-found',
  },
];
