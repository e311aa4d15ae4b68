import type { Blank, Kind } from '../kinds.ts';

const happenedAt = '2026-11-24T08:00:00Z';
const aPerson = { not: 'is somebody, not something that happened' };

const ofTheCloseOne = { not: 'is the close one’s own matter (F14), not the client’s to give' };

const support = async ({ coach, clientId }: Blank, word: string, clientPresent: boolean): Promise<void> => {
  const { closeOneId } = await coach.ok('network.addCloseOne', { clientId, name: 'Äiti' });
  const contact = { closeOneId, channel: 'phone' as const, happenedAt, summary: word, clientPresent };
  await coach.ok('network.addCloseOneContact', contact);
};

/** The person, and who is around. */
export const aroundKinds: readonly Kind[] = [
  {
    kind: 'client',
    tables: ['client'],
    write: async ({ coach, clientId }, word) => {
      await coach.ok('clients.update', { clientId, displayName: word, firstName: word, lastName: 'X' });
    },
    search: 'yes',
    timeline: aPerson,
    item: 'name',
  },
  {
    kind: 'entry of the reach list',
    tables: ['lead', 'lead_attempt'],
    write: async ({ coach }, word) => {
      await coach.ok('leads.add', {
        displayName: word,
        channelWords: '',
        notifierKind: 'close-one',
        notifierName: '',
        notifierTold: true,
      });
    },
    search: 'yes',
    timeline: { not: 'is no client yet, and has no page' },
    item: {
      not: 'only a name, a channel and who told of them may be kept, for a month (rule 2 against harm)',
    },
  },
  {
    kind: 'close one',
    tables: ['close_one'],
    write: async ({ coach, clientId }, word) => {
      await coach.ok('network.addCloseOne', { clientId, name: word, mayBeShared: true });
    },
    search: 'yes',
    timeline: aPerson,
    item: 'close-ones',
  },
  {
    kind: 'support of a close one, the client being there',
    tables: ['close_one_contact'],
    write: async (blank, word) => support(blank, word, true),
    search: 'yes',
    timeline: 'yes',
    item: ofTheCloseOne,
  },
  {
    kind: 'support of a close one alone',
    tables: ['close_one_contact'],
    write: async (blank, word) => support(blank, word, false),
    search: 'yes',
    timeline: { not: 'stays with the close one (acceptance check 9)' },
    item: ofTheCloseOne,
  },
  {
    kind: 'worker of the network',
    tables: ['network_worker'],
    write: async ({ coach, clientId }, word) => {
      await coach.ok('network.addWorker', { clientId, name: word });
    },
    search: 'yes',
    timeline: aPerson,
    item: 'workers',
  },
  {
    kind: 'prohibition',
    tables: ['prohibition'],
    write: async ({ coach, clientId }, word) => {
      const subject = { kind: 'handler' as const, personName: 'Naapuri', partnerId: null };
      const given = { clientId, subject, words: word, givenOn: '2026-11-24' };
      return (await coach.ok('network.prohibit', given)).prohibitionId;
    },
    search: 'yes',
    timeline: { not: 'stands in the register of consents and prohibitions' },
    item: { not: 'whom a person keeps out is nobody else’s to know' },
  },
  {
    kind: 'partner',
    tables: ['partner'],
    write: async ({ coach }, word) => {
      await coach.ok('partners.add', { name: word });
    },
    search: 'yes',
    timeline: { not: 'is of nobody in particular' },
    item: { not: 'is of nobody in particular' },
  },
];
