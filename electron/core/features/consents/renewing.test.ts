import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClientId, ConsentId, PartnerId } from '#shared/ids.ts';
import { success } from '#shared/result.ts';
import { PlainDate } from '#shared/time.ts';
import { openTestCaseFile, type TestCaseFile } from '../../testing/open-test-case-file.ts';

let file: TestCaseFile;
let aino: ClientId;
let partnerId: PartnerId;
beforeEach(async () => {
  file = await openTestCaseFile({ now: '2026-11-25T12:00:00+02:00' });
  aino = await file.aClient();
  ({ partnerId } = await file.ok('partners.add', { name: 'Halla' }));
});
afterEach(() => file.close());

const day = (text: string) => PlainDate.parse(text);
const aConsent = async (until: string): Promise<ConsentId> =>
  (
    await file.ok('consents.give', {
      basis: 'consent',
      clientId: aino,
      partnerId,
      purpose: 'joint-work',
      purposeText: 'Työkokeilu',
      items: ['name', 'plan'],
      how: 'written',
      givenOn: day('2026-11-01'),
      until: day(until),
      mayReply: true,
    })
  ).consentId;
const renew = (consentId: ConsentId, until: string) => ({
  consentId,
  how: 'oral' as const,
  givenOn: day('2026-11-25'),
  until: day(until),
});

test('a consent that is about to end is renewed with the same recipient, purpose and items; both stay in the history', async () => {
  const first = await aConsent('2026-12-01');
  const reasons = async () =>
    (await file.ok('today.view', {})).people.flatMap((person) => person.reasons.map(({ type }) => type));
  expect(await reasons()).toContain('consent-expiring');
  const { consentId } = await file.ok('consents.renew', renew(first, '2027-05-25'));
  expect(await file.ok('consents.ofClient', { clientId: aino })).toMatchObject([
    {
      consentId,
      renews: first,
      renewedBy: null,
      state: 'valid',
      purposeText: 'Työkokeilu',
      items: ['name', 'plan'],
      how: 'oral',
      mayReply: true,
    },
    { consentId: first, renews: null, renewedBy: consentId, state: 'expiring', how: 'written' },
  ]);
  // The person's consent goes on, so Today does not say that it ends.
  expect(await reasons()).not.toContain('consent-expiring');
});

test('a withdrawn consent is not renewed but asked for anew, and a prohibition stops a renewal', async () => {
  const first = await aConsent('2026-12-01');
  await file.ok('consents.withdraw', { consentId: first });
  expect(await file.fails('consents.renew', renew(first, '2027-05-25'))).toBe('consent-withdrawn');
  await file.ok('consents.restore', { consentId: first });
  expect(await file.fails('consents.renew', renew(first, '2026-11-24'))).toBe('consent-expired');
  await file.ok('network.prohibit', {
    clientId: aino,
    subject: { kind: 'item', item: 'plan' },
    givenOn: day('2026-11-25'),
  });
  expect(await file.fails('consents.renew', renew(first, '2027-05-25'))).toBe('prohibited-item');
});

test('a consent is offered for six months, or as set, or until the agreed support ends', async () => {
  const offered = () => file.ok('consents.offeredUntil', { clientId: aino, givenOn: day('2026-11-25') });
  expect(await file.ok('consents.default', {})).toEqual({ until: 'months', months: 6 });
  expect(await offered()).toEqual({ until: '2027-05-25', because: 'months' });
  await file.ok('consents.setDefault', { until: 'months', months: 3 });
  expect(await offered()).toEqual({ until: '2027-02-25', because: 'months' });
  await file.ok('consents.setDefault', { until: 'episode', months: 3 });
  expect(await offered()).toEqual({ until: '2027-02-25', because: 'months' });
  await file.app.write(async (trx) => {
    await trx.updateTable('client').set({ supportUntil: '2027-08-31' }).where('id', '=', aino).execute();
    return success(null);
  });
  expect(await offered()).toEqual({ until: '2027-08-31', because: 'episode' });
});
