import { failure, success } from '#shared/result.ts';
import { parseAnswer, parseQuestion } from '../../../packet/thread-notes.ts';
import { noteColumns } from '../outgoing.ts';
import { namedThread, type Thread } from '../threads/thread.ts';
import { packetKind, type Filed } from './kind.ts';

/** A thread as it is told before import. */
export const shownThread = ({ threadId, number, clientName, created, direction }: Thread) => ({
  packetId: threadId,
  number,
  clientName,
  created,
  isOurs: direction === 'out',
});

/** What belongs to a thread is filed where its referral is. */
export const filedIn = (thread: Thread): Filed => ({
  clientId: thread.clientId,
  referralId: thread.referralId,
  number: thread.number,
  columns: { threadId: thread.threadId },
});

const asked = { kinds: ['referral', 'update'] } as const;
const answered = { kinds: ['question'], direction: 'out' } as const;

/** A question goes to the referral that it asks about: one that we sent to this partner, or that came from them. */
export const questionKind = packetKind({
  document: 'question.json',
  parse: parseQuestion,
  explain: async (db, { question, answerBy, contactPerson, contactPhone }, { manifest }, sender) => {
    const thread = await namedThread(db, manifest.inReplyTo, sender, asked);
    return {
      needsThread: true,
      thread: thread && shownThread(thread),
      note: { message: question, answerBy, contactPerson, contactPhone },
    };
  },
  file: async ({ trx }, { question, contactPerson, contactPhone }, { manifest }, sender) => {
    const thread = await namedThread(trx, manifest.inReplyTo, sender, asked);
    if (!thread) return failure('packet-unknown-referral');
    const filed = filedIn(thread);
    const note = noteColumns({ message: question, contactPerson, contactPhone });
    return success({ ...filed, columns: { ...filed.columns, ...note } });
  },
});

/** An answer goes to the question of ours that it answers. */
export const answerKind = packetKind({
  document: 'answer.json',
  parse: parseAnswer,
  explain: async (db, { answer, contactPerson, contactPhone }, { manifest }, sender) => {
    const thread = await namedThread(db, manifest.inReplyTo, sender, answered);
    return {
      needsThread: true,
      thread: thread && shownThread(thread),
      note: { message: answer, answerBy: null, contactPerson, contactPhone },
    };
  },
  file: async ({ trx }, { answer, contactPerson, contactPhone }, { manifest }, sender) => {
    const thread = await namedThread(trx, manifest.inReplyTo, sender, answered);
    if (!thread) return failure('packet-unknown-referral');
    const filed = filedIn(thread);
    const note = noteColumns({ message: answer, contactPerson, contactPhone });
    return success({ ...filed, columns: { ...filed.columns, ...note } });
  },
});
