import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { programArguments, tell } from './programs.ts';

/** Looks for texts in every file under a folder, as UTF-8 and as UTF-16 of both byte orders. */
const { folder, needles } = programArguments((value) =>
  z.object({ folder: z.string(), needles: z.array(z.string()) }).parse(value),
);
const forms = needles.flatMap((needle) =>
  [needle, needle.normalize('NFD')].flatMap((text) => [
    { needle, bytes: Buffer.from(text, 'utf8') },
    { needle, bytes: Buffer.from(text, 'utf16le') },
    { needle, bytes: Buffer.from(text, 'utf16le').swap16() },
  ]),
);
const hits = new Set<string>();
let files = 0;
let bytes = 0;
for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const content = await readFile(join(entry.parentPath, entry.name));
  files += 1;
  bytes += content.length;
  for (const form of forms) {
    if (content.includes(form.bytes)) hits.add(`${basename(entry.name)}: ${form.needle}`);
  }
}
tell({ files, bytes, hits: [...hits] });
process.disconnect();
