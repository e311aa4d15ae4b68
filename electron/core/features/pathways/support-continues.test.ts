import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/dates/calendar.ts';
import { dueDays } from './schedule.ts';
import { file, aino, day, one, dueOf, status, aStart, usePathwaysDesk } from './testing/pathways-desk.ts';

usePathwaysDesk();

describe('acceptance check 6: support continues', () => {
  test.each(['started', 'interrupted', 'completed', 'changed'] as const)(
    'a pathway that is %s closes nobody and leaves the check-ins',
    async (turn) => {
      const { pathwayId } = await aStart();
      if (turn !== 'started') await file.ok('pathways.setStatus', { pathwayId, status: turn });
      expect(await status()).toBe('active');
      expect((await file.ok('coaching.ofClient', { clientId: aino })).spells).toMatchObject([
        { endedOn: null },
      ]);
      expect(await dueOf()).toHaveLength(4);
    },
  );

  test('a start proposes check-ins after a week, a month, three and six months', async () => {
    await aStart();
    expect(await dueOf()).toEqual(['2026-09-07', '2026-09-30', '2026-11-30', '2027-02-28']);
  });

  test('none where support was agreed to end here, and none after the day until which it goes on', async () => {
    await file.ok('pathways.add', {
      clientId: aino,
      type: 'service',
      status: 'started',
      supportContinues: false,
    });
    expect(await dueOf()).toEqual([]);
    const { checkIns } = await file.ok('pathways.add', {
      clientId: aino,
      type: 'paid-work',
      status: 'started',
      supportUntil: '2026-10-31',
    });
    expect(checkIns).toBe(2);
  });

  test('a second start proposes none beside those that are open', async () => {
    const { pathwayId } = await aStart();
    await file.ok('pathways.setStatus', { pathwayId, status: 'interrupted' });
    const { checkIns } = await file.ok('pathways.setStatus', { pathwayId, status: 'started' });
    expect(checkIns).toBe(0);
    expect(await dueOf()).toHaveLength(4);
  });

  test('the schedule is a setting of the file', async () => {
    const intervals = [
      { count: 3, unit: 'day' },
      { count: 2, unit: 'week' },
    ] as const;
    await file.ok('pathways.setSchedule', { intervals: [...intervals] });
    expect(await file.ok('pathways.schedule', {})).toEqual({ intervals });
    await aStart();
    expect(await dueOf()).toEqual(['2026-09-03', '2026-09-14']);
  });

  test('each check-in is moved, added, taken away and put back by itself', async () => {
    const { pathwayId } = await aStart();
    const [first, second] = (await one()).checkIns;
    if (!first || !second) throw new Error('no check-ins');
    await file.ok('pathways.moveCheckIn', { checkInId: first.checkInId, dueOn: '2026-09-09' });
    await file.ok('pathways.removeCheckIn', { checkInId: second.checkInId });
    await file.ok('pathways.addCheckIn', { pathwayId, dueOn: '2026-12-24' });
    expect(await dueOf()).toEqual(['2026-09-09', '2026-11-30', '2026-12-24', '2027-02-28']);
    await file.ok('pathways.putBackCheckIn', { checkInId: second.checkInId });
    expect(await dueOf()).toHaveLength(5);
  });

  test('done with a contact it is logged once, done without one nothing is; opening it again undoes both', async () => {
    await aStart();
    const [first, second] = (await one()).checkIns;
    if (!first || !second) throw new Error('no check-ins');
    file.clock.set('2026-09-08T12:00:00+03:00');
    const { contactId } = await file.ok('pathways.doCheckIn', {
      checkInId: first.checkInId,
      doneOn: '2026-09-07',
      words: 'Työ maistuu',
      channel: 'phone',
    });
    await file.ok('pathways.doCheckIn', {
      checkInId: second.checkInId,
      doneOn: '2026-09-08',
      words: 'Näin kaupassa',
    });
    const contacts = async () =>
      (await file.ok('timeline.ofClient', { clientId: aino, types: ['contact'] })).entries.length;
    expect(await contacts()).toBe(1);
    expect(contactId && (await file.ok('contacts.get', { contactId }))).toMatchObject({
      channel: 'phone',
      summary: 'Työ maistuu',
      hasTime: false,
    });
    expect((await one()).checkIns).toMatchObject([
      { doneOn: '2026-09-07', words: 'Työ maistuu' },
      { doneOn: '2026-09-08', contactId: null },
      { doneOn: null },
      { doneOn: null },
    ]);
    expect(
      await file.fails('pathways.moveCheckIn', { checkInId: first.checkInId, dueOn: '2026-10-01' }),
    ).toBe('check-in-not-found');
    await file.ok('pathways.reopenCheckIn', { checkInId: first.checkInId });
    expect(await contacts()).toBe(0);
    expect((await one()).checkIns[0]).toMatchObject({ doneOn: null, contactId: null, words: '' });
  });

  test('support that does not go on hides open check-ins, and shows them again when it does', async () => {
    const { pathwayId } = await aStart();
    await file.ok('pathways.update', { pathwayId, supportContinues: false });
    expect(await dueOf()).toEqual([]);
    await file.ok('pathways.update', { pathwayId, supportContinues: true });
    expect(await dueOf()).toHaveLength(4);
  });
});

describe('the days of check-ins', () => {
  const months = (...counts: number[]) => counts.map((count) => ({ count, unit: 'month' as const }));
  const from = (start: string, ...counts: number[]) =>
    dueDays(day(start), months(...counts), { today: day('2020-01-01'), until: null });

  test('the end of a month stays the end of a month, and no later one is moved by a short one', () => {
    expect(from('2026-08-31', 1, 3, 6, 7)).toEqual(['2026-09-30', '2026-11-30', '2027-02-28', '2027-03-31']);
    expect(from('2027-12-31', 2)).toEqual(['2028-02-29']);
    expect(from('2026-01-30', 1)).toEqual(['2026-02-28']);
  });

  test('days that went by are not proposed, a start of long ago begins no debt', () => {
    const at = { today: day('2026-11-28'), until: null };
    expect(dueDays(day('2026-08-31'), months(1, 3, 6), at)).toEqual(['2026-11-30', '2027-02-28']);
    expect(dueDays(day('2020-08-31'), months(1, 3, 6), at)).toEqual([]);
  });

  test('always lie after the start, in order, and land in the month that was meant', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 24 })),
        (offset, counts) => {
          const start = addDays(day('1990-01-01'), offset);
          const days = dueDays(start, months(...counts), { today: start, until: null });
          expect(days).toHaveLength(counts.length);
          expect(days).toEqual(days.toSorted());
          const index = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
          expect(days.map((date) => index(date) - index(start))).toEqual(counts.toSorted((a, b) => a - b));
          for (const date of days) expect(date.slice(8) <= start.slice(8)).toBe(true);
        },
      ),
    );
  });
});
