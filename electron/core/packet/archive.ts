import { concat, utf8 } from './bytes.ts';
import { limits } from './limits.ts';

/*
 * POSIX.1-1988 "ustar", the plain form that every tar reads, and of it only what a packet needs: regular files under short names. Written out
 * here because the same code runs in a browser (reader/), where the stream libraries of Node do not.
 */

export interface ArchiveFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Archive =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array>; readonly order: readonly string[] }
  | {
      readonly ok: false;
      readonly why: 'not-an-archive' | 'too-many-entries' | 'not-a-regular-file' | 'name-twice';
    };

const block = 512;
/** Places and lengths of the header's fields, in bytes. */
const field = {
  name: [0, 100],
  mode: [100, 8],
  owner: [108, 8],
  group: [116, 8],
  size: [124, 12],
  changed: [136, 12],
  checksum: [148, 8],
  magic: [257, 8],
  prefix: [345, 155],
} as const;
const typeAt = 156;
const space = 0x20;

/** Sum of the header's bytes, its own field counted as spaces. */
const checksumOf = (header: Uint8Array): number => {
  const [from, length] = field.checksum;
  return header.reduce((sum, byte, at) => sum + (at >= from && at < from + length ? space : byte), 0);
};

const whole = (size: number): number => Math.ceil(size / block) * block;

const headerOf = ({ name, bytes }: ArchiveFile): Uint8Array => {
  const header = new Uint8Array(block);
  const put = ([at, length]: readonly [number, number], text: string): void => {
    const written = utf8(text);
    if (written.length > length) throw new Error('a field of the archive is too long');
    header.set(written, at);
  };
  const octal = (place: readonly [number, number], value: number): void => {
    put(place, `${value.toString(8).padStart(place[1] - 1, '0')}\0`);
  };
  put(field.name, name);
  octal(field.mode, 0o600);
  octal(field.owner, 0);
  octal(field.group, 0);
  octal(field.size, bytes.length);
  octal(field.changed, 0);
  put(field.magic, 'ustar\u000000');
  header[typeAt] = 0x30;
  put(field.checksum, `${checksumOf(header).toString(8).padStart(6, '0')}\0 `);
  return header;
};

/** A tar archive (ustar) of regular files. Owner, times and rights are constants: they would tell about the sender's computer. */
export const writeArchive = (files: readonly ArchiveFile[]): Promise<Uint8Array> =>
  Promise.resolve(
    concat(
      ...files.flatMap((file) => [
        headerOf(file),
        file.bytes,
        new Uint8Array(whole(file.bytes.length) - file.bytes.length),
      ]),
      new Uint8Array(2 * block),
    ),
  );

const isEmpty = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);

/** A text field up to its first NUL; null where it is no UTF-8. */
const textIn = (header: Uint8Array, [at, length]: readonly [number, number]): string | null => {
  const bytes = header.subarray(at, at + length);
  const end = bytes.indexOf(0);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      end === -1 ? bytes : bytes.subarray(0, end),
    );
  } catch {
    return null;
  }
};

/** A number field: octal digits with spaces around them. Null for anything else, the binary form of GNU tar included. */
const numberIn = (header: Uint8Array, place: readonly [number, number]): number | null => {
  const digits = /^ *([0-7]{1,11}) *$/.exec(textIn(header, place) ?? '')?.[1];
  return digits === undefined ? null : Number.parseInt(digits, 8);
};

type Why = Extract<Archive, { ok: false }>['why'];
const refused = (why: Why): Archive => ({ ok: false, why });

/**
 * Reads an archive in memory; nothing is written, and no name is used but to look files up. Anything other than regular files under
 * distinct names (links, folders, devices, sparse files, extended headers) is refused, and so is an archive without its end or with something
 * after it.
 */
export const readArchive = (bytes: Uint8Array): Promise<Archive> => Promise.resolve(read(bytes));

const read = (bytes: Uint8Array): Archive => {
  const files = new Map<string, Uint8Array>();
  for (let at = 0; at + block <= bytes.length;) {
    const header = bytes.subarray(at, at + block);
    if (isEmpty(header)) {
      const rest = bytes.subarray(at);
      if (files.size === 0 || rest.length < 2 * block || !isEmpty(rest)) return refused('not-an-archive');
      return { ok: true, files, order: [...files.keys()] };
    }
    if (numberIn(header, field.checksum) !== checksumOf(header)) return refused('not-an-archive');
    if (files.size >= limits.entries + 2) return refused('too-many-entries');
    const type = header[typeAt];
    if (type !== 0x30 && type !== 0) return refused('not-a-regular-file');
    const size = numberIn(header, field.size);
    const start = at + block;
    const name = textIn(header, field.name);
    const prefix =
      textIn(header, field.magic)?.startsWith('ustar') === true ? textIn(header, field.prefix) : '';
    if (size === null || name === null || prefix === null || start + whole(size) > bytes.length)
      return refused('not-an-archive');
    const path = prefix === '' ? name : `${prefix}/${name}`;
    if (files.has(path)) return refused('name-twice');
    // A copy: whoever keeps one entry does not keep the whole archive in memory.
    files.set(path, bytes.slice(start, start + size));
    at = start + whole(size);
  }
  return refused('not-an-archive');
};
