import { join } from 'node:path';
import { z } from 'zod';
import { verifyAuditChain } from '../casefile/audit.ts';
import { openWithKey } from '../casefile/open-with-key.ts';
import { fixedClock, makeCaseFile } from '../casefile/testing/case-files.ts';
import { startProgram } from '../casefile/testing/programs.ts';
import type { Fault, Found, Run } from './fault.ts';

const Saved = z.object({ saved: z.number() });
/** A file is killed into so often before a new one is begun, so that looking it through stays quick. */
const killsOfOne = 40;
const longestMilliseconds = 120;

const startSaver = (path: string, key: string, from: number) =>
  startProgram(new URL('./saver.ts', import.meta.url), { path, key, from }, { quiet: true });

/** What a killed program had said was saved, and what is in the file now. Gives the next row's number. */
const look = async (
  path: string,
  key: string,
  told: readonly number[],
): Promise<{ rows: number; findings: string[] }> => {
  const opened = await openWithKey({ path, clock: fixedClock() }, Buffer.from(key, 'hex'));
  if (!opened.ok) throw new Error(opened.error.code);
  const { raw, db } = opened.value;
  try {
    const rows = raw
      .prepare<[], { key: string; value: string }>("SELECT key, value FROM setting WHERE key LIKE 'saved-%'")
      .all();
    const there = new Map(rows.map((row) => [row.key, row.value]));
    const expected = (row: number) => `${row}:${'v'.repeat((row * 617) % 20_000)}`;
    const findings = told
      .filter((row) => there.get(`saved-${row}`) !== expected(row))
      .map((row) => `saves: row ${row} was acknowledged and is gone`);
    if (raw.pragma('integrity_check', { simple: true }) !== 'ok') findings.push('saves: integrity');
    const chain = await verifyAuditChain(db);
    if (!chain.intact) findings.push(`saves: the chain is broken at ${String(chain.brokenAt)}`);
    // Every row has its entry and every entry its row: they are saved together or not at all.
    const entries = Number(
      raw.prepare("SELECT count(*) FROM audit_entry WHERE action = 'note.saved'").pluck().get(),
    );
    if (entries !== rows.length)
      findings.push(`saves: ${rows.length} rows with ${entries} entries in the chain`);
    return { rows: rows.length, findings };
  } finally {
    await opened.value.close();
  }
};

/** Kills a saving program at random moments, and looks for everything that it had acknowledged. */
export const killDuringSaves = async (run: Run, kills: number): Promise<Found> => {
  const findings: string[] = [];
  let acknowledged = 0;
  let [path, key, from] = ['', '', 0];
  const acknowledgedOf: number[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    if (kill % killsOfOne === 0) {
      path = join(run.folder, `saves-${kill}.rinnalla`);
      const { file } = await makeCaseFile(path);
      key = file.databaseKeyHex();
      await file.close();
      from = 0;
      acknowledgedOf.length = 0;
    }
    const saver = startSaver(path, key, from);
    if ((await saver.next()) === null) throw new Error('the saving program ended by itself');
    await new Promise((resolve) => setTimeout(resolve, run.random() * longestMilliseconds));
    await saver.kill();
    const told = saver.messages.map((message) => Saved.parse(message).saved);
    acknowledged += told.length;
    // Not only of the last program: what was there after an earlier kill must stay.
    acknowledgedOf.push(...told);
    const seen = await look(path, key, acknowledgedOf);
    findings.push(...seen.findings);
    from = seen.rows;
  }
  return { tried: kills, findings, notes: [`${acknowledged} saves were acknowledged`] };
};

export const saveFault: Fault = {
  id: 'kill-saves',
  what: 'SIGKILL during saves',
  run: (run) => killDuringSaves(run, run.isShort ? 12 : 1000),
};
