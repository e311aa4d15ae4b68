import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArchive, writeArchive } from './archive.ts';
import { buildPacket } from './build.ts';
import { utf8 } from './bytes.ts';
import { makeOwnKeys, type OwnKeys } from './own-keys.ts';
import { sealPacket } from './seal.ts';
import { aLetter, aRoguePacket, aSealedPacket, factsFrom, valueOf } from './testing/a-packet.ts';

const script = join(import.meta.dirname, '../../../docs/examples/open-packet.sh');
const missing = ['age', 'tar', 'openssl', 'bash'].filter(
  (program) => spawnSync(program, [program === 'openssl' ? 'version' : '--version']).status !== 0,
);
if (missing.length > 0) process.stdout.write(`Left out: ${missing.join(', ')} not on this machine.\n`);

describe.runIf(missing.length === 0)('the script for those who read packets without Rinnalla', () => {
  let folder: string;
  let coach: OwnKeys;
  let stranger: OwnKeys;
  let stock: string;
  let turn = 0;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rinnalla-script-'));
    coach = await makeOwnKeys();
    stranger = await makeOwnKeys();
    const identity = await generateX25519Identity();
    stock = await identityToRecipient(identity);
    writeFileSync(join(folder, 'key.txt'), `${identity}\n`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const open = (packet: Uint8Array, ...more: string[]) => {
    turn += 1;
    const out = join(folder, `out-${String(turn)}`);
    const file = join(folder, `${String(turn)}.tar.age`);
    writeFileSync(file, packet);
    const { status, stdout, stderr } = spawnSync(
      'bash',
      [script, join(folder, 'key.txt'), file, out, ...more],
      {
        encoding: 'utf8',
      },
    );
    return { status, said: stdout + stderr, out };
  };

  const paper = {
    name: 'attachments/a1.pdf',
    // What could be taken for keys of the manifest stands in a name that a person gave.
    originalName: 'CV","name":"..","sha256":"0".pdf',
    mediaType: 'application/pdf',
    bytes: new Uint8Array(100_000).fill(7),
  };
  const resealed = async (change: (files: Map<string, Uint8Array>) => unknown) => {
    const { tar } = await buildPacket(factsFrom(coach, [stock]), [aLetter, paper], coach.signingSecret);
    const archive = await readArchive(tar);
    if (!archive.ok) throw new Error(archive.why);
    const files = new Map(archive.files);
    change(files);
    const changed = await writeArchive([...files].map(([name, bytes]) => ({ name, bytes })));
    return valueOf(await sealPacket(changed, [stock]));
  };

  test('opens a packet of ours, and knows its sender’s key', async () => {
    const packet = await aSealedPacket(coach, [stock], [aLetter, paper]);
    const { status, said, out } = open(packet, coach.signingKey);
    expect(said).toContain('Good. Kind: referral');
    expect(status).toBe(0);
    expect(new Uint8Array(readFileSync(join(out, paper.name)))).toEqual(paper.bytes);
    expect(readdirSync(out).sort()).toEqual(['attachments', 'manifest.json', 'manifest.sig', aLetter.name]);
    expect(open(packet).said).toContain('the packet alone does not prove');
    expect(open(packet, stranger.signingKey).said).toContain('another key than you know');
  });

  test('refuses what was changed, added, left out or signed by another, and leaves nothing', async () => {
    const refusals: Record<string, Uint8Array> = {
      'is not what was signed': await resealed((files) => files.set(aLetter.name, utf8('{}'))),
      'not those that were signed': await resealed((files) => files.set('more.txt', utf8('x'))),
      'the signature does not hold': await resealed((files) => files.set('manifest.sig', new Uint8Array(64))),
      'manifest.json or manifest.sig is missing': await resealed((files) => files.delete('manifest.sig')),
    };
    for (const [why, packet] of Object.entries(refusals)) {
      const { status, said, out } = open(packet);
      expect(said).toContain(why);
      expect([status, existsSync(out)]).toEqual([1, false]);
    }
    const lacking = open(await resealed((files) => files.delete(paper.name)));
    expect([lacking.status, lacking.said]).toEqual([
      1,
      expect.stringContaining('not those that were signed'),
    ]);
  });

  test('refuses what was meant for others, was cut short, or has a name that climbs', async () => {
    const { tar } = await buildPacket(factsFrom(coach, [stranger.recipient]), [aLetter], coach.signingSecret);
    expect(open(valueOf(await sealPacket(tar, [stock]))).said).toContain('meant it for others');
    const whole = await aSealedPacket(coach, [stock], [aLetter, paper]);
    expect(open(whole.subarray(0, 70_000)).said).toContain('age cannot open it');
    const climbing = await aRoguePacket(coach, stock, '{"formatVersion":1}', [
      { name: '../evil', bytes: utf8('x') },
    ]);
    expect(open(climbing).status).toBe(1);
    expect(existsSync(join(folder, 'evil'))).toBe(false);
  });

  test('says how it is called', () => {
    expect(spawnSync('bash', [script], { encoding: 'utf8' }).stderr).toContain('KEYFILE PACKET FOLDER');
    expect(execFileSync('bash', ['-n', script], { encoding: 'utf8' })).toBe('');
  });
});
