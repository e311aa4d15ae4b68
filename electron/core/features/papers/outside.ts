import type { AuditAction } from '#shared/codes/audit-words.ts';
import { basename, extname } from 'node:path';
import type { ParsedArgsOf, ResultOf } from '#shared/contract/index.ts';
import { Line } from '#shared/contract/text.ts';
import { largestPaper, paperTypeOf } from '#shared/papers/media-types.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { audit } from '../../casefile/audit.ts';
import type { Handler } from '../../handlers.ts';
import { readChosen, writeChosen } from '../chosen-files.ts';
import type { WriteError } from '../chosen-files.ts';
import { readBody } from './body.ts';
import { addPaper } from './commands.ts';
import { kindOfPaper } from './kinds.ts';
import { paperAt, viewOf } from './queries.ts';

const OriginalName = Line(255);

/** Takes a dropped file in. The bytes are looked at before the transaction: what they are needs no case file. */
export const takeDropped: Handler<'papers.add'> = async (app, args) => {
  const type = await kindOfPaper(args.originalName, args.bytes);
  if (!type.ok) return type;
  return app.write((trx) => addPaper(trx, app.clock, app.ids, { ...args, type: type.value }));
};

/** Asks for a file and takes it in. Fails with `cancelled` where none was chosen. */
export const takeChosen: Handler<'papers.choose'> = async (app, args) => {
  const path = await app.ports.dialogs.chooseOpen({ kind: 'paper' });
  if (path === null) return failure('cancelled');
  const read = await readChosen(path, largestPaper);
  if (!read.ok) return read;
  if (read.value === null) return failure('paper-too-large');
  const name = basename(path);
  const originalName = OriginalName.safeParse(name).data ?? `paperi${extname(name).slice(0, 10)}`;
  return takeDropped(app, { ...args, originalName, bytes: read.value });
};

/** The paper with its bytes, entered into the audit chain in the transaction that reads them. */
const readWithEntry = (
  app: App,
  attachmentId: ParsedArgsOf<'papers.open'>['attachmentId'],
  action: AuditAction,
) =>
  app.write(async (trx) => {
    const paper = await paperAt(trx, attachmentId);
    if (!paper) return failure('paper-not-found');
    const bytes = await readBody(trx, paper);
    if (bytes === null) return failure('paper-damaged');
    await audit(trx, app.clock, {
      action,
      clientId: paper.clientId,
      recordKind: 'attachment',
      recordId: attachmentId,
    });
    return success({ paper, bytes });
  });

/** The bytes for a look inside the app. */
export const openPaper: Handler<'papers.open'> = async (app, { attachmentId }) => {
  const read = await readWithEntry(app, attachmentId, 'paper.opened');
  if (!read.ok) return read;
  const { paper, bytes } = read.value;
  return success({ bytes, mediaType: paper.mediaType, view: viewOf(paper.mediaType) });
};

/** The path with an ending of the paper's own type, so that no other program than its own opens it. */
export const withOwnEnding = (path: string, mediaType: string): string => {
  const endings = paperTypeOf(mediaType)?.extensions ?? [];
  const has = endings.includes(extname(path).slice(1).toLowerCase());
  return has || endings[0] === undefined ? path : `${path}.${endings[0]}`;
};

type SaveError = WriteError | 'paper-not-found' | 'paper-damaged';

/** Writes a clear copy where the user chooses, and gives it to the system's program when asked to. */
export const savePaper: Handler<'papers.save'> = async (
  app,
  { attachmentId, open },
): Promise<Result<ResultOf<'papers.save'>, SaveError | 'cancelled' | 'cannot-open-here'>> => {
  const asked = await app.read((db) => paperAt(db, attachmentId));
  if (!asked) return failure('paper-not-found');
  const chosen = await app.ports.dialogs.chooseSave({ kind: 'paper', suggestedName: asked.originalName });
  if (chosen === null) return failure('cancelled');
  const path = withOwnEnding(chosen, asked.mediaType);
  // Entered and written in one transaction: no copy without its entry, and no entry of a copy that is not there.
  const saved = await app.write(async (trx): Promise<Result<null, SaveError>> => {
    const paper = await paperAt(trx, attachmentId);
    if (!paper) return failure('paper-not-found');
    const bytes = await readBody(trx, paper);
    if (bytes === null) return failure('paper-damaged');
    await audit(trx, app.clock, {
      action: 'paper.saved-outside',
      clientId: paper.clientId,
      recordKind: 'attachment',
      recordId: attachmentId,
    });
    return writeChosen(path, bytes);
  });
  if (!saved.ok) return saved;
  const savedAs = basename(path);
  if (open && (await app.ports.opener.open(path)) === 'unavailable') {
    return failure('cannot-open-here', { savedAs });
  }
  return success({ savedAs });
};
