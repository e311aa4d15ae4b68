import type { Measured } from './measuring.ts';
import { timingOf, ms, type Timing } from './timing.ts';

export type Results = Map<string, Measured>;

/** A figure of `--json`. Of a peer, and where the README promises nothing, `bar` is null. */
export interface Row {
  readonly id: string;
  readonly what: string;
  readonly unit: 'ms' | 'MB' | '×';
  readonly p50: number;
  readonly p95: number;
  readonly bar: number | null;
  readonly ok: boolean;
}

interface Work {
  readonly id: string;
  readonly what: string;
  /** Milliseconds that are promised, of the 95th percentile unless told otherwise. */
  readonly bar: number | null;
  readonly of?: 'p50';
}

const works: readonly Work[] = [
  { id: 'unlock', what: 'Unlock, after key derivation', bar: 300 },
  { id: 'open', what: 'Open a person (every call of the page)', bar: 100 },
  { id: 'list', what: 'List everybody by name', bar: 100 },
  { id: 'filter', what: 'A filtered list', bar: 100 },
  { id: 'search', what: 'Search, first page (66 questions)', bar: 50 },
  { id: 'save', what: 'Save a draft', bar: 10, of: 'p50' },
  { id: 'visit', what: 'Save a home visit being written', bar: 10, of: 'p50' },
  { id: 'log', what: 'Log a contact', bar: 10, of: 'p50' },
  { id: 'today', what: 'Today (every call of the screen)', bar: 150 },
  { id: 'today-view', what: 'Today: the people and their reasons', bar: null },
  { id: 'day-view', what: 'A day with its roads', bar: null },
  { id: 'doubles', what: 'Likely doubles in the whole file', bar: null },
  { id: 'print-plan', what: 'Print a plan (PDF)', bar: null },
  { id: 'seal-packet', what: 'Seal a packet with papers of 20 MB', bar: 3000 },
  { id: 'open-packet', what: 'Open it and check all of it', bar: 3000 },
];

const peers = [
  ['plain', 'The same program, no encryption'],
  ['better-sqlite3', 'better-sqlite3 alone'],
  ['sqlcipher', '@signalapp/sqlcipher alone'],
  ['pouchdb', 'PouchDB'],
  ['folder', 'Folder of texts'],
  ['document', 'One JSON document'],
  ['age', 'tar and age'],
] as const;

const saves: readonly string[] = ['save', 'visit', 'log'];
/** How much longer a save may take than better-sqlite3 takes for the same writes. */
const mostTimes = 2;
const mostMegabytes = 300;

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Every figure: Rinnalla's with what is promised, then the peers'. */
export function rowsOf(results: Results): Row[] {
  const timing = (subject: string, id: string): Timing | undefined => results.get(subject)?.timings[id];
  const rows: Row[] = [];
  for (const { id, what, bar, of = 'p95' } of works) {
    const own = timing('own', id);
    if (own === undefined) throw new Error(`${id} was not measured`);
    const { p50, p95 } = { p50: rounded(own.p50), p95: rounded(own.p95) };
    rows.push({ id, what, unit: 'ms', p50, p95, bar, ok: bar === null || (of === 'p50' ? p50 : p95) <= bar });
    const direct = timing('better-sqlite3', id);
    if (!saves.includes(id) || direct === undefined) continue;
    const times = rounded(own.p50 / direct.p50);
    rows.push({
      id: `${id}-ratio`,
      what: `${what}: how many times the same writes by better-sqlite3`,
      unit: '×',
      p50: times,
      p95: rounded(own.p95 / direct.p95),
      bar: mostTimes,
      ok: times <= mostTimes,
    });
  }
  const memory = timingOf((results.get('own')?.memory ?? []).map((bytes) => bytes / 1e6));
  rows.push({
    id: 'rss',
    what: 'Resident memory of the core after each kind of work',
    unit: 'MB',
    p50: rounded(memory.p50),
    p95: rounded(memory.p95),
    bar: mostMegabytes,
    ok: memory.p95 <= mostMegabytes,
  });
  const together = timingOf((results.get('own')?.together ?? []).map((bytes) => bytes / 1e6));
  rows.push({
    id: 'rss-together',
    what: 'Resident memory of the core and its print process together',
    unit: 'MB',
    p50: rounded(together.p50),
    p95: rounded(together.p95),
    bar: null,
    ok: true,
  });
  const packets = results.get('packets');
  const sealing = timingOf((packets?.together ?? []).map((bytes) => bytes / 1e6));
  rows.push({
    id: 'rss-sealing',
    what: 'Resident memory of the sealing process at its most',
    unit: 'MB',
    p50: rounded(sealing.p50),
    p95: rounded(sealing.p95),
    bar: mostMegabytes,
    ok: sealing.p95 <= mostMegabytes,
  });
  for (const [subject, name] of peers) {
    for (const { id, what } of works) {
      const of = timing(subject, id);
      if (of === undefined) continue;
      rows.push({
        id: `${subject}:${id}`,
        what: `${name}: ${what}`,
        unit: 'ms',
        p50: rounded(of.p50),
        p95: rounded(of.p95),
        bar: null,
        ok: true,
      });
    }
  }
  return rows;
}

