import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { startProgram } from '../../casefile/testing/programs.ts';
import { writeArchive, readArchive } from '../../packet/archive.ts';
import { concat, sha256Hex, utf8 } from '../../packet/bytes.ts';
import { parseManifest, writeManifest } from '../../packet/manifest.ts';
import { openPacket } from '../../packet/open.ts';
import { sealPacket } from '../../packet/seal.ts';
import type { Fault, Found, Run } from '../fault.ts';
import { below } from '../random.ts';
import { outcomeOf, valueOf } from '../../packet/testing/a-packet.ts';
import { built, manifestOf, parties, sealedFiles, signedText } from './made.ts';

const pick = <T>(random: () => number, list: readonly T[]): T => {
  const one = list[below(random, list.length)];
  if (one === undefined) throw new Error('an empty list');
  return one;
};

/** What systems take for a path, a device or an order, and what the eye reads in another way. */
const spoilt = [
  '../',
  '/',
  '\\',
  'C:',
  'nul/',
  '..\\',
  '\u202e',
  '\0',
  '~/',
  '$HOME/',
  '\\\\server\\',
  './',
  'con.',
  '%2e%2e/',
];
const letters = [...'abcXYZ09._-ä *?:|<>"\'`;&\n\t'];

const naming = async ({ random }: Run, count: number): Promise<Found> => {
  const { coach, partner } = await parties();
  const manifest = await manifestOf(coach, partner.recipient);
  const findings: string[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const rest = Array.from({ length: below(random, 20) }, () => pick(random, letters)).join('');
    const name = pick(random, spoilt) + rest;
    const entry = { name, originalName: 'x', mediaType: 'text/plain', size: 1, sha256: sha256Hex(utf8('x')) };
    const files = [
      ...signedText(JSON.stringify({ ...manifest, entries: [entry] }), coach),
      // The archive says the same name where tar can carry it at all.
      ...(/^[^\0]{1,90}$/u.test(name) ? [{ name, bytes: utf8('x') }] : []),
    ];
    const outcome = outcomeOf(await openPacket(await sealedFiles(files, partner.recipient), [partner]));
    if (!['packet-damaged', 'packet-forged', 'packet-not-a-packet'].includes(outcome))
      findings.push(`${JSON.stringify(name)}: ${outcome}`);
  }
  return { tried: count, findings };
};

/** A tar whose one entry says that it has eight gigabytes. */
const boasting = async (): Promise<Uint8Array> => {
  const tar = Buffer.from(await writeArchive([{ name: 'manifest.json', bytes: new Uint8Array() }]));
  tar.write('77777777777\0', 124, 'ascii');
  tar.write('        ', 148, 'ascii');
  const sum = tar.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  tar.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'ascii');
  return tar;
};

const Told = z.object({
  file: z.string(),
  outcome: z.string(),
  milliseconds: z.number(),
  megabytes: z.number(),
});
const mostMilliseconds = 2000;
const mostMegabytes = 300;

