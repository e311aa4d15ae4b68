import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { z } from 'zod';

/** A file in an archive. `unpacked` lies beside the archive, in `<archive>.unpacked`. */
export interface ArchivedFile {
  /** From the archive's root, with `/`: `out/main/main.js`. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly unpacked: boolean;
}

type Node = { files: Record<string, Node> } | { size: number; offset?: string; unpacked?: boolean };
const Node: z.ZodType<Node> = z.union([
  z.object({
    files: z.record(
      z.string(),
      z.lazy(() => Node),
    ),
  }),
  z.object({ size: z.number(), offset: z.string().optional(), unpacked: z.boolean().optional() }),
]) as z.ZodType<Node>;

/** Reads an archive's own list, a JSON text behind four lengths (of 32 bits, little endian), without the library that wrote it. */
const headerOf = (file: number): { text: string; start: number } => {
  const lengths = Buffer.alloc(16);
  readSync(file, lengths, 0, 16, 0);
  const text = Buffer.alloc(lengths.readUInt32LE(12));
  readSync(file, text, 0, text.length, 16);
  return { text: text.toString('utf8'), start: 8 + lengths.readUInt32LE(4) };
};

const filesOf = (node: Node, path: string): (ArchivedFile & { offset: number })[] =>
  'files' in node
    ? Object.entries(node.files).flatMap(([name, child]) =>
        filesOf(child, path === '' ? name : `${path}/${name}`),
      )
    : [{ path, size: node.size, unpacked: node.unpacked ?? false, offset: Number(node.offset ?? -1) }];

export interface Archive {
  readonly files: readonly ArchivedFile[];
  /** SHA-256 of the list, in hexadecimal: what Electron compares with the hash in the program, where the system has that. */
  readonly listHash: string;
  /** A packed file's bytes. */
  read(path: string): Buffer;
}

/** Opens an asar archive. */
export function openArchive(path: string): Archive {
  const file = openSync(path, 'r');
  const { text, start } = headerOf(file);
  closeSync(file);
  const files = filesOf(Node.parse(JSON.parse(text)), '');
  return {
    files,
    listHash: createHash('sha256').update(text).digest('hex'),
    read: (wanted) => {
      const found = files.find((one) => one.path === wanted);
      if (found === undefined || found.unpacked) throw new Error(`${wanted} is not packed in ${path}`);
      const bytes = Buffer.alloc(found.size);
      const again = openSync(path, 'r');
      readSync(again, bytes, 0, found.size, start + found.offset);
      closeSync(again);
      return bytes;
    },
  };
}

/** Folders of the packages in an archive: `node_modules/@node-rs/argon2`, without those of their inner folders. */
export const packagesIn = ({ files }: Archive): readonly string[] => [
  ...new Set(
    files.flatMap(({ path }) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? []),
  ),
];
