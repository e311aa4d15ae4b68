import { owner, replyBack, type World } from './world.ts';
import type { Recipe } from './recipe.ts';
import { assessmentsTasksRecipes } from './recipes/assessments-tasks.ts';
import { contactsRecipes } from './recipes/contacts.ts';
import { dayRecipes } from './recipes/day.ts';
import { doublesImportsRecipes } from './recipes/doubles-imports.ts';
import { keysRecipes } from './recipes/keys.ts';
import { networkRecipes } from './recipes/network.ts';
import { packetThreadRecipes } from './recipes/packet-threads.ts';
import { handoverRecipes } from './recipes/handover.ts';
import { waysRecipes } from './recipes/ways.ts';
import { partnerKeysRecipes } from './recipes/partner-keys.ts';
import { papersRecipes } from './recipes/papers.ts';
import { planRecipes } from './recipes/plan.ts';
import { projectEndRecipes } from './recipes/project-end.ts';
import { reachRecipes } from './recipes/reach.ts';
import { recordRecipes } from './recipes/record.ts';
import { situationPathwaysRecipes } from './recipes/situation-pathways.ts';

const at = '2026-11-24T08:00:00Z';
const later = '2026-12-01T08:00:00Z';
const day = '2026-11-24';
const body = [{ section: 'free', body: '' }];

const note = ({ coach }: World, noteId: string) => coach.ok('notes.get', { noteId });
const plan = ({ coach, clientId }: World) => coach.ok('plans.ofClient', { clientId });
const theGoal = async (world: World) =>
  (await plan(world)).goals.find(({ goalId }) => goalId === world.goalId);
const theMiddle = async (world: World) =>
  (await theGoal(world))?.intermediateGoals.find(
    ({ intermediateGoalId }) => intermediateGoalId === world.intermediateGoalId,
  );
const theStep = async (world: World, id: string) =>
  (await theMiddle(world))?.steps.find(({ stepId }) => stepId === id);
const client = ({ coach }: World, clientId: string) => coach.ok('clients.get', { clientId });
const partner = ({ coach }: World, partnerId: string) => coach.ok('partners.get', { partnerId });
/** The agreed place is shown on the person's page, and the moment with it. */
const next = async (world: World) => {
  const { nextContactAt, nextPlace } = await client(world, world.clientId);
  return { at: nextContactAt, place: nextPlace };
};
const consent = async ({ coach, clientId }: World, consentId: string) =>
  (await coach.ok('consents.ofClient', { clientId })).find((one) => one.consentId === consentId);

const fields = {
  displayName: 'N.',
  firstName: '',
  lastName: '',
  birthDate: day,
  municipality: '',
  phone: '',
  email: '',
  address: '',
  reach: '',
  reachSafely: '',
};
const partnerFields = { name: 'P', unit: '', phone: '', email: '', contactPerson: '', services: '' };
const contactFields = { happenedAt: at, place: '', present: [{ kind: 'other', name: '' }], summary: '' };

