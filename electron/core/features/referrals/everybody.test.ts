import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestCaseFile, type TestCaseFile } from '../../testing/open-test-case-file.ts';
import { generatePractice } from '../practice/generate.ts';
import { seedPractice } from '../practice/seed.ts';

let file: TestCaseFile;
beforeAll(async () => {
  file = await openTestCaseFile({ practice: true, now: '2026-11-25T09:00:00+02:00' });
  await seedPractice(file.app, generatePractice({ today: file.app.clock.today() }));
}, 120_000);
afterAll(() => file.close());

test('a referral can be begun of everybody in the practice file, whatever is written of them', async () => {
  const people = await file.ok('clients.list', {});
  expect(people.length).toBeGreaterThan(10);
  for (const { clientId } of people) {
    const { referralId } = await file.ok('referrals.begin', { clientId });
    // A form that has a benefit and no name is offered by the benefit.
    const { offered } = await file.ok('referrals.get', { referralId });
    for (const { records } of offered.filter(({ item }) => item === 'forms')) {
      for (const { says } of records) expect(says).not.toBe('');
    }
  }
}, 120_000);
