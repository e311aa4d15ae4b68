import { basename } from 'node:path';
import type { ParsedArgsOf, ResultOf } from '#shared/contract/index.ts';
import type { PacketId } from '#shared/ids.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { audit } from '../../casefile/audit.ts';
import { writeChosen, type WriteError } from '../chosen-files.ts';
import { kindOfPaper, type PaperRefusal } from '../papers/kinds.ts';
import { withOwnEnding } from '../papers/outside.ts';
import { getEntry } from './queries.ts';

type Gone = 'packet-not-found' | 'extract-expired';

/** One entry with how it is looked at. What it is, its bytes say: a sender may call a program a picture. */
export const readEntry = async (
  app: App,
  packetId: PacketId,
  name: string,
): Promise<Result<ResultOf<'packets.entry'>, Gone>> => {
  const entry = await app.read((db) => getEntry(db, packetId, name, app.clock.today()));
  if (!entry.ok) return entry;
  const type = await kindOfPaper(entry.value.originalName, entry.value.bytes);
  return success(
    type.ok
      ? { ...entry.value, mediaType: type.value.mediaType, view: type.value.view }
      : { ...entry.value, view: null },
  );
};

/** What no system takes in a file name: separators and other marks of paths, controls, and what turns the reading direction. */
const notInName = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A name to begin with, from what the sender's file was called: never a path, and never hidden. */
export const offeredName = (originalName: string, mediaType: string): string => {
  const plain = originalName
    .replace(notInName, '-')
    .replace(/^[.\s]+|[.\s]+$/gu, '')
    .slice(0, 120);
  return withOwnEnding(plain || 'paperi', mediaType);
};

type SaveError = Gone | WriteError | PaperRefusal | 'attachment-not-found' | 'cancelled' | 'cannot-open-here';

/** Saves a copy of an attachment outside the encryption, with an entry in the log, and opens it when asked to. */
export const saveAttachment = async (
  app: App,
  { packetId, name, open }: ParsedArgsOf<'packets.saveAttachment'>,
): Promise<Result<{ savedAs: string }, SaveError>> => {
  if (!name.startsWith('attachments/')) return failure('attachment-not-found');
  const entry = await app.read((db) => getEntry(db, packetId, name, app.clock.today()));
  if (!entry.ok) return entry;
  const { bytes, originalName } = entry.value;
  const type = await kindOfPaper(originalName, bytes);
  if (!type.ok) return type;
  const { mediaType } = type.value;
  const chosen = await app.ports.dialogs.chooseSave({
    kind: 'paper',
    suggestedName: offeredName(originalName, mediaType),
  });
  if (chosen === null) return failure('cancelled');
  const path = withOwnEnding(chosen, mediaType);
  const saved = await app.write(async (trx): Promise<Result<null, SaveError>> => {
    const packet = await trx
      .selectFrom('packet')
      .select('clientId')
      .where('id', '=', packetId)
      .executeTakeFirst();
    if (!packet) return failure('packet-not-found');
    await audit(trx, app.clock, {
      action: 'packet.attachment-saved-outside',
      clientId: packet.clientId,
      recordKind: 'packet',
      recordId: packetId,
      detail: name,
    });
    return writeChosen(path, bytes);
  });
  if (!saved.ok) return saved;
  const savedAs = basename(path);
  if (open && (await app.ports.opener.open(path)) === 'unavailable')
    return failure('cannot-open-here', { savedAs });
  return success({ savedAs });
};
