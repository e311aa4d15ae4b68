import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPacket } from './build.ts';
import { openPacket } from './open.ts';
import { makeOwnKeys, type OwnKeys } from './own-keys.ts';
import { aLetter, aSealedPacket, factsFrom, valueOf } from './testing/a-packet.ts';

const present = spawnSync('age', ['--version']).status === 0 && spawnSync('tar', ['--version']).status === 0;
if (!present) process.stdout.write('Left out: the stock programs age and tar are not on this machine.\n');

describe.runIf(present)('with the stock programs age and tar', () => {
  let folder: string;
  let coach: OwnKeys;
  let stock: { identity: string; recipient: string };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rinnalla-stock-'));
    coach = await makeOwnKeys();
    const identity = await generateX25519Identity();
    stock = { identity, recipient: await identityToRecipient(identity) };
    writeFileSync(join(folder, 'key.txt'), `${identity}\n`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  // Around the 64 KiB chunk of age and the 512-byte block of tar.
  const sizes = [
    0, 1, 511, 512, 513, 61_000, 62_463, 62_464, 62_465, 63_488, 65_535, 65_536, 65_537, 131_071, 131_072,
    131_073, 200_000,
  ];
  const attachment = (size: number) => ({
    name: 'attachments/a1.bin',
    originalName: 'liite.pdf',
    mediaType: 'application/pdf',
    bytes: new Uint8Array(size).fill(0x61),
  });

  test('a partner opens our packet: age -d -i key.txt packet.tar.age | tar x', async () => {
    for (const size of sizes) {
      const out = mkdtempSync(join(folder, 'out-'));
      const packet = join(folder, 'packet.tar.age');
      writeFileSync(packet, await aSealedPacket(coach, [stock.recipient], [aLetter, attachment(size)]));
      const tar = execFileSync('age', ['-d', '-i', join(folder, 'key.txt'), packet]);
      execFileSync('tar', ['x', '-C', out], { input: tar });
      expect(readFileSync(join(out, aLetter.name))).toEqual(Buffer.from(aLetter.bytes));
      expect(readFileSync(join(out, 'attachments/a1.bin'))).toHaveLength(size);
      expect(readFileSync(join(out, 'manifest.sig'))).toHaveLength(64);
    }
  });

  test('we open what age sealed, at every size', async () => {
    for (const size of sizes) {
      const { tar } = await buildPacket(
        factsFrom(coach, [stock.recipient]),
        [aLetter, attachment(size)],
        coach.signingSecret,
      );
      const sealed = execFileSync('age', ['-r', stock.recipient], { input: tar });
      const opened = valueOf(await openPacket(sealed, [stock]));
      expect(opened.entries.get('attachments/a1.bin')).toHaveLength(size);
    }
  });

  test('we open an archive that the stock tar made', async () => {
    const folderOfParts = mkdtempSync(join(folder, 'parts-'));
    const { tar } = await buildPacket(factsFrom(coach, [stock.recipient]), [aLetter], coach.signingSecret);
    execFileSync('tar', ['x', '-C', folderOfParts], { input: tar });
    const remade = execFileSync('tar', [
      'c',
      '-C',
      folderOfParts,
      'manifest.json',
      'manifest.sig',
      aLetter.name,
    ]);
    const sealed = execFileSync('age', ['-r', stock.recipient], { input: remade });
    expect(valueOf(await openPacket(sealed, [stock])).manifest.kind).toBe('referral');
  });
});
