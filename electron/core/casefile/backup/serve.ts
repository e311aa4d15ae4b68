import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { writtenHead } from '../audit-chain.ts';
import { auditHead } from '../audit.ts';
import { openConnection } from '../connection.ts';
import { peopleCounts } from '../counts.ts';
import { storageFailure } from '../failures.ts';
import { logicalHash } from '../logical-hash.ts';
import { formVersion } from '../migrate.ts';
import { kyselyOver } from '../open-case-file.ts';
import { BackupRequest } from './protocol.ts';
import type { BackupReply, ContentFacts, FileFacts } from './protocol.ts';

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
    };
  } finally {
    await db.destroy();
  }
};

const answer = async (message: unknown): Promise<BackupReply> => {
  const request = BackupRequest.parse(message);
  try {
    switch (request.kind) {
      case 'copy':
        return { kind: 'file', facts: await copy(request.from, request.to) };
      case 'hash':
        return { kind: 'file', facts: await hash(request.path) };
      case 'verify':
        return { kind: 'content', facts: await verify(request.path, request.databaseKey) };
    }
  } catch (error) {
    if (error instanceof Damaged) return { kind: 'failed', code: 'backup-damaged' };
    const code = storageFailure(error)?.code ?? 'internal';
    return { kind: 'failed', code: code === 'case-file-damaged' ? 'backup-damaged' : code };
  } finally {
    if (request.kind === 'verify') request.databaseKey.fill(0);
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
    queue = queue.then(async () => channel.post(await answer(message)));
  });
  channel.post({ kind: 'ready' });
};
