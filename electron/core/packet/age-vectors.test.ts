import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { armor, Decrypter } from 'age-encryption';
import * as vectors from 'cctv-age';
import { expect, test } from 'vitest';

interface Vector {
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly body: Uint8Array;
}

/** A vector is header lines, an empty line, and an age file that may be compressed. */
const readVector = (bytes: Uint8Array): Vector => {
  const file = Buffer.from(bytes);
  const end = file.indexOf('\n\n');
  const fields = new Map<string, string[]>();
  for (const line of file.subarray(0, end).toString().split('\n')) {
    const [name = '', value = ''] = line.split(/: (.*)/s);
    fields.set(name, [...(fields.get(name) ?? []), value]);
  }
  const body = file.subarray(end + 2);
  return { fields, body: fields.get('compressed')?.[0] === 'zlib' ? inflateSync(body) : body };
};

const decryptVector = async ({ fields, body }: Vector): Promise<Uint8Array> => {
  const decrypter = new Decrypter();
  for (const identity of fields.get('identity') ?? []) decrypter.addIdentity(identity);
  for (const passphrase of fields.get('passphrase') ?? []) decrypter.addPassphrase(passphrase);
  return decrypter.decrypt(fields.has('armored') ? armor.decode(Buffer.from(body).toString('latin1')) : body);
};

const all = Object.entries(vectors as Record<string, unknown>).filter(
  (entry): entry is [string, Uint8Array] => entry[1] instanceof Uint8Array,
);

test('every test vector of the age specification that the library is given ends as the specification says', async () => {
  const wrong: string[] = [];
  for (const [name, bytes] of all) {
    const vector = readVector(bytes);
    const succeeds = vector.fields.get('expect')?.[0] === 'success';
    const clear = await decryptVector(vector).catch(() => null);
    const hash = clear && createHash('sha256').update(clear).digest('hex');
    if (succeeds ? hash !== vector.fields.get('payload')?.[0] : clear !== null) wrong.push(name);
  }
  expect(wrong).toEqual([]);
  expect(all).toHaveLength(143);
}, 60_000);