const cell = (timing: Timing | undefined): string =>
  timing === undefined ? '–' : `${ms(timing.p50)} / ${ms(timing.p95)}`;

function table(rows: readonly Row[], results: Results): string[][] {
  return [
    ['', 'Rinnalla', 'bar', ...peers.map(([, name]) => name)],
    ...works.map(({ id, what, bar, of }) => [
      what,
      cell(results.get('own')?.timings[id]),
      bar === null ? '' : `${String(bar)}${of === 'p50' ? ' (median)' : ''}`,
      ...peers.map(([subject]) => cell(results.get(subject)?.timings[id])),
    ]),
    ...rows
      .filter(({ unit }) => unit !== 'ms')
      .map((row) => [
        `${row.what} (${row.unit})`,
        `${ms(row.p50)} / ${ms(row.p95)}`,
        row.bar === null ? '' : String(row.bar),
        ...peers.map(() => ''),
      ]),
  ];
}

const notes = (results: Results): string[] => [
  'Median / 95th percentile, in milliseconds unless another unit is told. A bar is of the 95th percentile unless it says median.',
  'Rinnalla is asked through the core’s own door, with arguments checked, on an encrypted case file; every subject works in a ' +
    'process of its own on a copy as it was before. The same program without encryption shows what encryption costs.',
  'better-sqlite3 and @signalapp/sqlcipher (SQLCipher 4) are asked the very statements that the program asked, with the same ' +
    'values, without the program around them; of saves, only the writes in one transaction. What they give is not yet a ' +
    'list in Finnish order.',
  `PouchDB ${results.get('pouchdb')?.remark ?? ''}; LevelDB adapter, no encryption.`,
  `tar and age: the stock programs, to a classic key, without hashes or a signature. ${results.get('age')?.remark ?? ''}`.trim(),
  'The folder and the document are what someone without a program has, at their best: no encryption, no index, no history; ' +
    'their search finds the exact letters only, and the document lies in memory already.',
];

/** For the terminal. */
export function asText(rows: readonly Row[], results: Results, facts: readonly string[]): string {
  const cells = table(rows, results);
  const widths = (cells[0] ?? []).map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  const lines = cells.map((row) =>
    row
      .map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0)))
      .join('  '),
  );
  const over = rows.filter(({ ok }) => !ok).map(({ what }) => what);
  const verdict = over.length === 0 ? 'Every bar is kept.' : `Over the bar: ${over.join('; ')}.`;
  return ['', ...lines, '', ...facts, ...notes(results), verdict].join('\n');
}

/** For docs/bench.md. */
export function asMarkdown(rows: readonly Row[], results: Results, facts: readonly string[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const [heads = [], ...body] = table(rows, results);
  return [
    '# Measured',
    '',
    'Written by `npm run bench`; the figures are of one machine and one day. `npm run bench -- --json FILE` also writes them',
    'as JSON, and `npm run bench -- --small` is a quick run with 500 people that writes nothing here.',
    '',
    ...facts.map((fact) => `- ${fact}`),
    '',
    line(heads),
    line(['---', ...heads.slice(1).map(() => '---:')]),
    ...body.map(line),
    '',
    notes(results).join('\n\n'),
    '',
  ].join('\n');
}
