import { codeIn } from '#shared/codes/define.ts';
import type { CodeList } from '#shared/codes/define.ts';
import type { Db } from '../../db.ts';
import { storedCodes } from './queries.ts';

/**
 * The words by which a record with this code is found, in every language, a line each. None for a sensitive code: whoever types
 * its first letters while somebody looks on would have names beside it (rule 1 against harm).
 */
export async function labelsToFind(db: Db, list: CodeList, code: string | null): Promise<string> {
  const row = code === null ? undefined : codeIn(list, await storedCodes(db), code);
  if (row === undefined || row.sensitivity === 'sensitive') return '';
  const { fi, sv, en } = row.labels;
  return [...new Set([fi, sv, en])].filter((label) => label !== '').join('\n');
}
