import type { ExpressionBuilder } from 'kysely';
import type { Database } from '../../casefile/schema.ts';

/** Whose key signed a packet, by the partner's keys: a unit has several, and an answer of a deputy is the deputy's. */
export const signerOf = (eb: ExpressionBuilder<Database, 'packet'>) =>
  eb
    .selectFrom('partnerKey')
    .select('partnerKey.holder')
    .whereRef('partnerKey.partnerId', '=', 'packet.partnerId')
    .whereRef('partnerKey.signingKey', '=', 'packet.senderSigningKey')
    .limit(1)
    .as('signer');
