import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ForkedHelper } from '../bridge/fork-helper.ts';
import { sha256Hex } from '../packet/bytes.ts';
import { buildPacket } from '../packet/build.ts';
import { makeOwnKeys, type OwnKeys } from '../packet/own-keys.ts';
import { aLetter, factsFrom, outcomeOf, valueOf } from '../packet/testing/a-packet.ts';
import { renderPdf } from '../print/render.ts';
import { sampleDocuments } from '../print/sample-documents.ts';
import { sealingHere, sealingInProcess, SealingStopped } from './sealing.ts';
import { forkSealingProcess } from './start.ts';

let coach: OwnKeys;
let partner: OwnKeys;
let tar: Uint8Array;
const paper = {
  name: 'attachments/a1.pdf',
  originalName: 'Lausunto.pdf',
  mediaType: 'application/pdf',
  bytes: Uint8Array.from({ length: 3_000_000 }, (_, at) => (at * 7) % 251),
};
beforeAll(async () => {
  [coach, partner] = await Promise.all([makeOwnKeys(), makeOwnKeys()]);
  ({ tar } = await buildPacket(factsFrom(coach, [partner.recipient]), [aLetter, paper], coach.signingSecret));
});

const started: ForkedHelper[] = [];
beforeEach(() => void (started.length = 0));
const sealing = sealingInProcess(() => {
  const process = forkSealingProcess();
  started.push(process);
  return process;
});

const isAlive = (pid: number | undefined): boolean => {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
};
const gone = async (pid: number | undefined): Promise<boolean> => {
  for (let tries = 0; tries < 400 && isAlive(pid); tries += 1) await setTimeout(25);
  return !isAlive(pid);
};
/** Names and hashes of what travels inside a PDF. */
const attachedTo = async (pdf: Uint8Array, password: string) => {
  const task = getDocument({ data: pdf.slice(), password, verbosity: 0 });
  const document = await task.promise;
  const attached = [...((await document.getAttachments()) ?? [])];
  const found = await Promise.all(
    attached.map(async ([id, { filename }]) => [
      filename,
      sha256Hex((await document.getAttachmentContent(id)) ?? new Uint8Array()),
    ]),
  );
  await task.destroy();
  return found;
};
const aWork = () => {
  const controller = new AbortController();
  const heard: number[] = [];
  return { controller, heard, told: (done: number) => void heard.push(done), stop: controller.signal };
};

describe('in a process of its own', () => {
  test('a packet is sealed and opened to the same bytes; how far it is rises to the end, and the process is gone after each work', async () => {
    const work = aWork();
    const sealed = valueOf(await sealing.seal(tar, [partner.recipient], work));
    expect(work.heard).toEqual(work.heard.toSorted((a, b) => a - b));
    expect([work.heard.length > 2, work.heard.at(-1)]).toEqual([true, 1]);
    const opened = valueOf(await sealing.open(sealed, [partner], aWork()));
    const here = valueOf(await sealingHere.open(sealed, [partner], aWork()));
    expect(opened).toEqual(here);
    expect(opened.entries.get(paper.name)).toEqual(paper.bytes);
    expect(started).toHaveLength(2);
    for (const { pid } of started) expect(await gone(pid)).toBe(true);
  });

  test('a packet sealed with a passphrase opens with it alone', async () => {
    const sealed = valueOf(await sealing.sealWithPassphrase(tar, 'kelo hilla riekko', aWork()));
    expect(outcomeOf(await sealing.open(sealed, [partner], aWork()))).toBe('packet-for-another');
  });

  test('what is refused here is refused there, with the same code', async () => {
    const sealed = valueOf(await sealingHere.seal(tar, [partner.recipient], aWork()));
    const flipped = Uint8Array.from(sealed);
    flipped[flipped.length - 5000] = (flipped.at(-5000) ?? 0) ^ 1;
    for (const bytes of [flipped, sealed.subarray(0, 100_000), new Uint8Array(10)]) {
      const there = outcomeOf(await sealing.open(bytes, [partner], aWork()));
      expect(there).toBe(outcomeOf(await sealingHere.open(bytes, [partner], aWork())));
      expect(there).not.toBe('ok');
    }
    expect(outcomeOf(await sealing.open(sealed, [coach], aWork()))).toBe('packet-for-another');
    expect(outcomeOf(await sealing.seal(tar, ['age1nobody'], aWork()))).toBe('recipient-not-valid');
  });

  test('papers are put into a PDF under a password there as here; neither is in an argument or a variable', async () => {
    const pdf = await renderPdf(sampleDocuments.referral, { language: 'fi' });
    const papers = [{ name: 'Lausunto.pdf', mediaType: 'application/pdf', bytes: paper.bytes }];
    const password = 'kanto lumi vene sumu harava';
    const making = sealing.enclose(pdf, papers, password, aWork());
    const seen = ['cmdline', 'environ'].map((part) =>
      process.platform === 'linux' ? readFileSync(`/proc/${String(started[0]?.pid)}/${part}`, 'utf8') : '',
    );
    const made = await making;
    expect(Buffer.from(made).includes(Buffer.from(paper.bytes.subarray(0, 200)))).toBe(false);
    for (const bytes of [made, await sealingHere.enclose(pdf, papers, password, aWork())]) {
      await expect(attachedTo(bytes, 'toinen salasana')).rejects.toThrow();
      expect(await attachedTo(bytes, password)).toEqual([['Lausunto.pdf', sha256Hex(paper.bytes)]]);
    }
    expect(seen.join(' ')).not.toContain('kanto');
    expect(started).toHaveLength(1);
    expect(await gone(started[0]?.pid)).toBe(true);
  });

  test('putting papers into a PDF is stopped like any other work', async () => {
    const { controller, ...work } = aWork();
    const stopping = sealing.enclose(new Uint8Array(10), [], null, work);
    controller.abort();
    await expect(stopping).rejects.toBeInstanceOf(SealingStopped);
    expect(await gone(started[0]?.pid)).toBe(true);
  });

  test('a work that is stopped ends with its process', async () => {
    const { controller, ...work } = aWork();
    const stopping = sealing.seal(tar, [partner.recipient], { ...work, told: () => controller.abort() });
    await expect(stopping).rejects.toBeInstanceOf(SealingStopped);
    expect(await gone(started[0]?.pid)).toBe(true);
    await expect(sealing.open(tar, [partner], work)).rejects.toBeInstanceOf(SealingStopped);
    expect(started).toHaveLength(1);
  });

  test('a process that is killed under the work says so', async () => {
    const torn = sealing.seal(tar, [partner.recipient], {
      ...aWork(),
      told: () => void process.kill(started[0]?.pid ?? 0, 'SIGKILL'),
    });
    await expect(torn).rejects.toBeInstanceOf(SealingStopped);
  });

  test.runIf(process.platform === 'linux')('no key is in an argument or a variable', async () => {
    let seen = '';
    const sealed = valueOf(await sealingHere.seal(tar, [partner.recipient], aWork()));
    await sealing.open(sealed, [partner], {
      ...aWork(),
      told: () => {
        for (const part of ['cmdline', 'environ'])
          seen += readFileSync(`/proc/${String(started[0]?.pid)}/${part}`, 'utf8');
      },
    });
    expect(seen).toContain('sealing-process');
    expect(seen).not.toContain('AGE-SECRET-KEY');
  });
});
