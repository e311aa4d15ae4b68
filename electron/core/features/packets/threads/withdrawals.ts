import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { labelOf } from '#shared/codes/define.ts';
import { packetKinds } from '#shared/codes/packets.ts';
import type { WayOut } from '#shared/codes/ways.ts';
import { disclosableItems } from '#shared/disclosure/registry.ts';
import { textFor } from '#shared/i18n/index.ts';
import { PacketId } from '#shared/ids.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { dayOf, Instant, type PlainDate } from '#shared/time.ts';
import type { App } from '../../../app.ts';
import type { Db } from '../../../db.ts';
import { namedEntry } from '../../../packet/build.ts';
import { writeWithdrawal, type Withdrawal } from '../../../packet/withdrawal.ts';
import { namesOf, type SealingKeyError } from '../../partners/sealing-keys.ts';
import { pdfOf } from '../../pdf-of.ts';
import { keysFor } from '../../referrals/compose.ts';
import { leavingFile, withPassphrase, type LeavingError } from '../leaving-file.ts';
import { proposedPassphrase } from '../proposed-passphrase.ts';
import { leaveInThread, type ThreadStanding } from './leave-in-thread.ts';
import { threadOf } from './thread.ts';
import { leftOnWithdrawn } from './withdrawals-due.ts';
import { withdrawnPerson, type WithdrawnPerson } from './withdrawn-person.ts';

interface WithdrawalStanding extends ThreadStanding {
  readonly to: { readonly name: string; readonly organisation: string };
  readonly withdrawnOn: PlainDate;
  readonly concerns: Withdrawal['concerns'];
  readonly person: WithdrawnPerson;
}

type WithdrawRefusal = 'packet-not-found' | 'withdrawal-not-due' | 'partner-not-found' | SealingKeyError;

/**
 * It needs no consent: it is told that there is none any more. What the client forbids does not stop it either: it says nothing of them but, in
 * a letter, the name that the receiver was given.
 */
const standingOf = async (
  db: Db,
  packetId: PacketId,
  way: WayOut,
): Promise<Result<WithdrawalStanding, WithdrawRefusal>> => {
  const thread = await threadOf(db, packetId);
  if (thread?.direction !== 'out') return failure('packet-not-found');
  const rows = await leftOnWithdrawn(db).where('packet.threadId', '=', thread.threadId).execute();
  const latest = rows
    .flatMap(({ withdrawnAt }) => withdrawnAt ?? [])
    .sort()
    .at(-1);
  const [first] = rows;
  if (latest === undefined || first === undefined) return failure('withdrawal-not-due');
  const keys = await keysFor[way](db, thread.partnerId);
  if (!keys.ok) return keys;
  const organisation = [first.partnerName, way === 'packet' ? '' : first.unit].filter(Boolean).join(', ');
  return success({
    thread,
    recipients: keys.value.keys.map(({ recipient }) => recipient),
    to: { name: way === 'packet' ? namesOf(keys.value.opening) : first.contactPerson, organisation },
    withdrawnOn: dayOf(Instant.parse(latest)),
    concerns: rows.map(({ id, number, created }) => ({
      packetId: PacketId.parse(id),
      number,
      created: Instant.parse(created),
    })),
    person: await withdrawnPerson(db, rows, way),
  });
};

/** What the window shows before a withdrawal leaves: by what name a letter says whose referral it was, and a passphrase of its own. */
export const prepareWithdrawal = async (
  app: App,
  { packetId, way }: ParsedArgsOf<'threads.prepareWithdrawal'>,
): Promise<Result<{ person: string; proposedPassphrase: string | null }, WithdrawRefusal>> => {
  const standing = await app.read((db) => standingOf(db, packetId, way));
  if (!standing.ok) return standing;
  return success({
    person: standing.value.person.name,
    proposedPassphrase: withPassphrase.includes(way) ? proposedPassphrase() : null,
  });
};

/** Tells a referral's receiver that the consent was withdrawn: by number and date, and by a name where it leaves as a letter. */
export const sendWithdrawal = async (
  app: App,
  { packetId, language, way, reason, passphrase, print }: ParsedArgsOf<'threads.withdraw'>,
) => {
  const isPacket = way === 'packet';
  // A program of an earlier version knows no reason in the document, and would refuse the whole of it.
  const why = isPacket ? '' : reason;
  return leaveInThread<WithdrawalStanding, WithdrawRefusal | LeavingError>(
    app,
    (db) => standingOf(db, packetId, way),
    async ({ to, withdrawnOn, concerns, person }, { owner, now }) => {
      const pdf = await pdfOf(
        app,
        {
          kind: 'thread-letter',
          about: 'withdrawal',
          date: dayOf(now),
          from: { ...owner, name: owner.holder },
          to,
          referrals: concerns.map(({ number, created }) => ({
            number: String(number ?? ''),
            date: dayOf(created),
          })),
          withdrawnOn,
          person: person.name || undefined,
          reason: why || undefined,
          tellBack: !isPacket,
        },
        { language },
      );
      const withdrawal: Withdrawal = {
        formatVersion: 1,
        withdrawnOn,
        concerns,
        ...(person.name === '' ? {} : { person: person.name }),
        ...(why === '' ? {} : { reason: why }),
        ...(isPacket ? {} : { contact: { phone: owner.phone, email: owner.email } }),
      };
      return {
        kind: 'withdrawal',
        inReplyTo: concerns[0]?.packetId ?? packetId,
        purpose: labelOf(packetKinds, 'withdrawal', language),
        consentId: null,
        entries: [
          namedEntry('withdrawal.pdf', 'application/pdf', pdf),
          namedEntry('withdrawal.json', 'application/json', writeWithdrawal(withdrawal)),
        ],
        ground: `withdrawal: ${textFor(language)('print.thread.duty')}`,
        words: why,
        ledger:
          person.version === null
            ? []
            : [
                {
                  item: 'name',
                  label: disclosableItems.name.labels[language],
                  recordId: null,
                  version: person.version,
                  ground: '',
                },
              ],
        note: null,
      };
    },
    isPacket
      ? {}
      : {
          way,
          make: (built) => leavingFile(app, way, { ...built, language }, passphrase),
          print: print && way === 'paper',
        },
  );
};
