import type { AuditAction } from '#shared/codes/audit-words.ts';
import { BenefitNote } from '#shared/contract/forms.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { done, failure } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { Db, WritableDb } from '../../db.ts';
import type { Clock } from '../../ports.ts';

/** The user's own explanations of what a benefit or a service leads to. */
export async function benefitNotes(db: Db): Promise<BenefitNote[]> {
  const rows = await db
    .selectFrom('benefitNote')
    .selectAll()
    .orderBy('benefit')
    .orderBy('language')
    .execute();
  return rows.map((row) => BenefitNote.parse(row));
}

/** Keeps the user's text in place of the one before. */
export async function saveBenefitNote(
  trx: WritableDb,
  clock: Clock,
  note: ParsedArgsOf<'forms.saveBenefitNote'>,
): Promise<Result<null, never>> {
  await trx
    .insertInto('benefitNote')
    .values(note)
    .onConflict((conflict) =>
      conflict.columns(['benefit', 'language']).doUpdateSet({ words: note.words, checkedOn: note.checkedOn }),
    )
    .execute();
  await audited(trx, clock, 'benefit-note.saved', note);
  return done;
}

/** Goes back to the shipped text. */
export async function dropBenefitNote(
  trx: WritableDb,
  clock: Clock,
  note: ParsedArgsOf<'forms.dropBenefitNote'>,
): Promise<Result<null, 'nothing-to-undo'>> {
  const { numDeletedRows } = await trx
    .deleteFrom('benefitNote')
    .where('benefit', '=', note.benefit)
    .where('language', '=', note.language)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return failure('nothing-to-undo');
  await audited(trx, clock, 'benefit-note.dropped', note);
  return done;
}

const audited = (
  trx: WritableDb,
  clock: Clock,
  action: AuditAction,
  { benefit, language }: { readonly benefit: string; readonly language: string },
) => audit(trx, clock, { action, recordKind: 'benefit-note', recordId: benefit, detail: language });
