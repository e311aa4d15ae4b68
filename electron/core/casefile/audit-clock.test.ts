import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Instant } from '#shared/time.ts';
import { audit, verifyAuditChain } from './audit.ts';
import { fixedClock, makeCaseFile, temporaryFolder } from './testing/case-files.ts';

const minute = 60 * 1000;
const tenYears = 10 * 365 * 24 * 60 * minute;
const today = Date.parse('2026-11-24T10:00:00Z');
/** When Helsinki puts its clocks forward and back. */
const clockChanges = ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z'].map((at) => Date.parse(at));

const clock = fc
  .oneof(
    fc
      .tuple(fc.constantFrom(...clockChanges), fc.integer({ min: -180, max: 180 }))
      .map(([change, minutes]) => change + minutes * minute),
    fc.integer({ min: today - tenYears, max: today + tenYears }),
  )
  .map((at) => Instant.parse(new Date(at).toISOString()));

test('the audit chain keeps the order of what happened, whatever the clock said', async () => {
  const folder = await temporaryFolder();
  const { file } = await makeCaseFile(join(folder.path, 'clock.rinnalla'));
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(clock, { minLength: 1, maxLength: 12 }), async (times) => {
        const entered: number[] = [];
        for (const at of times) {
          const entry = await file.db
            .transaction()
            .execute((trx) => audit(trx, { ...fixedClock(), now: () => at }, { action: 'client.opened' }));
          entered.push(entry.sequence);
        }
        const first = entered[0] ?? 0;
        expect(entered).toEqual(times.map((_, place) => first + place));
        const kept = await file.db
          .selectFrom('auditEntry')
          .select('at')
          .where('sequence', '>=', first)
          .orderBy('sequence')
          .execute();
        expect(kept.map(({ at }) => at)).toEqual(times);
        expect(await verifyAuditChain(file.db)).toMatchObject({ intact: true, brokenAt: null });
      }),
      { numRuns: 40 },
    );
  } finally {
    await file.close();
    await folder.remove();
  }
});
