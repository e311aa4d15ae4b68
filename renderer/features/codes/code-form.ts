import { isOwnCode } from '#shared/codes/define.ts';
import type { Code, CodeList } from '#shared/codes/define.ts';
import type { ArgsOf } from '#shared/contract/index.ts';
import { PlainDate } from '#shared/time.ts';

/** A code as it stands in its form; ages as typed. */
export interface CodeDraft {
  readonly labels: { readonly fi: string; readonly sv: string; readonly en: string };
  readonly sensitivity: Code['sensitivity'];
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
  readonly successor: string | null;
  readonly agesFrom: string;
  readonly agesTo: string;
  readonly canSanction: boolean;
}

const dayOrNull = (day: string | undefined): PlainDate | null =>
  day === undefined ? null : PlainDate.parse(day);

export const draftOf = (code: Code | null): CodeDraft => ({
  labels: code?.labels ?? { fi: '', sv: '', en: '' },
  sensitivity: code?.sensitivity ?? 'personal',
  validFrom: dayOrNull(code?.validFrom),
  validTo: dayOrNull(code?.validTo),
  successor: code?.successor ?? null,
  agesFrom: code?.ages === undefined ? '' : String(code.ages.from),
  agesTo: code?.ages === undefined ? '' : String(code.ages.to),
  canSanction: code?.canSanction === true,
});

/** An open end of the ages reaches as far as ages go. */
const agesOf = ({ agesFrom, agesTo }: CodeDraft): { from: number; to: number } | null =>
  agesFrom === '' && agesTo === '' ? null : { from: Number(agesFrom || '0'), to: Number(agesTo || '120') };

/** What is kept of the draft. */
export function keptOfDraft(draft: CodeDraft): Omit<ArgsOf<'codes.update'>, 'list' | 'code'> {
  const { labels, sensitivity, validFrom, validTo, successor, canSanction } = draft;
  return { labels, sensitivity, validFrom, validTo, successor, canSanction, ages: agesOf(draft) };
}

/** Only these lists say more of a code than its name and time. */
export const hasAges = ({ name }: CodeList): boolean => name === 'programme';
export const hasSanctions = ({ name }: CodeList): boolean => name === 'partner-type';

export const isOwn = ({ code }: Pick<Code, 'code'>): boolean => isOwnCode(code);
