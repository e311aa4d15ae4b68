import type { ResultOf } from '#shared/contract/index.ts';
import { addDays } from '#shared/dates/calendar.ts';
import type { ClientId, ConsentId, ContactId, GoalId, PartnerId, StepId } from '#shared/ids.ts';
import { dayOf, type PlainDate } from '#shared/time.ts';
import { correspondenceOf } from './correspondence/happenings.ts';
import { episodesOf } from './episodes/all.ts';
import { coachOf } from './episodes/coach.ts';
import { settingOf } from './episodes/setting.ts';
import { lifeOf, standOf } from './life.ts';
import { type Happening, onTheClock, secondsAfter, Slot } from './happening.ts';
import type {
  PracticeConsent,
  PracticeContact,
  PracticeNote,
  PracticePerson,
  PracticePlan,
  PracticeStory,
} from './story.ts';

function* ofNote(
  note: PracticeNote,
  client: Slot<ClientId>,
  contact: Slot<ContactId> | null,
): Generator<Happening> {
  const id = new Slot<ResultOf<'notes.begin'>['noteId']>();
  yield {
    at: note.enteredAt,
    tell: async (say) => {
      const { noteId } = await say('notes.begin', {
        ...note.fields,
        clientId: client.value,
        ...(contact === null ? {} : { contactId: contact.value }),
      });
      id.fill(noteId);
      if (note.finished) await say('notes.finish', { noteId });
    },
  };
  const { addendum } = note;
  if (addendum === null) return;
  yield {
    at: addendum.enteredAt,
    tell: async (say) => {
      await say('notes.addAddendum', { noteId: id.value, reason: addendum.reason, body: addendum.body });
    },
  };
}

function* ofContact(contact: PracticeContact, client: Slot<ClientId>): Generator<Happening> {
  const id = new Slot<ContactId>();
  yield {
    at: contact.enteredAt,
    tell: async (say) => {
      const fields = { ...contact.fields, present: [...contact.fields.present] };
      const { contactId } = await say('contacts.add', { ...fields, clientId: client.value });
      id.fill(contactId);
    },
  };
  // The note comes after its contact, also where the story's moments are the same.
  if (contact.note !== null) {
    const enteredAt =
      contact.note.enteredAt > contact.enteredAt
        ? contact.note.enteredAt
        : secondsAfter(contact.enteredAt, 60);
    yield* ofNote({ ...contact.note, enteredAt }, client, id);
  }
}

const scaleLevels = [-2, -1, 0, 1, 2] as const;

function* ofPlan(
  plan: PracticePlan,
  began: PlainDate,
  ended: PlainDate,
  client: Slot<ClientId>,
): Generator<Happening> {
  const madeOn = plan.agreed?.on ?? addDays(began, 7);
  const steps: { readonly id: Slot<StepId>; readonly status: string }[] = [];
  const firstGoal = new Slot<GoalId>();
  yield {
    at: onTheClock(madeOn, 13),
    tell: async (say) => {
      const clientId = client.value;
      for (const { kind, text } of plan.strengths) await say('plans.addStrength', { clientId, kind, text });
      for (const goal of plan.goals) {
        const { goalId } = await say('plans.addGoal', { clientId, words: goal.words });
        if (goal === plan.goals[0]) firstGoal.fill(goalId);
        for (const part of goal.intermediateGoals) {
          const { intermediateGoalId } = await say('plans.addIntermediateGoal', { goalId, text: part.text });
          for (const { text, who, due, dueText, status } of part.steps) {
            const { stepId } = await say('plans.addStep', { intermediateGoalId, text, who, due, dueText });
            const id = new Slot<StepId>();
            id.fill(stepId);
            steps.push({ id, status });
          }
        }
      }
      const { phase, pace: paceWords } = plan;
      await say('plans.setFrame', { clientId, phase, paceWords });
      if (plan.scale && plan.goals.length > 0) {
        const levels = scaleLevels.map((level, at) => ({ level, words: plan.scale?.levels[at] ?? '' }));
        await say('plans.setLevels', { goalId: firstGoal.value, levels });
      }
      if (plan.agreed) await say('plans.agree', { clientId, agreedOn: plan.agreed.on, how: plan.agreed.how });
    },
  };
  for (const { area, ownArea, value, ratedOn, words } of plan.ratings) {
    yield {
      at: onTheClock(ratedOn, 14, 30),
      tell: async (say) => {
        await say('plans.rate', { clientId: client.value, area, ownArea, value, ratedOn, words });
      },
    };
  }
  for (const { level, ratedOn } of plan.goals.length > 0 ? (plan.scale?.ratings ?? []) : []) {
    if (ratedOn < madeOn) continue;
    yield {
      at: onTheClock(ratedOn, 14, 45),
      tell: async (say) => {
        await say('plans.rateGoal', { goalId: firstGoal.value, level, ratedOn });
      },
    };
  }
  const settled = plan.goals
    .flatMap((goal) => goal.intermediateGoals)
    .flatMap((part) => part.steps)
    .map(({ status, outcome }, index) => ({ status, outcome, index }))
    .filter((step) => step.status !== 'open');
  const days = Math.max(1, Math.floor((new Date(ended).getTime() - new Date(madeOn).getTime()) / 86_400_000));
  for (const [turn, { status, outcome, index }] of settled.entries()) {
    yield {
      at: onTheClock(
        addDays(madeOn, Math.max(1, Math.floor(((turn + 1) * days) / (settled.length + 1)))),
        15,
      ),
      tell: async (say) => {
        const step = steps[index];
        if (step) await say('plans.updateStep', { stepId: step.id.value, status, outcomeWords: outcome });
      },
    };
  }
  const reached = plan.goals.flatMap((goal, goalAt) =>
    goal.intermediateGoals.flatMap((part, at) => (part.status === 'reached' ? [{ goalAt, at }] : [])),
  );
  if (reached.length === 0) return;
  yield {
    at: onTheClock(ended, 15, 30),
    tell: async (say) => {
      const now = await say('plans.ofClient', { clientId: client.value });
      for (const { goalAt, at } of reached) {
        const part = now.goals[goalAt]?.intermediateGoals[at];
        if (part)
          await say('plans.updateIntermediateGoal', {
            intermediateGoalId: part.intermediateGoalId,
            status: 'reached',
          });
      }
      for (const [goalAt, goal] of plan.goals.entries()) {
        const written = now.goals[goalAt];
        if (written && goal.status === 'reached')
          await say('plans.updateGoal', { goalId: written.goalId, status: 'reached' });
      }
    },
  };
}

