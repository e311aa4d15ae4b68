import { Instant } from '#shared/time.ts';
import type { WritableDb } from '../../db.ts';
import { indexAssessment } from '../assessments/search-doc.ts';
import { indexSpells } from '../coaching/search-doc.ts';
import { indexConsent } from '../consents/search-doc.ts';
import { indexForm } from '../forms/search-doc.ts';
import { indexPacket } from '../packets/search-doc.ts';
import { indexPathway } from '../pathways/known.ts';
import { indexReception } from '../receptions/search-doc.ts';
import { indexReferral } from '../referrals/search-doc.ts';
import { indexCard } from '../situation/themes.ts';

/** Records of a table that are found by other rules since a version of them. */
export interface Renewed {
  /** The first version of the rules in which they are found as they are now. */
  readonly since: number;
  /** The table whose rows are gone through, in the order of their ids. */
  readonly table:
    | 'client'
    | 'consent'
    | 'referral'
    | 'packet'
    | 'reception'
    | 'form'
    | 'assessment'
    | 'pathway'
    | 'theme_card';
  readonly index: (trx: WritableDb, id: string) => Promise<unknown>;
}

const indexTheme = async (trx: WritableDb, id: string): Promise<void> => {
  const card = await trx.selectFrom('themeCard').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  await indexCard(trx, { now: () => Instant.parse(card.updatedAt) }, card);
};

/** What is read again where the index was made by older rules; drafts of referrals before the packets that they became. */
export const renewed: readonly Renewed[] = [
  { since: 2, table: 'consent', index: indexConsent },
  { since: 2, table: 'referral', index: indexReferral },
  { since: 2, table: 'packet', index: indexPacket },
  { since: 2, table: 'reception', index: indexReception },
  { since: 2, table: 'form', index: indexForm },
  { since: 2, table: 'assessment', index: indexAssessment },
  { since: 2, table: 'pathway', index: indexPathway },
  { since: 2, table: 'theme_card', index: indexTheme },
  { since: 2, table: 'client', index: indexSpells },
];
