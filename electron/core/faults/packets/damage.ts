import { concat } from '../../packet/bytes.ts';
import { openPacket } from '../../packet/open.ts';
import type { Fault, Found, Run } from '../fault.ts';
import { below } from '../random.ts';
import { outcomeOf } from '../../packet/testing/a-packet.ts';
import { parties, sealed } from './made.ts';

export const refusals: readonly string[] = [
  'packet-not-a-packet',
  'packet-damaged',
  'packet-for-another',
  'packet-forged',
  'packet-newer',
  'packet-too-large',
];

type Damage = (bytes: Uint8Array, random: () => number) => Uint8Array;

const flipped = (bytes: Uint8Array, at: number, bit: number): Uint8Array => {
  const changed = Uint8Array.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ (1 << bit);
  return changed;
};

/** By turns: a bit anywhere, a bit of the head, a lost end, a piece over another, bytes put in, bytes taken out, a tail. */
const damages: readonly (readonly [string, Damage])[] = [
  ['a bit', (bytes, random) => flipped(bytes, below(random, bytes.length), below(random, 8))],
  ['a bit of the head', (bytes, random) => flipped(bytes, below(random, 3000), below(random, 8))],
  ['a lost end', (bytes, random) => bytes.subarray(0, below(random, bytes.length))],
  [
    'a piece over another',
    (bytes, random) => {
      const length = 1 + below(random, 70_000);
      const from = below(random, bytes.length - length);
      const changed = Uint8Array.from(bytes);
      changed.set(
        bytes.subarray(from, from + length),
        (from + 1 + below(random, 50_000)) % (bytes.length - length),
      );
      return changed;
    },
  ],
  [
    'bytes put in',
    (bytes, random) => {
      const at = below(random, bytes.length);
      return concat(bytes.subarray(0, at), new Uint8Array(1 + below(random, 100)), bytes.subarray(at));
    },
  ],
  [
    'bytes taken out',
    (bytes, random) => {
      const at = below(random, bytes.length - 200);
      return concat(bytes.subarray(0, at), bytes.subarray(at + 1 + below(random, 100)));
    },
  ],
  ['a tail', (bytes, random) => concat(bytes, new Uint8Array(1 + below(random, 100)))],
];

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(b);

const damaging = async ({ random }: Run, count: number): Promise<Found> => {
  const { coach, partner } = await parties();
  const whole = await sealed(coach, partner.recipient);
  const findings: string[] = [];
  const refused = new Map<string, number>();
  for (let turn = 0; turn < count; turn += 1) {
    const [name, damage] = damages[turn % damages.length] ?? ['', (bytes: Uint8Array) => bytes];
    let bytes = damage(whole, random);
    while (same(bytes, whole)) bytes = damage(whole, random);
    let outcome: string;
    try {
      outcome = outcomeOf(await openPacket(bytes, [partner]));
    } catch (error) {
      outcome = `threw ${String(error)}`;
    }
    refused.set(outcome, (refused.get(outcome) ?? 0) + 1);
    if (!refusals.includes(outcome)) findings.push(`${String(turn)}, ${name}: ${outcome}`);
  }
  if (outcomeOf(await openPacket(whole, [partner])) !== 'ok') findings.push('the whole packet does not open');
  return { tried: count, findings, notes: [...refused].map(([code, times]) => `${String(times)} ${code}`) };
};

export const packetDamage: Fault = {
  id: 'packet-damage',
  what: 'Packets with bits, ends and pieces changed on the way; none may open',
  run: (run) => damaging(run, run.isShort ? 200 : 10_000),
};
