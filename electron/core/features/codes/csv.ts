import { basename } from 'node:path';
import { codesIn } from '#shared/codes/define.ts';
import type { Code } from '#shared/codes/define.ts';
import { extendableList } from '#shared/codes/lists.ts';
import { failure, success } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { audit } from '../../casefile/audit.ts';
import type { Answer } from '../../handlers.ts';
import { writeChosen } from '../chosen-files.ts';
import { storedCodes } from './queries.ts';

const columns: readonly (readonly [header: string, cell: (code: Code) => string])[] = [
  ['code', ({ code }) => code],
  ['fi', ({ labels }) => labels.fi],
  ['sv', ({ labels }) => labels.sv],
  ['en', ({ labels }) => labels.en],
  ['sensitivity', ({ sensitivity }) => sensitivity],
  ['valid_from', ({ validFrom }) => validFrom ?? ''],
  ['valid_to', ({ validTo }) => validTo ?? ''],
  ['successor', ({ successor }) => successor ?? ''],
  ['age_from', ({ ages }) => String(ages?.from ?? '')],
  ['age_to', ({ ages }) => String(ages?.to ?? '')],
  ['can_sanction', ({ canSanction }) => (canSanction === true ? '1' : '0')],
];

/**
 * A cell as RFC 4180 quotes it. What a spreadsheet would take for a formula gets an apostrophe before it, which the spreadsheet shows as
 * text (OWASP, CSV Injection); a line break within a label is none of a code's.
 */
const cellOf = (text: string): string => {
  const plain = /^[\s\p{Cf}]*[=+\-@|]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
};

/** Codes as a table: UTF-8 with its mark, semicolons and CRLF, as a Finnish spreadsheet opens it. Days are ISO dates. */
export const csvOf = (codes: readonly Code[]): string => {
  const lines = [
    columns.map(([header]) => header),
    ...codes.map((code) => columns.map(([, cell]) => cellOf(cell(code)))),
  ];
  return `\ufeff${lines.map((cells) => `${cells.join(';')}\r\n`).join('')}`;
};

/** Saves every code of a list, of any time, where the user says. It holds nobody's data; that it left is in the audit chain. */
export async function saveCsv(app: App, { list: name }: { list: string }): Answer<'codes.saveCsv'> {
  const list = extendableList(name);
  if (!list) return failure('code-list-fixed');
  const table = csvOf(codesIn(list, await app.read(storedCodes)));
  const path = await app.ports.dialogs.chooseSave({ kind: 'table', suggestedName: `${list.name}.csv` });
  if (path === null) return failure('cancelled');
  return app.write(async (trx) => {
    await audit(trx, app.clock, { action: 'code.list-saved', recordKind: 'code', recordId: list.name });
    const written = await writeChosen(path, Buffer.from(table, 'utf8'));
    return written.ok ? success({ savedAs: basename(path) }) : written;
  });
}
