import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClientId } from '#shared/ids.ts';
import { success } from '#shared/result.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';

let file: TestCaseFile;
let clientId: ClientId;

/** Each occurs in one field of the person only. */
const hidden = {
  address: 'Neulapolku',
  municipality: 'Piilokunta',
  'place of a meeting': 'Piilokirjasto',
  'place of the next meeting': 'Piilopaja',
  'chosen place': 'Piilotupa',
  'who may answer': 'Piilosisko',
  'who was there': 'Piiloveli',
  'close one': 'Piiloserkku',
  'what to mind at the door': 'Piilokoira',
};

beforeAll(async () => {
  file = await openTestCaseFile({ now: '2026-11-25T12:00:00+02:00' });
  ({ clientId } = await file.ok('clients.add', {
    displayName: 'Aino T.',
    turvakielto: true,
    address: hidden.address,
    municipality: hidden.municipality,
    servicePlace: hidden['chosen place'],
    whoMayAnswer: hidden['who may answer'],
    safetyNote: hidden['what to mind at the door'],
  }));
  await file.ok('contacts.add', {
    clientId,
    channel: 'home-visit',
    happenedAt: '2026-11-24T10:00:00+02:00',
    place: hidden['place of a meeting'],
    present: [{ kind: 'close-one', name: hidden['who was there'] }],
    next: { at: '2026-11-25T15:00:00+02:00', hasTime: true, place: hidden['place of the next meeting'] },
  });
  await file.app.write(async (trx) => {
    const at = file.clock.now();
    await trx
      .insertInto('closeOne')
      .values({
        id: file.app.ids.next<string>(),
        clientId,
        name: hidden['close one'],
        relation: null,
        permittedOn: null,
        enteredAt: at,
        updatedAt: at,
        removedAt: null,
      })
      .execute();
    return success(null);
  });
});
afterAll(() => file.close());

describe('what a turvakielto hides', () => {
  test.each(Object.entries(hidden))('the %s is not found by search', async (_what, word) => {
    expect(await file.ok('search.find', { text: word })).toEqual([]);
    expect(await file.ok('search.find', { text: word.slice(0, 7) })).toEqual([]);
  });

  test('filtering by the municipality does not tell who lives there', async () => {
    await file.ok('clients.add', { displayName: 'Eino', municipality: hidden.municipality });
    const listed = await file.ok('clients.list', { municipality: hidden.municipality });
    expect(listed.map(({ displayName }) => displayName)).toEqual(['Eino']);
  });

  test('what one typed line means does not tell where the person is met', async () => {
    const line = await file.ok('contacts.understand', { line: 'Aino T. kotikäynti eilen' });
    expect(line.person).toMatchObject({ state: 'one' });
    for (const word of Object.values(hidden)) expect(JSON.stringify(line)).not.toContain(word);
  });

  test('on the person’s own page everything is there', async () => {
    const page = JSON.stringify([
      await file.ok('clients.get', { clientId }),
      await file.ok('timeline.ofClient', { clientId }),
    ]);
    const own = Object.entries(hidden).filter(([what]) => what !== 'close one');
    for (const [what, word] of own) expect(page, what).toContain(word);
  });

  test('once it is lifted, the places are found again', async () => {
    await file.ok('clients.update', { clientId, turvakielto: false });
    for (const what of ['chosen place', 'who may answer', 'place of a meeting'] as const) {
      expect(await file.ok('search.find', { text: hidden[what] }), what).toHaveLength(1);
    }
    expect(await file.ok('clients.filters', {})).toMatchObject({ municipalities: [hidden.municipality] });
  });
});
