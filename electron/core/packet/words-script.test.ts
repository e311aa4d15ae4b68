import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Instant, PlainDate } from '#shared/time.ts';
import { readArchive } from './archive.ts';
import { buildPacket } from './build.ts';
import { sha256Hex, utf8 } from './bytes.ts';
import { writeCard, type CardContent } from './card.ts';
import { fingerprintOf } from './fingerprint.ts';
import { makeOwnKeys, type OwnKeys } from './own-keys.ts';
import { revoke } from './revocation.ts';
import { signNext } from './succession.ts';
import { aLetter, factsFrom } from './testing/a-packet.ts';
import { fingerprintWords } from './words.ts';

const examples = join(import.meta.dirname, '../../../docs/examples');
const missing = ['openssl', 'awk', 'bash'].filter(
  (program) => spawnSync(program, [program === 'awk' ? 'BEGIN {}' : 'version']).error !== undefined,
);
if (missing.length > 0) process.stdout.write(`Left out: ${missing.join(', ')} not on this machine.\n`);

test('the word list of the examples is the program’s', () => {
  expect(readFileSync(join(examples, 'words.txt'), 'utf8')).toBe(`${fingerprintWords.join('\n')}\n`);
});

test('the words of the example in packet-format.md are those of its manifest', () => {
  const document = readFileSync(join(examples, '../packet-format.md'), 'utf8');
  const { sender } = JSON.parse(readFileSync(join(examples, 'manifest.json'), 'utf8')) as {
    sender: { recipient: string; signingKey: string };
  };
  const words = fingerprintOf({ signingKeys: [sender.signingKey], recipients: [sender.recipient] });
  expect(document).toContain(`> ${words.join(' ')}\n`);
  expect(document).toContain(sha256Hex(utf8(fingerprintWords.join('\n'))));
});

describe.runIf(missing.length === 0)('the script that tells the words without Rinnalla', () => {
  let folder: string;
  let people: OwnKeys[];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rinnalla-words-'));
    people = await Promise.all(Array.from({ length: 6 }, makeOwnKeys));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const keysOf = (place: number): OwnKeys => {
    const found = people[place];
    if (!found) throw new Error('nobody there');
    return found;
  };
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync('bash', [join(examples, 'words.sh'), ...args], {
      encoding: 'utf8',
    });
    return { status, lines: stdout.trim().split('\n'), said: stderr };
  };
  const ofFile = (bytes: Uint8Array | string) => {
    const file = join(folder, 'file');
    writeFileSync(file, bytes);
    return run(file);
  };
  /** As the program says the words of one key, with the name as it stands in the file. */
  const line = (place: number, holder: string) => {
    const { signingKey, recipient } = keysOf(place);
    return `${fingerprintOf({ signingKeys: [signingKey], recipients: [recipient] }).join(' ')}\t${holder}`;
  };
  const card = (place: number, holder: string, more: Partial<CardContent> = {}): CardContent => ({
    formatVersion: 1,
    organisation: 'Kemijoen työllisyysalue',
    unit: '',
    practice: false,
    keys: [{ holder, role: 'person', ...pick(place) }],
    created: Instant.parse('2026-11-28T08:00:00Z'),
    counter: 1,
    ...more,
  });
  const pick = (place: number) => {
    const { recipient, signingKey } = keysOf(place);
    return { recipient, signingKey };
  };

  test('tells the words of each key of a unit’s card as the program does, and of no key of the past', () => {
    // What could be taken for a key stands in a name, and real ones of the past and revoked ones beside those in use.
    const trap = 'CV","recipient":"age1x{[';
    const owner = card(0, trap, {
      keys: [
        {
          holder: trap,
          role: 'person',
          title: 'ohjaaja',
          ...pick(0),
          formerly: [
            { signingKey: keysOf(3).signingKey, signature: signNext(keysOf(3), keysOf(0).signingKey) },
          ],
        },
        { holder: 'Päivystys', role: 'post', ...pick(1) },
      ],
      revoked: [revoke(keysOf(4), PlainDate.parse('2026-11-28'))],
    });
    const deputy = writeCard(card(2, 'Äijä Öykkäri'), [keysOf(2).signingSecret]);
    const pretty = writeCard(owner, [keysOf(0).signingSecret, keysOf(1).signingSecret], [deputy]);
    const expected = [
      line(0, JSON.stringify(trap).slice(1, -1)),
      line(1, 'Päivystys'),
      line(2, 'Äijä Öykkäri'),
    ].sort();
    for (const bytes of [pretty, JSON.stringify(JSON.parse(new TextDecoder().decode(pretty)))]) {
      const { status, lines } = ofFile(bytes);
      expect([status, lines.toSorted()]).toEqual([0, expected]);
    }
  });

  test('tells the words of a packet’s sender, and of a stock age recipient, whatever the bits', async () => {
    const { tar } = await buildPacket(
      factsFrom(keysOf(5), [keysOf(0).recipient]),
      [aLetter],
      keysOf(5).signingSecret,
    );
    const archive = await readArchive(tar);
    const manifest = archive.ok ? archive.files.get('manifest.json') : undefined;
    const { status, lines } = ofFile(manifest ?? '');
    expect(status).toBe(0);
    expect(lines.map((each) => each.split('\t')[0])).toEqual([line(5, '').trim()]);

    for (let turn = 0; turn < 8; turn++) {
      const recipient = await identityToRecipient(await generateX25519Identity());
      expect(run(recipient).lines).toEqual([
        fingerprintOf({ signingKeys: [], recipients: [recipient] }).join(' '),
      ]);
    }
    const { recipient, signingKey } = keysOf(1);
    expect(run(recipient, signingKey).lines).toEqual([line(1, '').trim()]);
  });

  test('says nothing of a file that is no card, or that a key stands in twice', () => {
    const good = JSON.stringify(card(0, 'Maarit Mäki'));
    const { recipient } = keysOf(1);
    for (const bad of [
      '',
      '[]',
      '{"keys": []}',
      good.slice(0, -1),
      `${good}x`,
      good.replace('"recipient":', `"recipient":"${recipient}","recipient":`),
      good.replace('"recipient":', `"\\u0072ecipient":"${recipient}","recipient":`),
      good.replace(keysOf(0).recipient, 'AGE-SECRET-KEY-1'),
      good.replace(keysOf(0).signingKey, 'ab'),
      `{"keys":${'['.repeat(500)}`,
    ]) {
      const { status, lines, said } = ofFile(bad);
      expect([status, lines, said.startsWith('Refused: ')]).toEqual([1, [''], true]);
    }
    expect(run('AGE-SECRET-KEY-1QQ').status).toBe(1);
    expect(spawnSync('bash', [join(examples, 'words.sh')], { encoding: 'utf8' }).stderr).toContain(
      'RECIPIENT',
    );
  });
});