const bombing = async ({ folder }: Run): Promise<Found> => {
  const { coach, partner } = await parties();
  const one = (text: string) => sealedFiles(signedText(text, coach), partner.recipient);
  const bombs: Record<string, Uint8Array> = {
    'JSON of 500,000 brackets': await one('['.repeat(500_000)),
    'JSON of depth 21': await one(`${'{"a":'.repeat(21)}1${'}'.repeat(21)}`),
    'a text of a megabyte': await one(`"${'x'.repeat(1_100_000)}"`),
    'a million empty objects': await one(`[${'{},'.repeat(340_000)}0]`),
    'strings that never end': await one('"\\'.repeat(500_000)),
    '501 files': await sealedFiles(
      [
        ...signedText('{}', coach),
        ...Array.from({ length: 501 }, (_, at) => ({ name: `f${String(at)}.txt`, bytes: utf8('x') })),
      ],
      partner.recipient,
    ),
    'a manifest of 30 MB': await one(`{"formatVersion":1,"more":"${'x'.repeat(30_000_000)}"}`),
    'a file that says it has 8 GB': valueOf(await sealPacket(await boasting(), [partner.recipient])),
    'a head without an end': concat(
      utf8('age-encryption.org/v1\n'),
      utf8('-> X25519 AAAA\n'.repeat(100_000)),
    ),
  };
  const findings: string[] = [];
  let slowest = 0;
  let largest = 0;
  for (const [index, [name, bytes]] of Object.entries(bombs).entries()) {
    const file = join(folder, `bomb-${String(index)}`);
    await writeFile(file, bytes);
    const key = { identity: partner.identity, recipient: partner.recipient };
    const program = startProgram(new URL('./opener.ts', import.meta.url), { files: [file], key });
    const told = Told.safeParse(await program.next());
    await program.gone();
    if (!told.success) {
      findings.push(`${name}: the process ended`);
      continue;
    }
    const { outcome, milliseconds, megabytes } = told.data;
    slowest = Math.max(slowest, milliseconds);
    largest = Math.max(largest, megabytes);
    if (outcome === 'ok') findings.push(`${name}: opened`);
    if (milliseconds > mostMilliseconds) findings.push(`${name}: ${milliseconds.toFixed(0)} ms`);
    if (megabytes > mostMegabytes) findings.push(`${name}: ${megabytes.toFixed(0)} MB`);
  }
  const notes = [`at most ${slowest.toFixed(0)} ms and ${largest.toFixed(0)} MB of a process of its own`];
  return { tried: Object.keys(bombs).length, findings, notes };
};

/** Changes bytes of a text or archive here and there, so that it is nearly right. */
const nearly = (bytes: Uint8Array, random: () => number): Uint8Array => {
  let changed = Uint8Array.from(bytes);
  for (let change = 0; change <= below(random, 4); change += 1) {
    const at = below(random, changed.length);
    const way = below(random, 4);
    if (way === 0) changed[at] = below(random, 256);
    else if (way === 1) changed[at] = pick(random, [...utf8('{}[]",:\\0-9')]);
    else if (way === 2) changed = changed.slice(0, at + 1);
    else changed.copyWithin(at, below(random, changed.length), Math.min(changed.length, at + 600));
  }
  return changed;
};

const fuzzing = async ({ random }: Run, count: number): Promise<Found> => {
  const { coach, partner } = await parties();
  const { tar, manifest } = await built(coach, [partner.recipient]);
  const small = tar.subarray(0, 6000);
  const text = writeManifest(manifest);
  const findings: string[] = [];
  let archives = 0;
  let manifests = 0;
  for (let turn = 0; turn < count; turn += 1) {
    try {
      if ((await readArchive(nearly(turn % 2 === 0 ? small : tar, random))).ok) archives += 1;
      if (parseManifest(nearly(text, random)).ok) manifests += 1;
    } catch (error) {
      findings.push(`${String(turn)}: ${String(error)}`);
    }
  }
  return {
    tried: 2 * count,
    findings,
    notes: [
      `${String(archives)} archives and ${String(manifests)} manifests were still well formed; the signature tells those`,
    ],
  };
};

export const packetNames: Fault = {
  id: 'packet-names',
  what: 'Names of files that climb, point elsewhere or mean a device, rightly signed',
  run: (run) => naming(run, run.isShort ? 40 : 200),
};
export const packetBombs: Fault = {
  id: 'packet-bombs',
  what: `Packets that would fill time or memory: under ${String(mostMilliseconds / 1000)} s and ${String(mostMegabytes)} MB each`,
  run: bombing,
};
export const packetFuzz: Fault = {
  id: 'packet-fuzz',
  what: 'Archives and manifests that are nearly right; nothing may throw',
  run: (run) => fuzzing(run, run.isShort ? 300 : 10_000),
};
