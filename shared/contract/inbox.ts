import { z } from 'zod';
import { Instant } from '../time.ts';
import { call, none, nothing } from './define.ts';
import { openErrors, StagedPacket } from './staged-packet.ts';
import { CardPreview, cardErrors } from './partners.ts';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A file that has arrived in the watched folder and is neither taken in nor set aside. */
export const ArrivedFile = z.object({
  /** SHA-256 of its bytes, by which it is opened; null while it is still being written. */
  sha256: Sha256.nullable(),
  name: z.string(),
  kind: z.enum(['packet', 'card']),
  /** In bytes. */
  size: z.number().int(),
  modifiedAt: Instant,
});
export type ArrivedFile = z.infer<typeof ArrivedFile>;

/** The folder that is watched for packets and cards. It is only read; nothing in it is changed. */
export const inbox = {
  /** What has arrived and waits, newest first. */
  'inbox.view': call({
    kind: 'query',
    args: none,
    result: z.object({
      /** The folder's own name; null where none was chosen. The window never sees a path. */
      folder: z.string().nullable(),
      /** The folder can be read now; a stick may be pulled. */
      isThere: z.boolean(),
      files: z.array(ArrivedFile),
      /** There is more than is looked at. */
      isCut: z.boolean(),
      /** Files that were set aside. */
      setAside: z.number().int(),
    }),
  }),
  /** Asks for a folder to watch. */
  'inbox.choose': call({ kind: 'command', args: none, result: nothing }),
  /** Watches nothing any more. What was set aside stays so. */
  'inbox.forget': call({ kind: 'command', args: none, result: nothing }),
  /** Opens an arrived file in memory and explains it; nothing is taken in. */
  'inbox.open': call({
    kind: 'command',
    args: z.strictObject({ sha256: Sha256 }),
    result: z.object({ packet: StagedPacket.nullable(), card: CardPreview.nullable() }),
    errors: [...openErrors, ...cardErrors, 'inbox-file-gone'],
  }),
  /** Sets a file aside: it does not come back. The file itself stays where it is. */
  'inbox.setAside': call({ kind: 'command', args: z.strictObject({ sha256: Sha256 }), result: nothing }),
  'inbox.putBack': call({ kind: 'command', args: z.strictObject({ sha256: Sha256 }), result: nothing }),
} as const;