function* ofConsent(
  consent: PracticeConsent,
  client: Slot<ClientId>,
  partners: readonly Slot<PartnerId>[],
): Generator<Happening> {
  const { partner, withdrawnOn, items, ...told } = consent;
  const receiver = partners[partner];
  if (receiver === undefined) throw new Error('a consent for nobody');
  const id = new Slot<ConsentId>();
  yield {
    at: onTheClock(consent.givenOn, 12),
    tell: async (say) => {
      const { consentId } = await say('consents.give', {
        ...told,
        basis: 'consent',
        clientId: client.value,
        partnerId: receiver.value,
        items: [...items],
      });
      id.fill(consentId);
    },
  };
  if (withdrawnOn === null) return;
  yield {
    at: onTheClock(withdrawnOn, 12, 30),
    tell: async (say) => {
      await say('consents.withdraw', { consentId: id.value });
    },
  };
}

function ofPerson(
  index: number,
  person: PracticePerson,
  { today, casework }: PracticeStory,
  partners: readonly Slot<PartnerId>[],
  met: (clientId: ClientId) => void,
): Happening[] {
  const client = new Slot<ClientId>();
  const setting = settingOf(index, person, today, client, partners);
  const told: Happening[] = [
    ...person.contacts.flatMap((contact) => [...ofContact(contact, client)]),
    ...person.notes.flatMap((note) => [...ofNote(note, client, null)]),
    ...person.consents.flatMap((consent) => [...ofConsent(consent, client, partners)]),
  ];
  const lastContact = person.contacts.at(-1)?.enteredAt ?? person.since;
  if (person.plan) told.push(...ofPlan(person.plan, dayOf(person.since), dayOf(lastContact), client));
  if (casework) told.push(...lifeOf(setting, lastContact), ...episodesOf(setting));
  const { next } = person;
  if (next !== null) {
    told.push({
      at: secondsAfter(lastContact, 30),
      tell: async (say) => {
        await say('contacts.agreeNext', { clientId: client.value, next });
      },
    });
  }
  const first = told.reduce((earliest, one) => (one.at < earliest ? one.at : earliest), person.since);
  const last = told.reduce((latest, one) => (one.at > latest ? one.at : latest), person.since);
  const begin: Happening = {
    at: secondsAfter(first, -600),
    tell: async (say) => {
      const { clientId } = await say('clients.add', { ...person.fields, status: 'active' });
      client.fill(clientId);
      met(clientId);
    },
  };
  const stand = [...standOf(person, client, last)];
  if (!person.archived) return [begin, ...told, ...stand];
  const end: Happening = {
    at: secondsAfter(last, 3600),
    tell: async (say) => {
      await say('clients.archive', { clientId: client.value });
    },
  };
  return [begin, ...told, ...stand, end];
}

/**
 * The whole story in the order in which it was written down, so that the use log reads as a real one would. `met` hears
 * the id of each person, with the person's place in the story.
 */
export function happeningsOf(
  story: PracticeStory,
  met: (clientId: ClientId, index: number) => void,
  { withCorrespondence }: { readonly withCorrespondence: boolean },
): Happening[] {
  const partners = story.partners.map(() => new Slot<PartnerId>());
  const people = story.people.map(() => new Slot<ClientId>());
  const told = story.people.flatMap((person, index) =>
    ofPerson(index, person, story, partners, (clientId) => {
      people[index]?.fill(clientId);
      met(clientId, index);
    }),
  );
  if (story.casework) told.push(...coachOf(story.today));
  if (withCorrespondence) told.push(...correspondenceOf(story, { people, partners }));
  // Nothing was written later than this morning.
  const latest = onTheClock(story.today, 7);
  const first = told.reduce((earliest, one) => (one.at < earliest ? one.at : earliest), latest);
  const directory = story.partners.map(({ fields }, index): Happening => ({
    at: secondsAfter(first, -86_400),
    tell: async (say) => {
      const { partnerId } = await say('partners.add', fields);
      partners[index]?.fill(partnerId);
    },
  }));
  const clamp = (one: Happening): Happening => (one.at > latest ? { ...one, at: latest } : one);
  return [...directory, ...told].map(clamp).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
