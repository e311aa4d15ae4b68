import { hash } from 'node:crypto';

/** One entry as stored, without its own hash. */
export interface AuditFacts {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly clientId: string | null;
  readonly recordKind: string | null;
  readonly recordId: string | null;
  readonly ground: string | null;
  readonly detail: string | null;
  readonly previousHash: string;
}

/** Where the chain stands: `0` and the origin's hash while it is empty. */
export interface AuditHead {
  readonly sequence: number;
  /** 64 hex digits. */
  readonly hash: string;
}

/** What the first entry names as its previous one; bound to the case file, so that no chain fits into another file. */
export const auditOrigin = (caseFileId: string): AuditHead => ({
  sequence: 0,
  hash: hash('sha256', `rinnalla-audit-v1\n${caseFileId}`),
});

/** SHA-256 over the entry's facts as a JSON array in a fixed order, the previous hash included. */
export const auditHash = (entry: AuditFacts): string =>
  hash(
    'sha256',
    JSON.stringify([
      'rinnalla-audit-v1',
      entry.sequence,
      entry.at,
      entry.actor,
      entry.action,
      entry.clientId,
      entry.recordKind,
      entry.recordId,
      entry.ground,
      entry.detail,
      entry.previousHash,
    ]),
  );

/** The head in one line, as backups and packets carry it. */
export const writtenHead = (head: AuditHead): string => `${head.sequence}:${head.hash}`;

export const readHead = (text: string): AuditHead | null => {
  const match = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text);
  return match?.[1] === undefined || match[2] === undefined
    ? null
    : { sequence: Number(match[1]), hash: match[2] };
};
