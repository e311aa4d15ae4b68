import { aConsent, aReferral } from '../../../features/packets/testing/two-desks.ts';
import type { Recipe } from '../recipe.ts';
import { replyBack, type World } from '../world.ts';

/** What the coach reads of a note that the partner sealed. */
const noteRead = async (world: World, name: string) => {
  const { packetId } = await replyBack(world, name);
  const { thread } = await world.coach.ok('packets.get', { packetId });
  return thread.find((entry) => entry.packetId === packetId);
};

/** A referral that left as a letter for secure mail, on a consent of its own. */
const leftAsPdf = async ({ coach, clientId, partnerId }: World) => {
  const consentId = await aConsent(coach, clientId, partnerId, ['asked']);
  const referralId = await aReferral(coach, clientId, partnerId, consentId, ['asked']);
  const { handle, packetId } = await coach.ok('referrals.preview', { referralId, way: 'pdf' });
  coach.saveAs(`${referralId}.pdf`);
  await coach.ok('referrals.seal', { referralId, preview: handle });
  return { packetId, consentId };
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
  {
    call: 'threads.withdraw',
    costly: true,
    args: async (world) => {
      const { coach, clientId, partnerId } = world;
      const { packetId, consentId } = await leftAsPdf(world);
      await coach.ok('consents.withdraw', { consentId });
      coach.saveAs(`${partnerId}-${clientId}.pdf`);
      return { packetId, language: 'fi', way: 'pdf', reason: 'R' };
    },
    back: async ({ coach, clientId }) => {
      const [newest] = (await coach.ok('ledger.list', { clientId })).rows;
      return newest && { reason: newest.words };
    },
  },
];
