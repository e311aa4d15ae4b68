import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { success } from '#shared/result.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile({ now: '2026-11-25T09:00:00+02:00' });
});
afterEach(() => file.close());

const settings = () => file.ok('settings.get', {});

test('everything follows the set-up until it is said otherwise', async () => {
  expect(await settings()).toEqual({
    setUp: 'ngo-project',
    controller: '',
    legalBasis: '',
    retention: '',
    retentionYears: null,
    clientWord: null,
    keepsIdentityCodes: false,
    returnsToPerson: false,
  });
});

test('rule 8: the set-up is chosen once for the file and stands in the owner’s letterhead', async () => {
  await file.ok('settings.change', { setUp: 'youth-work' });
  expect(await file.ok('caseFile.owner', {})).toMatchObject({ setUp: 'youth-work' });
  expect(await settings()).toMatchObject({ setUp: 'youth-work' });
});

test('what was said of the service stays when the set-up changes, and is taken back by leaving it empty', async () => {
  await file.ok('settings.change', {
    controller: 'Posion kunta',
    legalBasis: 'Nuorisolaki',
    retention: 'kunnan ohjeen mukaan',
    retentionYears: 5,
    clientWord: 'young-person',
  });
  await file.ok('settings.change', { setUp: 'employment-service' });
  expect(await settings()).toMatchObject({
    controller: 'Posion kunta',
    retentionYears: 5,
    clientWord: 'young-person',
  });
  await file.ok('settings.change', { controller: '', retentionYears: null, clientWord: null });
  expect(await settings()).toMatchObject({
    controller: '',
    legalBasis: 'Nuorisolaki',
    retentionYears: null,
    clientWord: null,
  });
});

test('a change of the settings is in the audit chain by name', async () => {
  await file.ok('settings.change', { setUp: 'youth-work', controller: 'Posion kunta' });
  const entries = await file.app.read((db) => db.selectFrom('auditEntry').selectAll().execute());
  expect(entries).toMatchObject([{ action: 'setting.changed', detail: 'setUp,controller' }]);
});

describe('rule 1: unlock can go straight into one person', () => {
  const begin = async () => (await file.ok('settings.begin', {})).clientId;

  test('it begins with Today, and remembers nobody, until it is asked to', async () => {
    const clientId = await file.aClient();
    await file.ok('settings.returnTo', { clientId });
    expect(await begin()).toBeNull();
    const rows = await file.app.read((db) => db.selectFrom('setting').select('key').execute());
    expect(rows).toEqual([]);
  });

  test('for once: the next unlock opens the person, the one after it Today', async () => {
    const clientId = await file.aClient();
    await file.ok('settings.returnTo', { clientId, once: true });
    expect(await begin()).toBe(clientId);
    expect(await begin()).toBeNull();
  });

  test('always: the person in view when it was locked, or Today where it was another screen', async () => {
    const clientId = await file.aClient();
    await file.ok('settings.change', { returnsToPerson: true });
    await file.ok('settings.returnTo', { clientId });
    expect(await begin()).toBe(clientId);
    expect(await begin()).toBe(clientId);
    await file.ok('settings.returnTo', { clientId: null });
    expect(await begin()).toBeNull();
  });

  test('someone who went to the archive or was erased is not opened; turned off, nobody stays remembered', async () => {
    const [archived, erased] = [await file.aClient('Arvo'), await file.aClient('Eino')];
    await file.ok('settings.change', { returnsToPerson: true });
    await file.ok('settings.returnTo', { clientId: archived });
    await file.ok('clients.archive', { clientId: archived });
    expect(await begin()).toBeNull();
    await file.ok('settings.returnTo', { clientId: erased });
    await file.app.write(async (trx) => {
      await trx.updateTable('client').set({ erasedAt: file.clock.now() }).where('id', '=', erased).execute();
      return success(null);
    });
    expect(await begin()).toBeNull();
    expect(await file.fails('settings.returnTo', { clientId: erased })).toBe('client-erased');
    await file.ok('settings.change', { returnsToPerson: false });
    const rows = await file.app.read((db) => db.selectFrom('setting').select('value').execute());
    expect(rows).toEqual([]);
  });
});
