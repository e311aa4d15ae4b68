import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import { auditActions } from '../../testing/read-audit.ts';

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile({ now: '2026-11-25T12:00:00+02:00' });
});
afterEach(() => file.close());

const expectedBackAt = '2026-11-25T14:00:00+02:00';
const now = () => file.ok('outings.now', {});

test('a coach who leaves is out until they say that they are back, and late once the time has passed', async () => {
  expect((await now()).outing).toBeNull();
  const { outingId } = await file.ok('outings.leave', { expectedBackAt, backupPerson: 'Liisa 040 000 0001' });
  expect((await now()).outing).toEqual({
    outingId,
    leftAt: '2026-11-25T10:00:00Z',
    expectedBackAt: '2026-11-25T12:00:00Z',
    backupPerson: 'Liisa 040 000 0001',
    isLate: false,
  });
  file.clock.set('2026-11-25T14:00:00+02:00');
  expect((await now()).outing?.isLate).toBe(true);
  await file.ok('outings.back', { outingId });
  expect(await now()).toEqual({ outing: null, lastBackupPerson: 'Liisa 040 000 0001' });
  expect(await auditActions(file.app)).toEqual(['outing.left', 'outing.back']);
});

test('a return that takes longer is moved, and is late no more', async () => {
  const { outingId } = await file.ok('outings.leave', { expectedBackAt });
  file.clock.set('2026-11-25T14:20:00+02:00');
  const later = { outingId, expectedBackAt: '2026-11-25T15:00:00+02:00' };
  await file.ok('outings.change', { ...later, backupPerson: 'Pekka' });
  expect((await now()).outing).toMatchObject({ isLate: false, backupPerson: 'Pekka' });
  expect(await file.fails('outings.change', { outingId, expectedBackAt: '2026-11-25T14:10:00+02:00' })).toBe(
    'outing-already-over',
  );
});

test('leaving twice, or for a time that has passed, is told and changes nothing', async () => {
  expect(await file.fails('outings.leave', { expectedBackAt: '2026-11-25T11:00:00+02:00' })).toBe(
    'outing-already-over',
  );
  const { outingId } = await file.ok('outings.leave', { expectedBackAt });
  expect(await file.fails('outings.leave', { expectedBackAt })).toBe('outing-open');
  await file.ok('outings.back', { outingId });
  await file.ok('outings.notBack', { outingId });
  expect((await now()).outing?.outingId).toBe(outingId);
});

test('an outing may be for an agreed contact, and says neither whose it is nor where', async () => {
  const clientId = await file.aClient('Aino Tammela');
  const { appointmentId } = await file.ok('contacts.agreeNext', {
    clientId,
    next: { at: '2026-11-25T13:00:00+02:00', hasTime: true, place: 'Salainen tie 4' },
  });
  if (!appointmentId) throw new Error('not agreed');
  await file.ok('outings.leave', { expectedBackAt, appointmentId });
  expect(JSON.stringify(await now())).not.toMatch(/Aino|Salainen/);
});
