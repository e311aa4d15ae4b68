import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { labelOf } from '#shared/codes/define.ts';
import { packetKinds } from '#shared/codes/packets.ts';
import { disclosableItems, type ItemKey } from '#shared/disclosure/registry.ts';
import type { PacketId } from '#shared/ids.ts';
import type { Language } from '#shared/languages.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { dayOf } from '#shared/time.ts';
import type { App } from '../../../app.ts';
import type { Db } from '../../../db.ts';
import { namedEntry } from '../../../packet/build.ts';
import { sha256Hex, utf8 } from '../../../packet/bytes.ts';
import { writeAnswer, writeQuestion } from '../../../packet/thread-notes.ts';
import type { ThreadLetter } from '../../../print/letters.ts';
import { pdfOf } from '../../pdf-of.ts';
import { leaveInThread, type LeavingLetter, type ThreadStanding } from './leave-in-thread.ts';
import { mayWrite, type MayWrite, type WriteRefusal } from './may-write.ts';
import { threadOf, type Thread } from './thread.ts';

interface NoteStanding extends ThreadStanding {
  readonly may: MayWrite;
}

/** What the note stands on. Of a client only what the consent covers is told, and something of it is named for the ledger. */
const standingIn = async (
  app: App,
  db: Db,
  thread: Thread | null,
  items: readonly ItemKey[],
): Promise<Result<NoteStanding, WriteRefusal>> => {
  if (!thread) return failure('packet-not-found');
  const may = await mayWrite(db, thread, app.clock.today());
  if (!may.ok) return may;
  if (thread.direction === 'out') {
    const hidden = items.find((item) => may.value.hidden.includes(item));
    if (hidden !== undefined) return failure('item-turvakielto', { item: hidden });
    const beyond = items.find((item) => !may.value.covered.includes(item));
    if (beyond !== undefined || items.length === 0)
      return failure('consent-does-not-cover', beyond === undefined ? {} : { item: beyond });
  }
  return success({ thread, recipients: may.value.recipients, may: may.value });
};

/** The ledger's side of a note: the items that its writer says it tells of, each with the hash of the words that left. */
const ledgerOf = (
  { thread, may }: NoteStanding,
  items: readonly ItemKey[],
  words: string,
  language: Language,
): Pick<LeavingLetter, 'consentId' | 'ground' | 'ledger'> => {
  if (thread.direction === 'in') return { consentId: null, ground: 'reply-permission', ledger: [] };
  const { consent } = may;
  return {
    consentId: consent?.id ?? null,
    ground: consent?.basis === 'law' ? `${consent.ground}: ${consent.section}` : '',
    ledger: [...new Set(items)].map((item) => ({
      item,
      label: disclosableItems[item].labels[language],
      recordId: null,
      version: sha256Hex(utf8(words)),
      ground: '',
    })),
  };
};

const letterTo = (
  { thread, may }: NoteStanding,
  letter: Omit<ThreadLetter, 'kind' | 'to' | 'referrals'>,
): ThreadLetter => ({
  kind: 'thread-letter',
  ...letter,
  to: may.to,
  referrals: [{ number: String(thread.number ?? ''), date: dayOf(thread.created) }],
});

const contactOf = (person: string, phone: string) => (person ? { name: person, phone } : undefined);

/** Asks something about a referral, whose packet (or one of its updates) `packetId` names; sealed for the other side alone. */
export const ask = async (app: App, args: ParsedArgsOf<'threads.ask'>) => {
  const { packetId, question, answerBy, contactPerson, contactPhone, items, language } = args;
  return leaveInThread(
    app,
    async (db) => standingIn(app, db, await referralThread(db, packetId), items),
    async (standing, { owner, now }) => {
      const letter = letterTo(standing, {
        about: 'question',
        date: dayOf(now),
        from: { ...owner, name: owner.holder },
        text: question,
        answerBy: answerBy ?? undefined,
        contact: contactOf(contactPerson, contactPhone),
      });
      const document = {
        formatVersion: 1,
        askedAt: now,
        question,
        answerBy,
        contactPerson,
        contactPhone,
      } as const;
      return {
        kind: 'question',
        inReplyTo: packetId,
        purpose: labelOf(packetKinds, 'question', language),
        entries: [
          namedEntry('question.pdf', 'application/pdf', await pdfOf(app, letter, { language })),
          namedEntry('question.json', 'application/json', writeQuestion(document)),
        ],
        note: { message: question, contactPerson, contactPhone },
        ...ledgerOf(standing, items, question, language),
      };
    },
  );
};

/** Only a referral or an update of it is asked about. */
const referralThread = async (db: Db, packetId: PacketId): Promise<Thread | null> => {
  const row = await db
    .selectFrom('packet')
    .select('id')
    .where('id', '=', packetId)
    .where('kind', 'in', ['referral', 'update'])
    .executeTakeFirst();
  return row ? threadOf(db, packetId) : null;
};

/** Only a question that came is answered. */
const questionThread = async (db: Db, packetId: PacketId): Promise<Thread | null> => {
  const row = await db
    .selectFrom('packet')
    .select('id')
    .where('id', '=', packetId)
    .where('kind', '=', 'question')
    .where('direction', '=', 'in')
    .executeTakeFirst();
  return row ? threadOf(db, packetId) : null;
};

/** Answers a question that came, whose packet `packetId` names. */
export const answerQuestion = async (app: App, args: ParsedArgsOf<'threads.answer'>) => {
  const { packetId, answer, contactPerson, contactPhone, items, language } = args;
  return leaveInThread(
    app,
    async (db) => standingIn(app, db, await questionThread(db, packetId), items),
    async (standing, { owner, now }) => {
      const letter = letterTo(standing, {
        about: 'answer',
        date: dayOf(now),
        from: { ...owner, name: owner.holder },
        text: answer,
        contact: contactOf(contactPerson, contactPhone),
      });
      const document = { formatVersion: 1, answeredAt: now, answer, contactPerson, contactPhone } as const;
      return {
        kind: 'answer',
        inReplyTo: packetId,
        purpose: labelOf(packetKinds, 'answer', language),
        entries: [
          namedEntry('answer.pdf', 'application/pdf', await pdfOf(app, letter, { language })),
          namedEntry('answer.json', 'application/json', writeAnswer(document)),
        ],
        note: { message: answer, contactPerson, contactPhone },
        ...ledgerOf(standing, items, answer, language),
      };
    },
  );
};
