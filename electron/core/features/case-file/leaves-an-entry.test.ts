import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile();
});
afterEach(() => file.close());

const actions = () =>
  file.app.read((db) => db.selectFrom('auditEntry').select('action').orderBy('sequence').execute());

test.each([
  ['the recovery sheet', 'recovery-sheet.given', 'caseFile.recoverySheet', {}],
  ['a plan', 'plan.printed', 'plans.print', { client: true }],
  ['a list of disclosures', 'disclosures.printed', 'disclosures.onPaper', { client: true }],
] as const)(
  '%s that the lock overtakes is either not saved, or saved with its entry',
  async (_, action, name, about) => {
    const clientId = await file.aClient();
    await file.ok('plans.addGoal', { clientId, words: 'Töihin keittiöön' });
    const args = { ...('client' in about ? { clientId } : {}), deliver: 'save', language: 'fi' };
    const path = join(file.folder, 'paperi.pdf');
    const open = file.app.caseFile();
    if (open === null) throw new Error('locked');
    // Once it is rehearsed, the sheet asks for a passphrase, which this file has none of.
    open.raw.prepare("DELETE FROM meta WHERE key = 'rehearsed_at'").run();

    // The file could not be entered into the chain any more: it must not be there.
    file.scripted.ports.dialogs.chooseSave = () => {
      file.app.setCaseFile(null);
      return Promise.resolve(path);
    };
    expect(await file.core.dispatch(name, args)).toMatchObject({ error: { code: 'locked' } });
    expect(existsSync(path)).toBe(false);
    file.app.setCaseFile(open);

    // A place that cannot be written leaves no entry of a paper that nobody has.
    file.scripted.ports.dialogs.chooseSave = () => Promise.resolve(join(file.folder, 'none', 'paperi.pdf'));
    expect(await file.core.dispatch(name, args)).toMatchObject({ ok: false });
    expect((await actions()).map((row) => row.action)).not.toContain(action);

    file.scripted.ports.dialogs.chooseSave = () => Promise.resolve(path);
    expect(await file.core.dispatch(name, args)).toMatchObject({ ok: true });
    expect(existsSync(path)).toBe(true);
    expect((await actions()).at(-1)?.action).toBe(action);
  },
);
