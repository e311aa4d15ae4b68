/*
 * How long a question to the search takes: `node bench/search.ts [people] [notes]`. Prints one line of JSON.
 * The bar is 50 ms at the 95th percentile among 10,000 people and 100,000 notes.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldLog } from '#core/casefile/connection.ts';
import { search } from '#core/search/find.ts';
import { doc, index, openIndex, person } from '#core/search/testing/open-index.ts';
import type { StemMemory } from '#core/search/stems.ts';
import { textSource } from './finnish-text.ts';
import type { TextSource } from './finnish-text.ts';

/** Questions as they are typed: words and beginnings from the notes, names, pairs, slips, and some that find nothing. */
export function questions(source: TextSource, count: number): string[] {
  const word = (): string => {
    const words = source
      .note(12)
      .split(' ')
      .filter((one) => one.length > 2);
    return words[Math.floor(source.random() * words.length)] ?? 'työpaja';
  };
  const kinds: readonly (() => string)[] = [
    word,
    word,
    () => word().slice(0, 2 + Math.floor(source.random() * 5)),
    () => word().slice(1 + Math.floor(source.random() * 3)),
    () => `${word()} ${word()}`,
    () => `${word()} ${word().slice(0, 3)} ${word()}`,
    () => source.name(),
    () => source.name().slice(0, 1 + Math.floor(source.random() * 6)),
    () => `${word().slice(0, 5)}${word().slice(0, 4)}`,
  ];
  return Array.from({ length: count }, (_, at) => (kinds[at % kinds.length] ?? word)());
}

const at = (sorted: readonly number[], share: number): number =>
  Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1));

export interface SearchFigures {
  readonly people: number;
  readonly notes: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  /** Computing time at the 95th percentile: what the wall clock would show on a machine that does nothing else. */
  readonly p95CpuMs: number;
  readonly slowestMs: number;
  readonly slowest: string;
  readonly indexMsPerNote: number;
  readonly fileMb: number;
}

export async function measureSearch(people: number, notes: number, asked = 900): Promise<SearchFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'rinnalla-bench-'));
  try {
    const { path, raw, db } = openIndex(folder);
    const source = textSource(1);
    const memory: StemMemory = new Map();
    const begun = performance.now();
    const chunk = 1_000;
    for (let from = 0; from < people; from += chunk) {
      const some = Array.from({ length: Math.min(chunk, people - from) }, (_, n) =>
        person(`p${from + n}`, source.name()),
      );
      await index(db, some, memory);
    }
    for (let from = 0; from < notes; from += chunk) {
      const some = Array.from({ length: Math.min(chunk, notes - from) }, (_, n) =>
        doc(`n${from + n}`, source.note(80), { day: (from + n) / 50, clientId: `p${(from + n) % people}` }),
      );
      await index(db, some, memory);
    }
    const indexMs = performance.now() - begun;
    foldLog(raw);

    const times: { ms: number; cpu: number; text: string }[] = [];
    for (const text of questions(source, asked)) {
      const start = performance.now();
      const before = process.cpuUsage();
      await search(db, { text, limit: 20 });
      const { user, system } = process.cpuUsage(before);
      times.push({ ms: performance.now() - start, cpu: (user + system) / 1000, text });
    }
    times.sort((a, b) => a.ms - b.ms);
    const sorted = times.map((time) => time.ms);
    raw.close();
    return {
      people,
      notes,
      medianMs: at(sorted, 0.5),
      p95Ms: at(sorted, 0.95),
      p95CpuMs: at(
        times.map((time) => time.cpu).toSorted((a, b) => a - b),
        0.95,
      ),
      slowestMs: at(sorted, 1),
      slowest: times.at(-1)?.text ?? '',
      indexMsPerNote: Number((indexMs / (notes + people)).toFixed(2)),
      fileMb: Math.round(statSync(path).size / 1e6),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const [people = '10000', notes = '100000'] = process.argv.slice(2);
  process.stdout.write(`${JSON.stringify(await measureSearch(Number(people), Number(notes)))}\n`);
}
