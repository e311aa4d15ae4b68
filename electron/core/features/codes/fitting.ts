import { codeIn } from '#shared/codes/define.ts';
import type { Code, CodeList, StoredCode } from '#shared/codes/define.ts';
import { isVisible } from '#shared/contract/text.ts';

export type Flaw =
  'code-without-label' | 'code-dates-reversed' | 'code-ages-reversed' | 'code-successor-wrong';

/** Whether the line of successors from a code is one of the list, comes to an end and does not lead back. */
function leadsAway(list: CodeList, stored: readonly StoredCode[], { code, successor }: Code): boolean {
  const seen = new Set([code]);
  let next = successor;
  while (next !== undefined) {
    if (seen.has(next)) return false;
    seen.add(next);
    const row = codeIn(list, stored, next);
    if (!row) return false;
    next = row.successor;
  }
  return true;
}

/** What keeps a code from being kept as it is; null where nothing does. */
export function flawOf(list: CodeList, stored: readonly StoredCode[], row: Code): Flaw | null {
  const { labels, validFrom, validTo, ages } = row;
  if (!Object.values(labels).some(isVisible)) return 'code-without-label';
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) return 'code-dates-reversed';
  if (ages && ages.to < ages.from) return 'code-ages-reversed';
  return leadsAway(list, stored, row) ? null : 'code-successor-wrong';
}
