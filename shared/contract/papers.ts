import { z } from 'zod';
import { AttachmentId, ClientId, FormId, NoteId } from '../ids.ts';
import { Instant, PlainDate } from '../time.ts';
import { Bytes, call, nothing } from './define.ts';
import { isVisible, Line } from './text.ts';

/** An attachment: a paper kept whole inside the case file. */
export const Paper = z.object({
  attachmentId: AttachmentId,
  clientId: ClientId,
  title: z.string(),
  /** The name of the file that it came from. */
  originalName: z.string(),
  /** IANA media type, told from the bytes and not from the name. */
  mediaType: z.string(),
  /** Bytes, at most 50 MiB. */
  size: z.number().int(),
  /** SHA-256 of the bytes, hex. */
  sha256: z.string(),
  noteId: NoteId.nullable(),
  formId: FormId.nullable(),
  /** The day that the paper itself bears. */
  datedOn: PlainDate.nullable(),
  words: z.string(),
  enteredAt: Instant,
  /** Where it can be looked at: in the app, or with an outside program, which needs a clear copy on the disk. */
  view: z.enum(['pdf', 'image', 'text', 'outside']),
});
export type Paper = z.infer<typeof Paper>;

export const PaperEntry = z.object({
  type: z.literal('paper'),
  at: Instant,
  id: z.string(),
  attachmentId: AttachmentId,
  title: z.string(),
  view: z.enum(['pdf', 'image', 'text', 'outside']),
});

const belongsTo = {
  clientId: ClientId,
  noteId: NoteId.nullable().default(null),
  formId: FormId.nullable().default(null),
};
const refused = ['paper-too-large', 'paper-empty', 'paper-type-not-taken', 'paper-already-there'] as const;
const missing = ['client-not-found', 'client-erased'] as const;

export const papers = {
  /** The papers of a person, newest first. */
  'papers.ofClient': call({
    kind: 'query',
    args: z.strictObject({ clientId: ClientId }),
    result: z.array(Paper),
    errors: missing,
  }),
  /** Asks for a file and takes it in. The file itself stays where it is; the app never removes it. */
  'papers.choose': call({
    kind: 'command',
    args: z.strictObject(belongsTo),
    result: z.object({ attachmentId: AttachmentId }),
    errors: [...missing, ...refused, 'read-failed'],
  }),
  /** The same for a file that was dropped onto the window. */
  'papers.add': call({
    kind: 'command',
    args: z.strictObject({ ...belongsTo, originalName: Line(255), bytes: Bytes }),
    result: z.object({ attachmentId: AttachmentId }),
    errors: [...missing, ...refused],
  }),
  'papers.update': call({
    kind: 'command',
    args: z.strictObject({
      attachmentId: AttachmentId,
      title: Line(200).refine(isVisible).optional(),
      datedOn: PlainDate.nullable().optional(),
      words: Line(500).optional(),
    }),
    result: nothing,
    errors: ['paper-not-found'],
  }),
  /** Puts a paper aside; `papers.putBack` brings it back. */
  'papers.remove': call({
    kind: 'command',
    args: z.strictObject({ attachmentId: AttachmentId }),
    result: nothing,
    errors: ['paper-not-found'],
  }),
  'papers.putBack': call({
    kind: 'command',
    args: z.strictObject({ attachmentId: AttachmentId }),
    result: nothing,
    errors: ['paper-not-found'],
  }),
  /** The bytes, to look at inside the app; writes `paper.opened` into the audit chain. Fails with `paper-damaged` where they do not fit their checksum. */
  'papers.open': call({
    kind: 'command',
    args: z.strictObject({ attachmentId: AttachmentId }),
    result: z.object({ bytes: Bytes, mediaType: z.string(), view: Paper.shape.view }),
    errors: ['paper-not-found', 'paper-damaged'],
  }),
  /**
   * Writes a clear copy where the user chooses, and with `open` gives it to the system's program for it. The copy is outside the app's
   * protection from then on, and the window has said so before.
   */
  'papers.save': call({
    kind: 'command',
    args: z.strictObject({ attachmentId: AttachmentId, open: z.boolean() }),
    result: z.object({ savedAs: z.string() }),
    errors: ['paper-not-found', 'paper-damaged', 'folder-read-only', 'path-too-long', 'cannot-open-here'],
  }),
} as const;
