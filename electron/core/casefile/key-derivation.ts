import { hashRaw } from '@node-rs/argon2';
import { z } from 'zod';
import type { Failure } from '#shared/result.ts';

/** Argon2id parameters (RFC 9106): memory in KiB, passes over it, lanes. */
export const KdfParameters = z.strictObject({
  algorithm: z.literal('argon2id'),
  memoryKiB: z.int().positive(),
  passes: z.int().positive(),
  lanes: z.int().positive(),
});
export type KdfParameters = z.infer<typeof KdfParameters>;

/** The least that is accepted: RFC 9106's second recommended option, 64 MiB, 3 passes, 4 lanes. */
export const kdfFloor: KdfParameters = { algorithm: 'argon2id', memoryKiB: 64 * 1024, passes: 3, lanes: 4 };

/** The most that is accepted, so that an edited slots file cannot hang the laptop: 2 GiB, 20 passes. */
export const kdfCap: KdfParameters = {
  algorithm: 'argon2id',
  memoryKiB: 2 * 1024 * 1024,
  passes: 20,
  lanes: 4,
};

/** Gives the parameters of a new slot. The app calibrates; tests use the floor. Never below the floor either way. */
export type KdfSource = () => Promise<KdfParameters>;

export const floorKdf: KdfSource = () => Promise.resolve(kdfFloor);

/** `slots-weakened` for parameters under the floor or over the cap, otherwise `null`. */
export const kdfRefusal = (parameters: KdfParameters): Failure<'slots-weakened'> | null => {
  const { memoryKiB, passes, lanes } = parameters;
  const within =
    memoryKiB >= kdfFloor.memoryKiB &&
    memoryKiB <= kdfCap.memoryKiB &&
    passes >= kdfFloor.passes &&
    passes <= kdfCap.passes &&
    lanes === kdfFloor.lanes;
  return within ? null : { code: 'slots-weakened' };
};

/** 32 bytes from a normalised passphrase. Runs off the main thread; the caller wipes the answer. */
export const deriveKey = (passphrase: string, salt: Uint8Array, parameters: KdfParameters): Promise<Buffer> =>
  hashRaw(Buffer.from(passphrase, 'utf8'), {
    memoryCost: parameters.memoryKiB,
    timeCost: parameters.passes,
    parallelism: parameters.lanes,
    outputLen: 32,
    salt,
    // `const enum` of the library: 2 is Argon2id, 1 is version 0x13.
    algorithm: 2,
    version: 1,
  });

const targetMilliseconds = 500;
/** Office laptops have 8 GB and run a browser too; above this, passes cost the attacker as much and the coach less. */
const calibratedMemoryKiB = 256 * 1024;

/**
 * Parameters that take about half a second on this machine: memory first (doubled up to 256 MiB), then passes.
 * Measured with one run at the floor; a slow machine gets the floor.
 */
export const calibrateKdf: KdfSource = async () => {
  const salt = new Uint8Array(16);
  await deriveKey('warm-up', salt, kdfFloor);
  const started = performance.now();
  await deriveKey('calibration', salt, kdfFloor);
  const budget = targetMilliseconds / (performance.now() - started);
  let memoryKiB = kdfFloor.memoryKiB;
  while (memoryKiB < calibratedMemoryKiB && (memoryKiB * 2) / kdfFloor.memoryKiB <= budget) memoryKiB *= 2;
  const affordable = Math.round((kdfFloor.passes * budget * kdfFloor.memoryKiB) / memoryKiB);
  return { ...kdfFloor, memoryKiB, passes: Math.min(kdfCap.passes, Math.max(kdfFloor.passes, affordable)) };
};
