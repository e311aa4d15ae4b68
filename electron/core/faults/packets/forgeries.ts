import { Decrypter } from 'age-encryption';
import { readArchive } from '../../packet/archive.ts';
import { utf8 } from '../../packet/bytes.ts';
import { openPacket } from '../../packet/open.ts';
import { sealPacket } from '../../packet/seal.ts';
import type { Fault, Found, Run } from '../fault.ts';
import { below } from '../random.ts';
import { outcomeOf, valueOf } from '../../packet/testing/a-packet.ts';
import { built, parties, sealed, sealedFiles, type Parties } from './made.ts';

type Files = Map<string, Uint8Array>;

const filesOf = async (tar: Uint8Array): Promise<Files> => {
  const archive = await readArchive(tar);
  if (!archive.ok) throw new Error(archive.why);
  return new Map(archive.files);
};
const again = (files: Files, recipient: string): Promise<Uint8Array> =>
  sealedFiles(
    [...files].map(([name, bytes]) => ({ name, bytes })),
    recipient,
  );

interface Forgery {
  readonly name: string;
  readonly expected: string;
  make(who: Parties, random: () => number): Promise<Uint8Array>;
}

const changed = (
  name: string,
  change: (files: Files, random: () => number, who: Parties) => unknown,
): Forgery => ({
  name,
  expected: 'packet-forged',
  make: async (who, random) => {
    const files = await filesOf((await built(who.coach, [who.partner.recipient])).tar);
    await change(files, random, who);
    return again(files, who.partner.recipient);
  },
});

const forgeries: readonly Forgery[] = [
  {
    name: 'sealed for somebody else',
    expected: 'packet-for-another',
    make: ({ coach, stranger }) => sealed(coach, stranger.recipient),
  },
  {
    name: 'opened by its receiver and sealed again for a third',
    expected: 'packet-for-another',
    make: async ({ coach, partner, stranger }) => {
      const decrypter = new Decrypter();
      decrypter.addIdentity(stranger.identity);
      const tar = await decrypter.decrypt(await sealed(coach, stranger.recipient));
      return valueOf(await sealPacket(tar, [partner.recipient]));
    },
  },
  {
    name: 'signed by another in the sender’s name',
    expected: 'packet-forged',
    make: async ({ coach, partner, stranger }) =>
      valueOf(await sealPacket((await built(coach, [partner.recipient], stranger)).tar, [partner.recipient])),
  },
  changed('another packet’s signature', async (files, _random, { coach, stranger }) => {
    const other = await filesOf((await built(coach, [stranger.recipient])).tar);
    files.set('manifest.sig', other.get('manifest.sig') ?? new Uint8Array());
  }),
  changed('a signature with a bit changed', (files, random) => {
    const signature = Uint8Array.from(files.get('manifest.sig') ?? []);
    const at = below(random, signature.length);
    signature[at] = (signature[at] ?? 0) ^ (1 << below(random, 8));
    files.set('manifest.sig', signature);
  }),
  changed('no signature', (files) => files.delete('manifest.sig')),
  changed('a document changed', (files, random) => {
    const name = random() < 0.5 ? 'referral.fhir.json' : 'attachments/a1.pdf';
    const bytes = Uint8Array.from(files.get(name) ?? []);
    const at = below(random, bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    files.set(name, bytes);
  }),
  changed('a file more', (files, random) => files.set(`x${String(below(random, 1000))}.txt`, utf8('x'))),
  changed('a file less', (files) => files.delete('attachments/a1.pdf')),
  changed('two files exchanged', (files) => {
    const [one = new Uint8Array(), other = new Uint8Array()] = [
      files.get('referral.fhir.json'),
      files.get('attachments/a1.pdf'),
    ];
    files.set('referral.fhir.json', other).set('attachments/a1.pdf', one);
  }),
];

const forging = async ({ random }: Run, each: number): Promise<Found> => {
  const who = await parties();
  const findings: string[] = [];
  for (const { name, expected, make } of forgeries) {
    for (let turn = 0; turn < each; turn += 1) {
      const outcome = outcomeOf(await openPacket(await make(who, random), [who.partner]));
      if (outcome !== expected) findings.push(`${name}: ${outcome} in place of ${expected}`);
    }
  }
  return {
    tried: forgeries.length * each,
    findings,
    notes: forgeries.map(({ name, expected }) => `${name}: ${expected}`),
  };
};

export const packetForgeries: Fault = {
  id: 'packet-forgeries',
  what: 'Packets for others, passed on, forged or with parts exchanged; each refused with its own message',
  run: (run) => forging(run, run.isShort ? 3 : 100),
};
