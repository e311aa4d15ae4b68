// oxlint-disable import/no-mutable-exports -- set anew before each test, and read by the tests only
import { afterEach, beforeEach } from 'vitest';
import type { ArgsOf, ResultOf } from '#shared/contract/index.ts';
import type { RowDecision } from '#shared/contract/imports.ts';
import { openTestCaseFile } from '../../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../../testing/open-test-case-file.ts';

export let file: TestCaseFile;

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const stage = (text: string) => file.ok('imports.stage', { bytes: bytesOf(text), name: 'lista.csv' });

/** The table as it is suggested, with what the coach says of it. */
export const asked = (
  staged: ResultOf<'imports.stage'>,
  more: { decisions?: Partial<RowDecision>[]; order?: 'dmy' | 'mdy' } = {},
): ArgsOf<'imports.preview'> => ({
  handle: staged.handle,
  mapping: staged.columns.flatMap(({ column, suggested }) =>
    suggested === null
      ? []
      : [{ column, field: suggested, order: suggested === 'birthDate' ? (more.order ?? null) : null }],
  ),
  decisions: (more.decisions ?? []) as RowDecision[],
});

export const preview = async (text: string, more?: Parameters<typeof asked>[1]) =>
  file.ok('imports.preview', asked(await stage(text), more));

export const run = async (text: string, more?: Parameters<typeof asked>[1], identityCodeGround = '') => {
  const args = asked(await stage(text), more);
  const { fingerprint } = await file.ok('imports.preview', args);
  const { show: _, ...rest } = args;
  return file.ok('imports.run', { ...rest, fingerprint, identityCodeGround });
};

export const people = async () => {
  const rows = await file.ok('clients.list', { view: 'all' });
  return Promise.all(rows.map(({ clientId }) => file.ok('clients.get', { clientId })));
};
export const named = async (name: string) => {
  const found = (await people()).find(({ displayName }) => displayName === name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
};
export const later = () => file.clock.set('2026-11-26T09:00:00+02:00');

export const list = [
  'Asiakasnumero;Etunimi;Sukunimi;Syntymäaika;Puhelin;Sähköposti;Kotikunta;Äidinkieli;Ohjelma',
  '17;Aino;Testilä;3.5.2004;040 000 0011;aino@posti.invalid;Kittilä;ruotsi;Ohjaamo',
  '18;Eino;Mallinen;;;;Utsjoki;somali;',
].join('\n');

/** Before each test a new case file; call it once in a test file. */
export function useImportsDesk(): void {
  beforeEach(async () => {
    file = await openTestCaseFile();
  });
  afterEach(() => file.close());
}
