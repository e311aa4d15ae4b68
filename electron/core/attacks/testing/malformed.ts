import fc from 'fast-check';
import type { CallName } from '#shared/contract/index.ts';
import { contract } from '#shared/contract/index.ts';
import { withAt } from '../../bad-input/testing/contract-fields.ts';
import { sampleOf, spotsOf, type Step } from './sample.ts';

const nested = (depth: number, wrap: (inner: unknown) => unknown): unknown => {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level += 1) value = wrap(value);
  return value;
};
const polluting = (key: string, value: unknown = { polluted: true }): unknown =>
  JSON.parse(`{"${key}":${JSON.stringify(value)}}`);

/** Of no type that any field of the contract has. */
const wrongEverywhere: readonly unknown[] = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  1e308,
  -1e308,
  10n,
  Symbol('x'),
  () => 'x',
  new Date(0),
  new Date(Number.NaN),
  new Map([['clientId', 1]]),
  new Set([1]),
  /x/,
  new Error('x'),
  new Proxy({}, {}),
  new (class Strange {
    readonly x = 1;
  })(),
  Object.create({ clientId: 'inherited' }),
  polluting('__proto__'),
  polluting('constructor', { prototype: { polluted: true } }),
  polluting('prototype'),
  polluting('toString', 'x'),
  { $bytes: '////' },
  polluting('then', 'x'),
  nested(40, (inner) => ({ inner })),
  nested(5_000, (inner) => [inner]),
  [[[]]],
  [{}],
  Array.from({ length: 100_001 }, () => 'x'),
  'x'.repeat(1_200_000),
  `\ud800${'\u0000'.repeat(1_200_000)}`,
];
/** Of another type than most fields. */
const oftenWrong: readonly unknown[] = [
  [],
  {},
  '',
  0,
  -1,
  0.5,
  true,
  null,
  'x',
  '__proto__',
  'constructor',
  '\ud800',
  '\u0000',
  ['x'],
  [null],
];
const wholes: readonly unknown[] = [undefined, null, 0, 1, '', 'x', '{}', true, [], [{}], ...wrongEverywhere];

const without = (value: unknown, [...place]: readonly Step[]): unknown => {
  const last = place.pop();
  const holder = place.reduce<unknown>((inner, step) => Reflect.get(Object(inner), step), value);
  const left = Object.fromEntries(
    Object.entries(Object(holder) as object).filter(([key]) => key !== String(last)),
  );
  return withAt(value, place, left);
};

export interface Malformed {
  readonly how: string;
  readonly args: unknown;
}

/**
 * Ways of being wrong, made from the call's schema: another thing altogether, a field missing, a field too many, and a field of another
 * kind at any depth. The schema only says which of the last are wrong; the door has to find it out by itself.
 */
export const malformedOf = (call: CallName, count: number, seed: number): Malformed[] => {
  const { args } = contract[call];
  const sample = sampleOf(args);
  const spots = spotsOf(args, sample).filter(({ place }) => place.length > 0);
  const missing = spots.filter(({ required, place }) => required && typeof place.at(-1) === 'string');
  const whole = fc
    .constantFrom(...wholes.filter((value) => !args.safeParse(value).success))
    .map((value): Malformed => ({ how: 'another thing', args: value }));
  const tooMany = fc
    .constantFrom('x', 'constructor', 'prototype', 'toString', '__proto__ ', '$bytes', 'clientid', '0', ' ')
    .map((key): Malformed => ({
      how: `too many: ${key}`,
      args: { ...Object(sample), ...(polluting(key, 'x') as object) },
    }));
  const proto = fc.constantFrom<unknown>({ polluted: true }, null, 'x', []).map((value): Malformed => ({
    how: 'a prototype',
    args: JSON.parse(
      `{"__proto__":${JSON.stringify(value)},${JSON.stringify(sample, (_key, one: unknown) => (one instanceof Uint8Array ? 'x' : one)).slice(1)}`.replace(
        /,\}$/,
        '}',
      ),
    ),
  }));
  const parts: fc.Arbitrary<Malformed>[] = [whole, tooMany, proto];
  if (missing.length > 0)
    parts.push(
      fc
        .constantFrom(...missing)
        .map(({ place }) => ({ how: `without ${place.join('.')}`, args: without(sample, place) })),
    );
  if (spots.length > 0)
    parts.push(
      fc
        .tuple(fc.constantFrom(...spots), fc.constantFrom(...wrongEverywhere, ...oftenWrong))
        .filter(([{ schema }, value]) => !schema.safeParse(value).success)
        .map(([{ place }, value]) => ({
          how: `${typeof value} at ${place.join('.')}`,
          args: withAt(sample, place, value),
        })),
    );
  return fc.sample(fc.oneof(...parts), { numRuns: count, seed });
};
