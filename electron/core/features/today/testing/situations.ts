import type { Insertable } from 'kysely';
import type { ClientId } from '#shared/ids.ts';
import { done } from '#shared/result.ts';
import { v7 } from 'uuid';
import type { Database } from '../../../casefile/schema.ts';
import type { WritableDb } from '../../../db.ts';
import type { TestCaseFile } from '../../../testing/open-test-case-file.ts';

/*
 * Puts people into situations, straight into the tables, so that the radar is tested on what the tables hold and not on
 * the screens that fill them.
 */

const entered = '2026-09-01T08:00:00Z';

export const write = async (
  file: TestCaseFile,
  work: (trx: WritableDb) => Promise<unknown>,
): Promise<void> => {
  await file.app.write(async (trx) => {
    await work(trx);
    return done;
  });
};

type Pathway = Partial<Insertable<Database['pathway']>>;

/** A pathway; an idea unless told. Gives its id. */
export async function aPathway(
  file: TestCaseFile,
  clientId: ClientId,
  pathway: Pathway = {},
): Promise<string> {
  const id = v7();
  const nothing = {
    partnerId: null,
    plannedOn: null,
    startedOn: null,
    endedOn: null,
    supportUntil: null,
    receivedOn: null,
    receivedHow: null,
    referralId: null,
    removedAt: null,
  };
  await write(file, (trx) =>
    trx
      .insertInto('pathway')
      .values({
        ...nothing,
        id,
        clientId,
        type: 'workshop',
        enteredAt: entered,
        updatedAt: entered,
        ...pathway,
      })
      .execute(),
  );
  return id;
}

/** When a pathway came into its state. */
export const changedOn = (
  file: TestCaseFile,
  pathwayId: string,
  status: string,
  happenedOn: string,
): Promise<void> =>
  write(file, (trx) =>
    trx
      .insertInto('pathwayChange')
      .values({ id: v7(), pathwayId, status, happenedOn, enteredAt: entered })
      .execute(),
  );

export const aCheckIn = (
  file: TestCaseFile,
  clientId: ClientId,
  pathwayId: string,
  dueOn: string,
  doneOn: string | null = null,
): Promise<void> =>
  write(file, (trx) =>
    trx
      .insertInto('checkIn')
      .values({ id: v7(), pathwayId, clientId, dueOn, doneOn, contactId: null, removedAt: null })
      .execute(),
  );

export const aForm = (
  file: TestCaseFile,
  clientId: ClientId,
  deadline: string,
  submittedOn: string | null = null,
): Promise<void> =>
  write(file, (trx) =>
    trx
      .insertInto('form')
      .values({
        id: v7(),
        clientId,
        name: 'Hakemus',
        benefit: null,
        partnerId: null,
        deadline,
        submittedOn,
        decidedOn: null,
        decision: null,
        enteredAt: entered,
        updatedAt: entered,
        removedAt: null,
      })
      .execute(),
  );

/** What the person's row says beside what the contract writes today: pauses, support periods. */
export const factsOf = (
  file: TestCaseFile,
  clientId: ClientId,
  facts: {
    status?: 'active' | 'paused' | 'closed';
    pausedUntil?: string | null;
    supportUntil?: string | null;
    coachDisqualified?: string;
  },
): Promise<void> =>
  write(file, (trx) => trx.updateTable('client').set(facts).where('id', '=', clientId).execute());

export const planOf = (
  file: TestCaseFile,
  clientId: ClientId,
  plan: { consentUntil?: string; pausedOn?: string; pausedUntil?: string },
): Promise<void> =>
  write(file, (trx) => trx.updateTable('plan').set(plan).where('clientId', '=', clientId).execute());

/** A plan with one open step, which has a day if one is given. */
export async function aPlan(file: TestCaseFile, clientId: ClientId, due: string | null): Promise<string> {
  const { goalId } = await file.ok('plans.addGoal', { clientId, words: 'Oma arki' });
  const { intermediateGoalId } = await file.ok('plans.addIntermediateGoal', { goalId, text: 'Alku' });
  const { stepId } = await file.ok('plans.addStep', { intermediateGoalId, text: 'Soitto' });
  await write(file, (trx) => trx.updateTable('step').set({ due }).where('id', '=', stepId).execute());
  return stepId;
}

/** A referral that left, with its packet. Gives the packet's id. */
export async function aReferralThatLeft(
  file: TestCaseFile,
  clientId: ClientId,
  {
    number,
    leftAt,
    answersWithinDays = 14,
    phone = '016 000 000',
  }: {
    number: number;
    leftAt: string;
    answersWithinDays?: number;
    phone?: string;
  },
): Promise<string> {
  const { partnerId } = await file.ok('partners.add', { name: `Paja ${number}`, phone, answersWithinDays });
  const [packetId, referralId] = [v7(), v7()];
  await write(file, (trx) =>
    trx
      .insertInto('referral')
      .values({
        id: referralId,
        clientId,
        number,
        partnerId,
        consentId: null,
        state: 'left',
        packetId,
        createdAt: leftAt,
        updatedAt: leftAt,
        leftAt,
      })
      .execute(),
  );
  await write(file, (trx) =>
    trx
      .insertInto('packet')
      .values({
        id: packetId,
        direction: 'out',
        kind: 'referral',
        partnerId,
        clientId,
        referralId,
        inReplyTo: null,
        threadId: packetId,
        counter: number,
        created: leftAt,
        senderSigningKey: 'k',
        state: 'left',
        at: leftAt,
        number,
        replyStatus: null,
        replyTimeGiven: null,
        seenAt: leftAt,
      })
      .execute(),
  );
  return packetId;
}

/** Nothing may be told to any guardian, forbidden at that moment. */
export const forbidsGuardians = (file: TestCaseFile, clientId: ClientId, enteredAt: string): Promise<void> =>
  write(file, (trx) =>
    trx
      .insertInto('prohibition')
      .values({
        id: v7(),
        clientId,
        kind: 'guardian',
        partnerId: null,
        closeOneId: null,
        item: null,
        givenOn: enteredAt.slice(0, 10),
        enteredAt,
        withdrawnAt: null,
      })
      .execute(),
  );

export const anAnswer = (
  file: TestCaseFile,
  clientId: ClientId,
  inReplyTo: string,
  replyStatus: 'received' | 'accepted' | 'waiting',
): Promise<void> =>
  write(file, (trx) =>
    trx
      .insertInto('packet')
      .values({
        id: v7(),
        direction: 'in',
        kind: 'reply',
        partnerId: null,
        clientId,
        referralId: null,
        inReplyTo,
        threadId: inReplyTo,
        counter: 1,
        created: entered,
        senderSigningKey: 'k',
        state: 'imported',
        at: entered,
        number: null,
        replyStatus,
        replyTimeGiven: null,
        seenAt: entered,
      })
      .execute(),
  );
