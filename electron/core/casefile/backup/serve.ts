import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { z } from 'zod';
import { readHead, writtenHead } from '../audit-chain.ts';
import { auditHead } from '../audit.ts';
import { openConnection } from '../connection.ts';
import type { RawDatabase } from '../connection.ts';
import { peopleCounts } from '../counts.ts';
import { storageFailure } from '../failures.ts';
import { walPathOf } from '../format.ts';
import { logicalHash } from '../logical-hash.ts';
import { formVersion } from '../migrate.ts';
import { salvageFile } from '../salvage/salvage.ts';
import { kyselyOver } from '../open-case-file.ts';
import { BackupRequest } from './protocol.ts';
import { rekeyCopy } from './rekey-copy.ts';
import type { BackupReply, ContentFacts, FileFacts, StandFacts } from './protocol.ts';

const chunkBytes = 1024 * 1024;

const readThrough = async (from: FileHandle, each: (chunk: Buffer) => Promise<void>): Promise<FileFacts> => {
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(chunkBytes);
  let size = 0;
  for (;;) {
    const { bytesRead } = await from.read(chunk, 0, chunkBytes, size);
    if (bytesRead === 0) return { size, sha256: hash.digest('hex') };
    const read = chunk.subarray(0, bytesRead);
    hash.update(read);
    await each(read);
    size += bytesRead;
  }
};

const copy = async (source: string, target: string): Promise<FileFacts> => {
  const from = await open(source, 'r');
  try {
    const to = await open(target, 'wx', 0o600);
    try {
      const facts = await readThrough(from, async (chunk) => void (await to.write(chunk)));
      await to.sync();
      return facts;
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
};

const hash = async (path: string): Promise<FileFacts> => {
  const from = await open(path, 'r');
  try {
    return await readThrough(from, () => Promise.resolve());
  } finally {
    await from.close();
  }
};

class Damaged extends Error {}

const identityOf = (raw: RawDatabase): { caseFileId?: string } => {
  const value = raw.prepare("SELECT value FROM meta WHERE key = 'case_file_id'").pluck().get();
  return typeof value === 'string' ? { caseFileId: value } : {};
};

const verify = async (path: string, databaseKey: Uint8Array): Promise<ContentFacts> => {
  const raw = openConnection(path, databaseKey, { create: false });
  const db = kyselyOver(raw);
  try {
    if (raw.pragma('integrity_check', { simple: true }) !== 'ok') throw new Damaged();
    return {
      formVersion: formVersion(raw),
      counts: peopleCounts(raw),
      auditHead: writtenHead(await auditHead(db)),
      contentHash: logicalHash(raw),
      ...identityOf(raw),
    };
  } finally {
    await db.destroy();
  }
};

const stand = async (
  path: string,
  scratch: string,
  databaseKey: Uint8Array,
  since: string,
): Promise<StandFacts> => {
  const parts = [scratch, walPathOf(scratch)];
  for (const part of parts) await rm(part, { force: true });
  try {
    await copy(path, scratch);
    await copy(walPathOf(path), walPathOf(scratch)).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    });
    const raw = openConnection(scratch, databaseKey, { create: false });
    const db = kyselyOver(raw);
    try {
      const counts = peopleCounts(raw);
      const head = await auditHead(db);
      const from = readHead(since);
      const there =
        from !== null &&
        (from.sequence === 0 ||
          raw.prepare('SELECT hash FROM audit_entry WHERE sequence = ?').pluck().get(from.sequence) ===
            from.hash);
      const number = (sql: string): number =>
        Number(
          raw
            .prepare(sql)
            .pluck()
            .get(from?.sequence ?? 0),
        );
      const added = (action: string): number =>
        number(`SELECT count(*) FROM audit_entry WHERE sequence > ? AND action = '${action}'`);
      const last = raw.prepare('SELECT max(at) FROM audit_entry WHERE sequence > ?').pluck();
      return {
        counts,
        auditHead: writtenHead(head),
        after: there
          ? {
              entries: number('SELECT count(*) FROM audit_entry WHERE sequence > ?'),
              lastAt: z.string().nullable().parse(last.get(from.sequence)),
              clients: added('client.added'),
              contacts: added('contact.added'),
              notes: added('note.begun'),
            }
          : null,
      };
    } finally {
      await db.destroy();
    }
  } finally {
    for (const part of parts) await rm(part, { force: true });
  }
};

const answer = async (message: unknown, told: (done: number) => void): Promise<BackupReply> => {
  const request = BackupRequest.parse(message);
  try {
    switch (request.kind) {
      case 'copy':
        return { kind: 'file', facts: await copy(request.from, request.to) };
      case 'hash':
        return { kind: 'file', facts: await hash(request.path) };
      case 'verify':
        return { kind: 'content', facts: await verify(request.path, request.databaseKey) };
      case 'rekey': {
        const { path, databaseKey, nextKey } = request;
        const before = await verify(path, databaseKey);
        rekeyCopy(path, databaseKey, nextKey);
        return { kind: 'rekeyed', before, after: await verify(path, nextKey) };
      }
      case 'salvage': {
        const salts = request.salts.map((salt) => Buffer.from(salt, 'hex'));
        return { kind: 'salvaged', outcome: salvageFile({ ...request, salts, told }) };
      }
      case 'stand': {
        const { path, scratch, databaseKey, since } = request;
        return { kind: 'stand', facts: await stand(path, scratch, databaseKey, since) };
      }
    }
  } catch (error) {
    if (error instanceof Damaged) return { kind: 'failed', code: 'backup-damaged' };
    const code = storageFailure(error)?.code ?? 'internal';
    return { kind: 'failed', code: code === 'case-file-damaged' ? 'backup-damaged' : code };
  } finally {
    if ('databaseKey' in request) request.databaseKey.fill(0);
    if ('nextKey' in request) request.nextKey.fill(0);
  }
};

/**
 * The other side of {@link BackupRequest}: copies and reads files in a process that does not hold the case file, so
 * that opening and closing it here cannot drop the core's lock.
 */
export const serveBackups = (channel: {
  post(message: BackupReply): void;
  onMessage(listener: (message: unknown) => void): void;
}): void => {
  let queue: Promise<unknown> = Promise.resolve();
  channel.onMessage((message) => {
    const told = (done: number): void => channel.post({ kind: 'progress', done });
    queue = queue.then(async () => channel.post(await answer(message, told)));
  });
  channel.post({ kind: 'ready' });
};
