import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { extract } from 'tar-stream';
import { z } from 'zod';
import { root } from '../build/scripts/run.ts';

/** The stock programs that are not on this machine, of those that the worked example is done with. */
export const missingPrograms = ['age', 'age-keygen', 'tar', 'openssl', 'bash'].filter(
  (program) => spawnSync(program, [program === 'openssl' ? 'version' : '--version']).status !== 0,
);

/** What came out of a packet: the signed files by their names. */
export type Opened = ReadonlyMap<string, Buffer>;

/** Of the manifest, what a stock user looks at. */
export const SeenManifest = z.object({
  kind: z.string(),
  sender: z.object({ name: z.string(), signingKey: z.string().regex(/^[0-9a-f]{64}$/) }),
  recipients: z.array(z.string()),
  entries: z.array(z.object({ name: z.string(), size: z.number(), sha256: z.string() })),
});
export type SeenManifest = z.infer<typeof SeenManifest>;

/**
 * The words of keys by the worked example, apart from the app: of a file (a card, or an opened packet's manifest), or of an age recipient. A
 * line for each key.
 */
export function wordsByScript(fileOrRecipient: string): string[][] {
  const said = execFileSync('bash', [join(root, 'docs/examples/words.sh'), fileOrRecipient], {
    encoding: 'utf8',
  });
  return said
    .trim()
    .split('\n')
    .map((line) => line.split('\t')[0]?.split(' ') ?? []);
}

/** A partner who has age and no other program of ours. */
export async function stockUser(folder: string) {
  mkdirSync(folder, { recursive: true });
  const keyFile = join(folder, 'avain.txt');
  // By age's own program where it is there, as the guide for partners has it.
  if (missingPrograms.length === 0) execFileSync('age-keygen', ['-o', keyFile], { stdio: 'ignore' });
  else writeFileSync(keyFile, `${await generateX25519Identity()}\n`);
  const identity = readFileSync(keyFile, 'utf8').match(/^AGE-SECRET-KEY-1.+$/m)?.[0] ?? '';
  return {
    recipient: await identityToRecipient(identity),

    /** With the age library of npm and a tar reader, neither of which is ours. */
    async openByLibrary(packet: string): Promise<Opened> {
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      const reader = extract();
      reader.end(Buffer.from(await decrypter.decrypt(readFileSync(packet))));
      const files = new Map<string, Buffer>();
      for await (const entry of reader) {
        const pieces: Uint8Array[] = [];
        for await (const piece of entry) pieces.push(z.instanceof(Uint8Array).parse(piece));
        files.set(entry.header.name, Buffer.concat(pieces));
      }
      return files;
    },

    /** With `age -d -i avain.txt … | tar x`, as the guide for partners has it. */
    openByPrograms(packet: string): Opened {
      const out = join(folder, 'purettu');
      mkdirSync(out);
      execFileSync('tar', ['x', '-C', out], { input: execFileSync('age', ['-d', '-i', keyFile, packet]) });
      return filesIn(out);
    },

    /** With the worked example, which verifies the signature too. Answers its files and what it said. */
    openByScript(packet: string, signingKey?: string): { files: Opened; said: string } {
      const out = mkdtempSync(join(folder, 'tarkistettu-'));
      // The script makes the folder by itself, so that it never writes into one that is there.
      rmdirSync(out);
      const script = join(root, 'docs/examples/open-packet.sh');
      const said = execFileSync(
        'bash',
        [script, keyFile, packet, out, ...(signingKey === undefined ? [] : [signingKey])],
        {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      );
      return { files: filesIn(out), said };
    },
  };
}

function filesIn(folder: string): Opened {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((one) => one.isFile());
  return new Map(
    files.map((file) => {
      const path = join(file.parentPath, file.name);
      return [path.slice(folder.length + 1), readFileSync(path)];
    }),
  );
}
