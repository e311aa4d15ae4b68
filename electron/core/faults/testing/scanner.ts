import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { programArguments, tell } from '../../casefile/testing/programs.ts';
import { encodingsOf } from './encodings.ts';
import type { Form } from './encodings.ts';

/** Looks for texts in every form in every file under a folder, in one pass over each file. */
const { folder, needles } = programArguments((value) =>
  z.object({ folder: z.string(), needles: z.array(z.string()) }).parse(value),
);
const forms = needles.flatMap((needle) => encodingsOf(needle));
/** By their first four bytes. */
const byHead = new Map<number, Form[]>();
for (const form of forms) {
  const head = form.bytes.readUInt32BE(0);
  byHead.set(head, [...(byHead.get(head) ?? []), form]);
}
const hits = new Set<string>();
let [files, bytes] = [0, 0];
for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const content = await readFile(join(entry.parentPath, entry.name));
  files += 1;
  bytes += content.length;
  let head = content.length >= 4 ? content.readUInt32BE(0) : 0;
  for (let place = 0; place + 4 <= content.length; place += 1) {
    if (place > 0) head = ((head << 8) | (content[place + 3] ?? 0)) >>> 0;
    for (const form of byHead.get(head) ?? [])
      if (content.subarray(place, place + form.bytes.length).equals(form.bytes))
        hits.add(`${basename(entry.name)}: ${form.needle}`);
  }
}
tell({ files, bytes, hits: [...hits] });
process.disconnect();
