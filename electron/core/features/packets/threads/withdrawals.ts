import type { WithdrawalDue } from '#shared/contract/threads.ts';
import { labelOf } from '#shared/codes/define.ts';
import { packetKinds } from '#shared/codes/packets.ts';
import { PacketId, PartnerId, type ClientId } from '#shared/ids.ts';
import type { Language } from '#shared/languages.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { dayOf, Instant } from '#shared/time.ts';
import type { App } from '../../../app.ts';
import type { Db } from '../../../db.ts';
import { namedEntry } from '../../../packet/build.ts';
import { writeWithdrawal, type Withdrawal } from '../../../packet/withdrawal.ts';
import { namesOf, sealingKeys, type SealingKeyError } from '../../partners/sealing-keys.ts';
import { pdfOf } from '../../pdf-of.ts';
import { leaveInThread, type ThreadStanding } from './leave-in-thread.ts';
import { threadOf } from './thread.ts';

/** Packets of referrals that left on a consent which was withdrawn since, of one client or all, in threads that no withdrawal has left for. */
const leftOnWithdrawn = (db: Db) =>
  db
    .selectFrom('packet')
    .innerJoin('disclosure', 'disclosure.packetId', 'packet.id')
    .innerJoin('consent', 'consent.id', 'disclosure.consentId')
    .innerJoin('partner', 'partner.id', 'packet.partnerId')
    .select(['packet.id', 'packet.threadId', 'packet.number', 'packet.created', 'packet.clientId'])
    .select([
      'consent.id as consentId',
      'consent.withdrawnAt',
      'partner.id as partnerId',
      'partner.name as partnerName',
    ])
    .where('packet.direction', '=', 'out')
    .where('packet.state', '=', 'left')
    // Whoever got a letter by another way can open no packet: they are told by the same way.
    .where('packet.way', '=', 'packet')
    .where('packet.kind', 'in', ['referral', 'update'])
    .where('consent.withdrawnAt', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('packet as told')
            .select('told.id')
            .whereRef('told.threadId', '=', 'packet.threadId')
            .where('told.kind', '=', 'withdrawal'),
        ),
      ),
    )
    // An update that left later, on another consent that holds, goes on: the receiver is not told to stop.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('packet as later')
            .innerJoin('disclosure as given', 'given.packetId', 'later.id')
            .innerJoin('consent as ground', 'ground.id', 'given.consentId')
            .select('later.id')
            .whereRef('later.threadId', '=', 'packet.threadId')
            .whereRef('later.created', '>', 'packet.created')
            .where('later.kind', '=', 'update')
            .where('ground.withdrawnAt', 'is', null),
        ),
      ),
    )
    .orderBy('packet.created');

/** Referrals of a client whose receivers have not been told that the consent was withdrawn, oldest first; one line for each thread. */
export const withdrawalsDue = async (db: Db, clientId: ClientId): Promise<WithdrawalDue[]> => {
  const rows = await leftOnWithdrawn(db).where('packet.clientId', '=', clientId).execute();
  const byThread = new Map<string, WithdrawalDue>();
  for (const row of rows) {
    if (row.threadId === null || row.withdrawnAt === null || byThread.has(row.threadId)) continue;
    byThread.set(row.threadId, {
      packetId: PacketId.parse(row.threadId),
      consentId: row.consentId as WithdrawalDue['consentId'],
      partnerId: PartnerId.parse(row.partnerId),
      partnerName: row.partnerName,
      number: row.number,
      leftAt: Instant.parse(row.created),
      withdrawnAt: Instant.parse(row.withdrawnAt),
    });
  }
  return [...byThread.values()];
};

interface WithdrawalStanding extends ThreadStanding {
  readonly to: { readonly name: string; readonly organisation: string };
  readonly withdrawal: Withdrawal;
}

type WithdrawRefusal = 'packet-not-found' | 'withdrawal-not-due' | 'partner-not-found' | SealingKeyError;

/** It needs no consent: it is told that there is none any more. What the client forbids does not stop it either, since it says nothing of them. */
const standingOf = async (
  db: Db,
  packetId: PacketId,
): Promise<Result<WithdrawalStanding, WithdrawRefusal>> => {
  const thread = await threadOf(db, packetId);
  if (thread?.direction !== 'out') return failure('packet-not-found');
  const rows = await leftOnWithdrawn(db).where('packet.threadId', '=', thread.threadId).execute();
  const latest = rows
    .flatMap(({ withdrawnAt }) => withdrawnAt ?? [])
    .sort()
    .at(-1);
  if (latest === undefined) return failure('withdrawal-not-due');
  const keys = await sealingKeys(db, thread.partnerId);
  if (!keys.ok) return keys;
  return success({
    thread,
    recipients: keys.value.keys.map(({ recipient }) => recipient),
    to: { name: namesOf(keys.value.opening), organisation: rows[0]?.partnerName ?? '' },
    withdrawal: {
      formatVersion: 1,
      withdrawnOn: dayOf(Instant.parse(latest)),
      concerns: rows.map(({ id, number, created }) => ({
        packetId: PacketId.parse(id),
        number,
        created: Instant.parse(created),
      })),
    },
  });
};

/** Tells a referral's receiver that the consent was withdrawn: by number and date alone. */
export const sendWithdrawal = async (
  app: App,
  { packetId, language }: { packetId: PacketId; language: Language },
) =>
  leaveInThread(
    app,
    (db) => standingOf(db, packetId),
    async ({ to, withdrawal }, { owner, now }) => {
      const pdf = await pdfOf(
        app,
        {
          kind: 'thread-letter',
          about: 'withdrawal',
          date: dayOf(now),
          from: { ...owner, name: owner.holder },
          to,
          referrals: withdrawal.concerns.map(({ number, created }) => ({
            number: String(number ?? ''),
            date: dayOf(created),
          })),
          withdrawnOn: withdrawal.withdrawnOn,
        },
        { language },
      );
      const [first] = withdrawal.concerns;
      return {
        kind: 'withdrawal',
        inReplyTo: first?.packetId ?? packetId,
        purpose: labelOf(packetKinds, 'withdrawal', language),
        consentId: null,
        entries: [
          namedEntry('withdrawal.pdf', 'application/pdf', pdf),
          namedEntry('withdrawal.json', 'application/json', writeWithdrawal(withdrawal)),
        ],
        ground: 'withdrawal',
        ledger: [],
        note: null,
      };
    },
  );
