import type { World } from '../world.ts';
import type { Recipe } from '../recipe.ts';

const day = '2026-11-24';
const at = '2026-11-24T08:00:00Z';

const network = ({ coach, clientId }: World) => coach.ok('network.ofClient', { clientId });
const closeOne = async (world: World, id: string) =>
  (await network(world)).closeOnes.find(({ closeOneId }) => closeOneId === id);
const worker = async (world: World, id: string) =>
  (await network(world)).workers.find(({ workerId }) => workerId === id);

const aCloseOne = async ({ coach, clientId }: World) =>
  coach.ok('network.addCloseOne', { clientId, name: 'N.' });
const closeOneFields = {
  name: 'N.',
  phone: '',
  email: '',
  mayBeToldWords: '',
  permittedOn: day,
  words: '',
};
const workerFields = {
  name: 'T.',
  organisation: '',
  role: '',
  phone: '',
  email: '',
  part: '',
  coachPart: '',
  validFrom: day,
  validTo: day,
};

/** The latest, to be changed and read again. */
const latest: { closeOneId?: string; closeOneContactId?: string; workerId?: string } = {};

const contactsOf = ({ coach }: World) =>
  coach.ok('network.closeOneContacts', { closeOneId: latest.closeOneId ?? '' });
const contact = async (world: World, id: string | undefined) =>
  (await contactsOf(world)).find(({ closeOneContactId }) => closeOneContactId === id);

export const networkRecipes: readonly Recipe[] = [
  {
    call: 'network.addCloseOne',
    args: ({ clientId }) => ({ clientId, ...closeOneFields }),
    back: (world, { closeOneId }: { closeOneId: string }) => closeOne(world, closeOneId),
  },
  {
    call: 'network.updateCloseOne',
    args: async (world) => {
      latest.closeOneId = (await aCloseOne(world)).closeOneId;
      return { closeOneId: latest.closeOneId, ...closeOneFields };
    },
    back: (world) => closeOne(world, latest.closeOneId ?? ''),
  },
  {
    call: 'network.addCloseOneContact',
    args: async (world) => {
      latest.closeOneId = (await aCloseOne(world)).closeOneId;
      return { closeOneId: latest.closeOneId, channel: 'phone', happenedAt: at, summary: '' };
    },
    back: (world, { closeOneContactId }: { closeOneContactId: string }) => contact(world, closeOneContactId),
  },
  {
    call: 'network.updateCloseOneContact',
    args: async (world) => {
      const { closeOneId } = await aCloseOne(world);
      const { closeOneContactId } = await world.coach.ok('network.addCloseOneContact', {
        closeOneId,
        channel: 'phone',
        happenedAt: at,
      });
      Object.assign(latest, { closeOneId, closeOneContactId });
      return { closeOneContactId, happenedAt: at, summary: '' };
    },
    back: (world) => contact(world, latest.closeOneContactId),
  },
  {
    call: 'network.addWorker',
    args: ({ clientId }) => ({ clientId, ...workerFields }),
    back: (world, { workerId }: { workerId: string }) => worker(world, workerId),
  },
  {
    call: 'network.updateWorker',
    args: async ({ coach, clientId }) => {
      latest.workerId = (await coach.ok('network.addWorker', { clientId, name: 'T.' })).workerId;
      return { workerId: latest.workerId, ...workerFields };
    },
    back: (world) => worker(world, latest.workerId ?? ''),
  },
  {
    call: 'network.prohibit',
    args: ({ clientId }) => ({
      clientId,
      subject: { kind: 'handler', personName: '', partnerId: null },
      words: '',
      givenOn: day,
    }),
    back: async (world, answer: { prohibitionId: string }) => {
      const found = (await network(world)).prohibitions.find(
        ({ prohibitionId }) => prohibitionId === answer.prohibitionId,
      );
      // Whoever holds the partner's key must not be named by what stays behind.
      await world.coach.ok('network.withdrawProhibition', { prohibitionId: answer.prohibitionId });
      return { ...found, subject: { personName: found?.personName } };
    },
  },
  {
    call: 'disclosures.check',
    args: ({ clientId }) => ({
      clientId,
      recipient: { kind: 'other', name: 'x' },
      items: ['name'],
      basis: { kind: 'law', ground: 'other-law', section: '' },
    }),
  },
  {
    call: 'disclosures.record',
    args: ({ clientId }) => ({
      clientId,
      recipient: { kind: 'other', name: 'x' },
      items: ['name'],
      basis: { kind: 'law', ground: 'other-law', section: 'x' },
      way: 'oral',
      words: '',
      at,
    }),
    back: async ({ coach, clientId }, answer: { disclosureId: string }) => {
      const found = (await coach.ok('consents.disclosures', { clientId })).find(
        ({ disclosureId }) => disclosureId === answer.disclosureId,
      );
      return {
        words: found?.words,
        at: found?.at,
        recipient: { name: found?.recipient },
        basis: { section: found?.section },
      };
    },
  },
  {
    call: 'consents.renew',
    args: ({ consentId }) => ({ consentId, how: 'oral', givenOn: day, until: '2026-12-31' }),
  },
  {
    call: 'consents.notNow',
    args: ({ clientId, partnerId }) => ({ clientId, partnerId, askedOn: day }),
  },
  {
    call: 'disclosures.onPaper',
    costly: true,
    args: ({ clientId }) => ({ clientId, language: 'fi', deliver: 'view' }),
  },
  { call: 'consents.offeredUntil', args: ({ clientId }) => ({ clientId, givenOn: day }) },
];