/** One for each call of the contract that takes typed text, days or moments; a test asks for new ones. */
export const recipes: readonly Recipe[] = [
  { call: 'caseFile.passphraseStrength', args: () => ({ passphrase: '' }) },
  { call: 'caseFile.rehearse', args: () => ({ answers: ['', ''] }), refused: 'rehearsal-wrong' },
  {
    call: 'caseFile.setOwner',
    args: () => owner,
    back: ({ coach }) => coach.ok('caseFile.owner', {}),
  },
  {
    call: 'clients.add',
    args: () => fields,
    back: (world, { clientId }: { clientId: string }) => client(world, clientId),
  },
  {
    call: 'clients.update',
    args: ({ clientId }) => ({ clientId, ...fields }),
    back: (world) => client(world, world.clientId),
  },
  {
    call: 'contacts.add',
    args: ({ clientId }) => ({
      clientId,
      channel: 'phone',
      ...contactFields,
      next: { at: later, hasTime: true, place: '' },
    }),
    back: async (world, { contactId }: { contactId: string }) => ({
      ...(await world.coach.ok('contacts.get', { contactId })),
      next: await next(world),
    }),
  },
  {
    call: 'contacts.update',
    args: ({ contactId }) => ({ contactId, ...contactFields }),
    back: ({ coach, contactId }) => coach.ok('contacts.get', { contactId }),
  },
  {
    call: 'contacts.agreeNext',
    args: ({ clientId }) => ({ clientId, next: { at: later, hasTime: true, place: '' } }),
    back: async (world) => ({ next: await next(world) }),
  },
  { call: 'contacts.understand', args: () => ({ line: '' }) },
  {
    call: 'notes.begin',
    args: ({ clientId }) => ({ clientId, happenedAt: at, sections: body }),
    back: (world, { noteId }: { noteId: string }) => note(world, noteId),
  },
  {
    call: 'notes.saveDraft',
    args: ({ draft }) => ({ noteId: draft, happenedAt: at, sections: body }),
    back: (world) => note(world, world.draft),
  },
  {
    call: 'notes.finish',
    args: async ({ aDraft }) => ({ noteId: await aDraft(), happenedAt: at, sections: body }),
  },
  {
    call: 'notes.addAddendum',
    args: ({ finished }) => ({ noteId: finished, reason: 'x', body: '' }),
    back: async (world) => (await note(world, world.finished)).addenda.at(-1),
  },
  {
    call: 'timeline.ofClient',
    args: ({ clientId }) => ({ clientId, before: { at, id: '' } }),
  },
  { call: 'search.find', args: () => ({ text: '' }) },
  {
    call: 'plans.addStrength',
    args: ({ clientId }) => ({ clientId, kind: 'strength', text: 'x' }),
    back: async (world) => (await plan(world)).strengths.at(-1),
  },
  {
    call: 'plans.updateStrength',
    args: ({ strengthId }) => ({ strengthId, text: 'x' }),
    back: async (world) =>
      (await plan(world)).strengths.find(({ strengthId }) => strengthId === world.strengthId),
  },
  {
    call: 'plans.addGoal',
    args: ({ clientId }) => ({ clientId, words: 'x' }),
    back: async (world) => (await plan(world)).goals.at(-1),
  },
  { call: 'plans.updateGoal', args: ({ goalId }) => ({ goalId, words: 'x' }), back: theGoal },
  {
    call: 'plans.addIntermediateGoal',
    args: ({ goalId }) => ({ goalId, text: 'x' }),
    back: async (world) => (await theGoal(world))?.intermediateGoals.at(-1),
  },
  {
    call: 'plans.updateIntermediateGoal',
    args: ({ intermediateGoalId }) => ({ intermediateGoalId, text: 'x' }),
    back: theMiddle,
  },
  {
    call: 'plans.addStep',
    args: ({ intermediateGoalId }) => ({ intermediateGoalId, text: 'x', who: '', due: day, dueText: '' }),
    back: (world, { stepId }: { stepId: string }) => theStep(world, stepId),
  },
  {
    call: 'plans.updateStep',
    args: ({ stepId }) => ({ stepId, text: 'x', who: '', due: day, dueText: '' }),
    back: (world) => theStep(world, world.stepId),
  },
  {
    call: 'plans.rate',
    args: ({ clientId }) => ({ clientId, area: 'own', ownArea: 'x', value: 4, ratedOn: day, words: '' }),
    back: async (world, answer: { ratingId: string }) =>
      (await plan(world)).ratings.find(({ ratingId }) => ratingId === answer.ratingId),
  },
  {
    call: 'plans.agree',
    args: ({ clientId }) => ({ clientId, agreedOn: day, how: 'oral' }),
    back: async (world, answer: { versionId: string }) =>
      (await plan(world)).versions.find(({ versionId }) => versionId === answer.versionId),
  },
  {
    call: 'partners.add',
    args: () => partnerFields,
    back: (world, answer: { partnerId: string }) => partner(world, answer.partnerId),
  },
  {
    call: 'partners.update',
    args: ({ partnerId }) => ({ partnerId, ...partnerFields }),
    back: (world) => partner(world, world.partnerId),
  },
  {
    call: 'partners.pasteRecipient',
    args: ({ partnerId }) => ({ partnerId, recipient: '', holder: '' }),
    refused: 'recipient-not-valid',
  },
  {
    call: 'consents.give',
    args: ({ clientId, partnerId }) => ({
      basis: 'consent',
      clientId,
      partnerId,
      purpose: 'other',
      purposeText: 'x',
      items: ['name'],
      how: 'oral',
      givenOn: day,
      until: '2026-12-31',
      mayReply: true,
    }),
    back: (world, { consentId }: { consentId: string }) => consent(world, consentId),
  },
  {
    call: 'consents.give',
    args: ({ clientId, partnerId }) => ({
      basis: 'law',
      clientId,
      partnerId,
      purpose: 'other',
      purposeText: 'x',
      items: ['name'],
      ground: 'other-law',
      section: 'x',
      reason: 'x',
    }),
    back: (world, { consentId }: { consentId: string }) => consent(world, consentId),
  },
  {
    call: 'referrals.save',
    args: ({ referralId }) => ({
      referralId,
      ownWish: '',
      situation: '',
      tried: '',
      asked: '',
      support: '',
      aim: '',
      services: '',
      jointMeeting: '',
      accessibility: '',
      feedback: '',
      callWith: '',
      callAgreed: '',
      callAt: '2026-11-25T08:00:00Z',
      items: [{ item: 'notes', records: [{ id: referralId, ground: '' }] }],
    }),
    back: ({ coach, referralId }) => coach.ok('referrals.get', { referralId }),
  },
  {
    call: 'packets.entry',
    args: ({ arrived }) => ({ packetId: arrived, name: '' }),
    by: 'partner',
    refused: 'packet-not-found',
  },
  {
    call: 'packets.saveAttachment',
    args: ({ arrived }) => ({ packetId: arrived, name: '' }),
    by: 'partner',
    refused: 'attachment-not-found',
  },
  {
    call: 'packets.reply',
    by: 'partner',
    costly: true,
    args: (world) => {
      world.partner.saveAs('answer.tar.age');
      return {
        packetId: world.arrived,
        status: 'time-given',
        message: '',
        contactPerson: '',
        contactPhone: '',
        timeGiven: at,
        waitEstimate: '',
        language: 'fi',
      };
    },
    back: async (world) => {
      const { packetId } = await replyBack(world, 'answer.tar.age');
      return (await world.coach.ok('packets.get', { packetId })).reply;
    },
  },
  ...recordRecipes,
  ...situationPathwaysRecipes,
  ...planRecipes,
  ...contactsRecipes,
  ...dayRecipes,
  ...reachRecipes,
  ...networkRecipes,
  ...waysRecipes,
  ...partnerKeysRecipes,
  ...keysRecipes,
  ...assessmentsTasksRecipes,
  ...handoverRecipes,
  ...projectEndRecipes,
  ...papersRecipes,
  ...packetThreadRecipes,
  ...doublesImportsRecipes,
];
