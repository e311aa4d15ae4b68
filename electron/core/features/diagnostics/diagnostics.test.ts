import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ResultOf } from '#shared/contract/index.ts';
import { sql } from 'kysely';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile();
});
afterEach(() => file.close());

type Checks = ResultOf<'diagnostics.selfTest'>['checks'];
const selfTest = async (): Promise<Checks> => (await file.ok('diagnostics.selfTest', {})).checks;
const named = (checks: Checks) => checks.map(({ finding, state }) => `${finding} ${state}`);

describe('the self-test', () => {
  test('says of every part that it was looked at, and changes nothing', async () => {
    await file.aClient('Aino');
    const before = await file.ok('audit.page', { limit: 100 });
    const checks = await selfTest();
    expect(named(checks)).toEqual([
      'file-whole good',
      'references-whole good',
      // A file of the tests has no slots beside it.
      'slots-unreadable bad',
      'chain-whole good',
      // It was made today; on the second day this is a fault.
      'backup-none note',
      'second-none note',
      'drill-none note',
      'clock-fits good',
      expect.stringMatching(/^space-(enough good|little note)$/),
      'folder-own good',
      'log-quiet good',
    ]);
    expect(checks.find(({ finding }) => finding === 'file-whole')?.facts['count']).toBeGreaterThan(60);
    expect(await file.ok('audit.page', { limit: 100 })).toEqual(before);
  });

  test('finds a row that points at nobody, and a chain that was changed', async () => {
    await file.aClient('Aino');
    await file.app.read(async (db) => {
      await sql`PRAGMA foreign_keys = OFF`.execute(db);
      await sql`INSERT INTO note_section (note_id, position, section, body) VALUES ('none', 0, 'free', 'x')`.execute(
        db,
      );
      await sql`DROP TRIGGER audit_entry_stays`.execute(db);
      await sql`UPDATE audit_entry SET action = 'client.seen' WHERE sequence = 1`.execute(db);
    });
    const found = named(await selfTest());
    expect(found).toContain('references-broken bad');
    expect(found).toContain('chain-broken bad');
  });

  test('calls a file without a backup a fault from its second day on', async () => {
    await file.aClient('Aino');
    file.clock.set('2036-11-26T09:00:00+02:00');
    expect(named(await selfTest())).toContain('backup-none bad');
  });

  test('tells of a clock that is behind the newest entry', async () => {
    await file.aClient('Aino');
    file.clock.set('2016-11-24T09:00:00+02:00');
    expect(named(await selfTest())).toContain('clock-behind bad');
    // Also once something was entered under it, as every unlock does.
    await file.aClient('Eino');
    expect(named(await selfTest())).toContain('clock-behind bad');
  });

  test('counts faults of the program in the local log, and leaves what is under a lock out', async () => {
    file.scripted.log.push({ level: 'error', event: 'notes.begin:internal', incident: 'abcd1234' });
    expect(named(await selfTest())).toContain('log-faults note');
    await file.ok('caseFile.lock', {});
    expect(named(await selfTest())[0]).toBe('file-closed note');
  });
});

describe('the report for support', () => {
  test('is what was shown, in the language of the window, with versions, findings and the newest lines of the log', async () => {
    await file.ok('app.setPreferences', { language: 'fi' });
    file.scripted.log.push({
      level: 'error',
      event: 'plans.print:internal',
      incident: 'abcd1234',
      detail: 'at compile native-engine.ts:30:5',
    });
    const { text } = await file.ok('diagnostics.report', {});
    expect(text).toContain('Rinnalla: raportti tuelle');
    expect(text).toMatch(/SQLite 3\.\d+\.\d+, cipher sqlcipher/);
    expect(text).toContain('[+] Kaikki viittaukset osuvat.');
    expect(text).toContain('error plans.print:internal #abcd1234\n    at compile native-engine.ts:30:5');
    const path = join(file.folder, 'raportti.txt');
    file.scripted.answers.push(path);
    expect(await file.ok('diagnostics.saveReport', {})).toEqual({ saved: true });
    expect(readFileSync(path, 'utf8')).toBe(text);
    file.scripted.answers.push(null);
    expect(await file.ok('diagnostics.saveReport', {})).toEqual({ saved: false });
  });

  test('names nobody, no folder and no file, also after a call that failed on what was typed', async () => {
    const clientId = await file.aClient('Ainokaisa Kaarnakoski');
    await file.ok('contacts.add', {
      clientId,
      channel: 'phone',
      happenedAt: '2026-11-23T09:00:00+02:00',
      summary: 'Hillasuon reunalla',
    });
    await file.core.dispatch('clients.get', { clientId: 'Ainokaisa Kaarnakoski' });
    await file.core.dispatch('notes.begin', {
      clientId,
      sections: [{ section: 'Hillasuon', body: 'reunalla' }],
    });
    await file.app.read((db) => sql`DROP TABLE contact_measure`.execute(db));
    await file.core.dispatch('contacts.get', { contactId: 'x' });
    await file.core.dispatch('timeline.ofClient', { clientId });
    const { text } = await file.ok('diagnostics.report', {});
    expect(text).toContain(':internal #');
    for (const secret of ['Ainokaisa', 'Kaarnakoski', 'Hillasuo', 'testi.rinnalla', file.folder, clientId])
      expect(text).not.toContain(secret);
  });
});
