// oxlint-disable import/no-mutable-exports -- set anew before each test, and read by the tests only
import { afterEach, beforeEach } from 'vitest';
import type { ClientId } from '#shared/ids.ts';
import { PlainDate } from '#shared/time.ts';
import { openTestCaseFile } from '../../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../../testing/open-test-case-file.ts';

export let file: TestCaseFile;
export let aino: ClientId;

export const day = (text: string) => PlainDate.parse(text);
export const all = async () => (await file.ok('pathways.ofClient', { clientId: aino })).pathways;
export const one = async () => {
  const [pathway] = await all();
  if (!pathway) throw new Error('there is no pathway');
  return pathway;
};
export const dueOf = async () => (await one()).checkIns.map(({ dueOn }) => dueOn);
export const status = async () => (await file.ok('clients.get', { clientId: aino })).status;
export const found = async (text: string) =>
  (await file.ok('search.find', { text })).filter(({ kind }) => kind !== 'client').map(({ kind }) => kind);
export const aStart = async () => {
  const { pathwayId } = await file.ok('pathways.add', {
    clientId: aino,
    type: 'work-trial',
    provider: 'Kahvila Kulma',
  });
  const turned = await file.ok('pathways.setStatus', { pathwayId, status: 'started' });
  return { pathwayId, ...turned };
};

/** Before each test a new case file with Aino; call it once in a test file. */
export function usePathwaysDesk(): void {
  beforeEach(async () => {
    file = await openTestCaseFile({ now: '2026-08-31T09:00:00+03:00' });
    aino = await file.aClient('Aino T.');
  });
  afterEach(() => file.close());
}
