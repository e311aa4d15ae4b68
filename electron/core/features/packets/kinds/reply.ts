import { ClientId, ReferralId } from '#shared/ids.ts';
import { failure, success } from '#shared/result.ts';
import { parseReply, type Reply } from '../../../packet/reply.ts';
import { replyColumns } from '../outgoing.ts';
import { sentReferral } from '../sent-referral.ts';
import { packetKind } from './kind.ts';

/** A reply as the window shows and writes it. */
const shownReply = ({ status, message, contactPerson, contactPhone, timeGiven, waitEstimate }: Reply) => ({
  status,
  message,
  contactPerson,
  contactPhone,
  timeGiven,
  waitEstimate,
});

/** A reply goes to the referral that it answers. */
export const replyKind = packetKind({
  document: 'reply.json',
  parse: parseReply,
  explain: async (db, reply, { manifest }, { partnerId }) => {
    const answers = await sentReferral(db, manifest.inReplyTo, partnerId);
    return {
      needsThread: true,
      reply: shownReply(reply),
      answers: answers && {
        referralId: ReferralId.parse(answers.referralId),
        number: answers.ownNumber,
        clientName: answers.displayName,
      },
    };
  },
  file: async ({ trx }, reply, { manifest }, { partnerId }) => {
    const answered = await sentReferral(trx, manifest.inReplyTo, partnerId);
    if (!answered) return failure('packet-unknown-referral');
    return success({
      clientId: answered.clientId === null ? null : ClientId.parse(answered.clientId),
      referralId: answered.referralId,
      number: answered.ownNumber,
      columns: { ...replyColumns(reply), threadId: answered.threadId },
    });
  },
});
