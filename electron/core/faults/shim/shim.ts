import { execFile } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Classes of calls of the C library; a test adds up what it means. The numbers are those of `disk-shim.c`. */
export const calls = { write: 1, sync: 2, truncate: 4, name: 8, create: 16, read: 32 } as const;
export const changing = calls.write | calls.sync | calls.truncate | calls.name | calls.create;

const modes = {
  off: 0,
  count: 1,
  'fail-once': 2,
  'fail-from': 3,
  'kill-before': 4,
  'kill-within': 5,
  record: 6,
} as const;

/** `errno` of Linux. */
export const errnoOf = { EIO: 5, ENOSPC: 28 } as const;

export interface Orders {
  readonly mode: keyof typeof modes;
  /** Sum of {@link calls}. */
  readonly classes: number;
  /** Only paths that begin so are meant. */
  readonly prefix: string;
  /** From 1. */
  readonly n?: number;
  readonly error?: keyof typeof errnoOf;
  /** Ends the whole process group, as a power cut ends a program together with its helpers. */
  readonly all?: boolean;
  /** Where `record` writes down what was written and forced onto the disk. */
  readonly recordTo?: string;
}

const size = 8 * 4 + 2 * 1024;

const written = ({ mode, classes, prefix, n = 0, error, all = true, recordTo = '' }: Orders): Buffer => {
  const bytes = Buffer.alloc(size);
  const numbers = [modes[mode], classes, error === undefined ? 0 : errnoOf[error], n, 0, 0, all ? 1 : 0, 0];
  for (const [index, value] of numbers.entries()) bytes.writeInt32LE(value, 4 * index);
  bytes.write(prefix, 32, 'utf8');
  bytes.write(recordTo, 32 + 1024, 'utf8');
  return bytes;
};

/** Tells the shim in every program that maps `control` what to do from now on. */
export const order = (control: string, orders: Orders): void => {
  const file = openSync(control, 'r+');
  try {
    // The mode last: until then the old orders hold.
    const bytes = written(orders);
    writeSync(file, bytes, 4, size - 4, 4);
    writeSync(file, bytes, 0, 4, 0);
  } finally {
    closeSync(file);
  }
};

/** A compiler that is at hand, or why there is none. */
const compile = async (output: string): Promise<string | null> => {
  const source = fileURLToPath(new URL('./disk-shim.c', import.meta.url));
  let why = '';
  for (const compiler of ['cc', 'gcc', 'clang']) {
    try {
      await promisify(execFile)(compiler, ['-shared', '-fPIC', '-O1', '-o', output, source, '-ldl']);
      return null;
    } catch (error) {
      why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    }
  }
  return why;
};

export interface Shim {
  readonly library: string;
  /** A new control file: one for each program (with its helpers) that runs at the same time. */
  newControl(): Promise<string>;
}

/** Builds the shim in a folder. Gives in words why not where that cannot be. */
export const buildShim = async (
  folder: string,
): Promise<{ readonly shim: Shim } | { readonly shim: null; readonly why: string }> => {
  if (process.platform !== 'linux') return { shim: null, why: 'the shim is for Linux' };
  const library = join(folder, 'disk-shim.so');
  const why = await compile(library);
  if (why !== null) return { shim: null, why: `no C compiler: ${why}` };
  let count = 0;
  return {
    shim: {
      library,
      newControl: async () => {
        const control = join(folder, `control-${(count += 1)}`);
        await writeFile(control, Buffer.alloc(4096));
        return control;
      },
    },
  };
};

export const shimEnvironment = (shim: Shim, control: string): Record<string, string> => ({
  LD_PRELOAD: shim.library,
  RINNALLA_SHIM: control,
});

/** What the shim has counted, and how often it did what it was told to do. */
export const counted = (bytes: Buffer): { readonly count: number; readonly fired: number } => ({
  count: bytes.readInt32LE(16),
  fired: bytes.readInt32LE(20),
});
