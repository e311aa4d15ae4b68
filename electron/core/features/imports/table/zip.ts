import { crc32, inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
const endSize = 22;
const most = { entries: 2000, comment: 0xffff } as const;

export const isZip = (bytes: Uint8Array): boolean =>
  bytes.length > 4 && Buffer.from(bytes.buffer, bytes.byteOffset, 4).readUInt32LE(0) === signatures.local;

interface Listed {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/** The zip's own list of what it holds (APPNOTE 6.3.10, 4.3.12 and 4.3.16); throws a RangeError on what is none. */
function directoryOf(zip: Buffer): Listed[] {
  let end = zip.length - endSize;
  while (end >= 0 && zip.readUInt32LE(end) !== signatures.end) {
    if (zip.length - end > endSize + most.comment) throw new RangeError('no end of a zip');
    end -= 1;
  }
  const count = zip.readUInt16LE(end + 10);
  if (count > most.entries) throw new RangeError('too many entries');
  let at = zip.readUInt32LE(end + 16);
  const listed: Listed[] = [];
  for (let index = 0; index < count; index += 1) {
    if (zip.readUInt32LE(at) !== signatures.central) throw new RangeError('no entry');
    const nameLength = zip.readUInt16LE(at + 28);
    // Encrypted entries (bit 0) are not for us.
    if ((zip.readUInt16LE(at + 8) & 1) !== 0) throw new RangeError('encrypted');
    listed.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      at: zip.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return listed;
}

function expand(zip: Buffer, { method, packed, size, at }: Listed): Uint8Array {
  if (zip.readUInt32LE(at) !== signatures.local) throw new RangeError('no local entry');
  const from = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  const data = zip.subarray(from, from + packed);
  if (data.length !== packed) throw new RangeError('cut off');
  if (method === 0) return data;
  if (method !== 8) throw new RangeError('unknown method');
  if (size === 0) return new Uint8Array();
  // An entry that holds more than it says is refused where it passes its own word.
  return inflateRawSync(data, { maxOutputLength: size });
}

/**
 * The entries whose name is wanted, expanded. `too-large` when the zip says that they hold more than `maxBytes` together: that is read
 * before anything is expanded, and no entry may hold more than it says. `damaged` for what is no whole zip.
 */
export function readZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  maxBytes: number,
): readonly ZipEntry[] | 'too-large' | 'damaged' {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const listed = directoryOf(zip);
    if (listed.reduce((sum, { size }) => sum + size, 0) > maxBytes) return 'too-large';
    return listed
      .filter(({ name }) => wanted(name))
      .map((entry) => ({ name: entry.name, bytes: expand(zip, entry) }));
  } catch (error) {
    if (error instanceof RangeError || (error instanceof Error && 'code' in error)) return 'damaged';
    throw error;
  }
}

/** A zip of entries as they are, not packed. */
export function storedZip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const named = Buffer.from(name, 'utf8');
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x0800, 2);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(bytes.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(named.length, 22);
    const head = Buffer.alloc(4);
    head.writeUInt32LE(signatures.local);
    parts.push(head, facts, named, Buffer.from(bytes));
    const begin = Buffer.alloc(6);
    begin.writeUInt32LE(signatures.central, 0);
    begin.writeUInt16LE(20, 4);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(begin, facts, rest, named);
    offset += 30 + named.length + bytes.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(endSize);
  end.writeUInt32LE(signatures.end, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}
