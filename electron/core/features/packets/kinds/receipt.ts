import { success } from '#shared/result.ts';
import { parseReceipt } from '../../../packet/receipt.ts';
import { applyReceipts, explainReceipt, receiptOf } from '../../handover/receipts.ts';
import { filedNowhere, packetKind } from './kind.ts';

/** A receipt confirms the handover that it names. All that it says is shown before it is taken in: it is not unread afterwards. */
export const receiptKind = packetKind({
  document: 'receipt.json',
  parse: parseReceipt,
  explain: async (db, receipt, { manifest }, { partnerId }) => ({
    receipt: await explainReceipt(db, receipt, manifest.inReplyTo, partnerId),
  }),
  file: async ({ trx, clock }, receipt, { manifest }, { partnerId }) => {
    const found = await receiptOf(trx, receipt, manifest.inReplyTo, partnerId);
    if (!found.ok) return found;
    return success({
      ...filedNowhere,
      columns: { seenAt: clock.now() },
      after: (of) => applyReceipts(of, clock, found.value.packetId),
    });
  },
});
