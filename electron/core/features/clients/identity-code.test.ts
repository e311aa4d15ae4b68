import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import { auditActions } from '../../testing/read-audit.ts';
import { readIdentityCode } from './identity-code.ts';

/** Artificial codes: individual numbers 900 to 999 are given to nobody. */
const code = '010190-999W';
const ground = 'suostumus';

describe('a code as it is typed', () => {
  test.each(['+', '-', 'Y', 'X', 'W', 'V', 'U'])('is taken with the intermediate character %s', (mark) => {
    expect(readIdentityCode(`010190${mark}999W`)?.code).toBe(`010190${mark}999W`);
  });
  test.each(['A', 'B', 'C', 'D', 'E', 'F'])('of a birth in the 2000s is taken with %s', (mark) => {
    expect(readIdentityCode(`010105${mark}901T`)).toEqual({
      code: `010105${mark}901T`,
      birthDate: '2005-01-01',
    });
  });
  test('may have spaces, lower case and another dash', () => {
    expect(readIdentityCode(' 010190 - 999w ')?.code).toBe(code);
    expect(readIdentityCode('010105a901t')?.code).toBe('010105A901T');
    expect(readIdentityCode('010190–999W')?.code).toBe(code);
  });
  test.each(['010190-999P', '010190G999W', '310290-999W', '010190999W', '', 'hetu'])(
    '%s is none',
    (typed) => {
      expect(readIdentityCode(typed)).toBeNull();
    },
  );
  test('says when the person was born and nothing of gender', () => {
    expect(Object.keys(readIdentityCode(code) ?? {})).toEqual(['code', 'birthDate']);
    expect(readIdentityCode('010190+999W')?.birthDate).toBeNull();
    expect(readIdentityCode('010190Y999W')?.birthDate).toBe('1990-01-01');
  });
});

describe('in the record', () => {
  let file: TestCaseFile;
  beforeEach(async () => {
    file = await openTestCaseFile({ now: '2026-11-25T09:00:00+02:00' });
  });
  afterEach(() => file.close());
  const turnOn = () => file.ok('settings.change', { keepsIdentityCodes: true });

  test('no code is kept until the file is set to keep them', async () => {
    const clientId = await file.aClient();
    const set = { clientId, identityCode: code, ground };
    expect(await file.fails('clients.setIdentityCode', set)).toBe('identity-code-off');
    await turnOn();
    await file.ok('clients.setIdentityCode', set);
    expect(await file.ok('clients.get', { clientId })).toMatchObject({ identityCode: { ground } });
  });

  test('a code without a ground, or that is none, is refused and nothing changes', async () => {
    await turnOn();
    const clientId = await file.aClient();
    expect(await file.fails('clients.setIdentityCode', { clientId, identityCode: code, ground: ' ' })).toBe(
      'identity-code-without-ground',
    );
    expect(
      await file.fails('clients.setIdentityCode', { clientId, identityCode: '010190-999P', ground }),
    ).toBe('identity-code-not-valid');
    expect(await file.ok('clients.get', { clientId })).toMatchObject({ identityCode: null, birthDate: null });
  });

  test('the birth date is filled from it where there was none, and left where there was one', async () => {
    await turnOn();
    const aino = await file.aClient('Aino');
    const { clientId: eino } = await file.ok('clients.add', { displayName: 'Eino', birthDate: '1990-02-02' });
    for (const clientId of [aino, eino]) {
      await file.ok('clients.setIdentityCode', { clientId, identityCode: code, ground });
    }
    expect((await file.ok('clients.get', { clientId: aino })).birthDate).toBe('1990-01-01');
    expect((await file.ok('clients.get', { clientId: eino })).birthDate).toBe('1990-02-02');
  });

  test('it is shown when asked for, each time with an entry, and taken away for good', async () => {
    await turnOn();
    const clientId = await file.aClient();
    await file.ok('clients.setIdentityCode', { clientId, identityCode: ' 010190y999w ', ground });
    expect(await file.ok('clients.revealIdentityCode', { clientId })).toEqual({
      identityCode: '010190Y999W',
    });
    await file.ok('clients.revealIdentityCode', { clientId });
    await file.ok('clients.removeIdentityCode', { clientId });
    expect(await file.ok('clients.revealIdentityCode', { clientId })).toEqual({ identityCode: null });
    expect(await auditActions(file.app, clientId)).toEqual([
      'client.added',
      'identity-code.set',
      'identity-code.shown',
      'identity-code.shown',
      'identity-code.removed',
    ]);
    const entries = await file.app.read((db) => db.selectFrom('auditEntry').selectAll().execute());
    expect(JSON.stringify(entries)).not.toContain('999W');
  });

  test('it is in no list, no search and no person’s page', async () => {
    await turnOn();
    const clientId = await file.aClient();
    await file.ok('clients.setIdentityCode', { clientId, identityCode: code, ground });
    const shown = [
      await file.ok('clients.get', { clientId }),
      await file.ok('clients.list', {}),
      await file.ok('search.find', { text: '999W' }),
      await file.ok('search.find', { text: code }),
      await file.ok('today.view', {}),
    ];
    expect(JSON.stringify(shown)).not.toContain('999W');
  });
});
