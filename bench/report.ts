import { ms, type Timing } from './timing.ts';

export interface Line {
  readonly label: string;
  readonly own: Timing | undefined;
  readonly plain: Timing | undefined;
  readonly folder: Timing | undefined;
  readonly document: Timing | undefined;
}

const columns = ['own', 'plain', 'folder', 'document'] as const;
const heads = ['Rinnalla', 'plain SQLite', 'folder of texts', 'one JSON document'] as const;

const cell = (timing: Timing | undefined): string =>
  timing === undefined ? '–' : `${ms(timing.p50)} / ${ms(timing.p95)}`;

const notes = [
  'Median / 95th percentile in milliseconds.',
  'Rinnalla is asked through the core’s own door, with arguments and results checked, on an encrypted case file. ' +
    'Plain SQLite is the very same program on a decrypted copy: the difference is what encryption costs.',
  'The folder and the document are what someone without a program has, at their best: no encryption, no index, no ' +
    'history; their search finds the exact letters only, and the document lies in memory already.',
];

/** For the terminal. */
export function asText(lines: readonly Line[], facts: readonly string[]): string {
  const rows = [
    ['', ...heads],
    ...lines.map((line) => [line.label, ...columns.map((name) => cell(line[name]))]),
  ];
  const widths = ['', ...heads].map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const table = rows.map((row) =>
    row
      .map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0)))
      .join('  '),
  );
  return ['', ...table, '', ...facts, ...notes].join('\n');
}

/** For docs/bench.md. */
export function asMarkdown(lines: readonly Line[], facts: readonly string[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    '# Measured',
    '',
    'Written by `npm run bench`; the figures are of one machine and one day.',
    '',
    ...facts.map((fact) => `- ${fact}`),
    '',
    row(['', ...heads]),
    row(['---', ...heads.map(() => '---:')]),
    ...lines.map((line) => row([line.label, ...columns.map((name) => cell(line[name]))])),
    '',
    notes.join('\n\n'),
    '',
  ].join('\n');
}
