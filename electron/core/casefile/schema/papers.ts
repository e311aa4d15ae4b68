import type { Generated } from 'kysely';

export interface AttachmentTable {
  id: string;
  clientId: string | null;
  title: string;
  originalName: string;
  mediaType: string;
  size: number;
  sha256: string;
  noteId: string | null;
  formId: string | null;
  datedOn: string | null;
  words: Generated<string>;
  enteredAt: string;
  removedAt: string | null;
}

export interface AttachmentChunkTable {
  attachmentId: string;
  position: number;
  body: Uint8Array;
}

export interface TakenOverTable {
  id: string;
  clientId: string;
  recordKind: 'contact' | 'note';
  recordId: string;
  takenAt: string;
  undoneAt: string | null;
}

export interface SubstituteExtractTable {
  id: string;
  substitute: string;
  partnerId: string | null;
  validFrom: string;
  validUntil: string;
  packetId: string | null;
  madeAt: string;
  takenBackAt: string | null;
}

export interface SubstituteExtractClientTable {
  extractId: string;
  clientId: string;
  words: Generated<string>;
}

export interface PapersTables {
  attachment: AttachmentTable;
  attachmentChunk: AttachmentChunkTable;
  takenOver: TakenOverTable;
  substituteExtract: SubstituteExtractTable;
  substituteExtractClient: SubstituteExtractClientTable;
}
