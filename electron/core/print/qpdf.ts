import { createRequire } from 'node:module';

/*
 * qpdf as WebAssembly. It is used for two things that the library that writes our pages does not do: files put into a PDF, and encryption
 * as ISO 32000-2 has it. Loaded as a package for the same reason as in resources.ts.
 */
const packages = createRequire(import.meta.url);

interface Qpdf {
  callMain(args: readonly string[]): number;
  readonly FS: {
    writeFile(path: string, bytes: Uint8Array): void;
    readFile(path: string): Uint8Array<ArrayBuffer>;
  };
}
type Start = (options: {
  locateFile: () => string;
  print: () => void;
  printErr: (line: string) => void;
}) => Promise<Qpdf>;

/** A file that travels inside a PDF. */
export interface Enclosed {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Nobody ever learns it: what the user's password opens may be read, copied and printed. */
const ownerPassword = (): string =>
  Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');

/**
 * The same pages with files inside and, where a password is given, encrypted with AES-256 (revision 6 of the standard security handler, ISO
 * 32000-2 7.6.4.4). Tags and metadata stay; with a password nothing of them can be read without it. The password is taken in NFKC
 * and must not be longer than 127 bytes in UTF-8.
 */
export async function enclose(
  pdf: Uint8Array,
  enclosed: readonly Enclosed[],
  password: string | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const start = packages('@neslinesli93/qpdf-wasm') as Start;
  const said: string[] = [];
  // A new one each time: it holds the clear text, and is gone with its memory.
  const qpdf = await start({
    locateFile: () => packages.resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm'),
    print: () => undefined,
    printErr: (line) => said.push(line),
  });
  qpdf.FS.writeFile('/in.pdf', pdf);
  const files = enclosed.flatMap(({ name, mediaType, bytes }, index) => {
    const path = `/enclosed-${index + 1}`;
    qpdf.FS.writeFile(path, bytes);
    const key = `${String(index + 1).padStart(3, '0')}`;
    return ['--add-attachment', path, `--key=${key}`, `--filename=${name}`, `--mimetype=${mediaType}`, '--'];
  });
  const encryption =
    password === null
      ? []
      : [
          '--encrypt',
          `--user-password=${password.normalize('NFKC')}`,
          `--owner-password=${ownerPassword()}`,
          '--bits=256',
          '--',
        ];
  const code = qpdf.callMain(['/in.pdf', ...files, ...encryption, '/out.pdf']);
  // 3: written, with warnings. Anything that it says could name the file's content, so only its length is told.
  if (code !== 0 && code !== 3) throw new Error(`qpdf ended with ${code}, after ${said.length} lines`);
  // A copy of its own already.
  return qpdf.FS.readFile('/out.pdf');
}
