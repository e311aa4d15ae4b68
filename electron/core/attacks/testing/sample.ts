import { z } from 'zod';
import { extendableLists } from '#shared/codes/lists.ts';

const id = '01930000-0000-7000-8000-00000000abcd';
const codes = extendableLists.flatMap((list) => list.codes.map(({ code }) => code));

const firstThat = (schema: z.ZodType, candidates: readonly unknown[]): unknown =>
  candidates.find((value) => schema.safeParse(value).success) ?? candidates[0];

/** Arguments that a schema takes, made from the schema alone; every field that may be there is. */
export const sampleOf = (schema: unknown): unknown => {
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(Object.entries(schema.shape).map(([key, inner]) => [key, sampleOf(inner)]));
  if (schema instanceof z.ZodArray) {
    const list = [sampleOf(schema.element)];
    return firstThat(schema, [list, [list[0], list[0]], []]);
  }
  if (schema instanceof z.ZodPipe) return sampleOf(schema.in);
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNonOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  )
    return sampleOf(schema.unwrap());
  if (schema instanceof z.ZodUnion) return firstThat(schema, schema.options.map(sampleOf));
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodLiteral) return [...schema.values][0];
  if (schema instanceof z.ZodBoolean) return true;
  if (schema instanceof z.ZodNumber) return firstThat(schema, [1, 0, 3, 60, 300, 2026]);
  if (schema instanceof z.ZodNull) return null;
  if (!(schema instanceof z.ZodType)) return undefined;
  return firstThat(schema, [
    'x',
    id,
    '2026-11-24',
    '2026-11-24T08:00:00Z',
    'xxxxxxxx',
    'fi',
    new Uint8Array([1]),
    ...codes,
  ]);
};

export type Step = string | number;
export interface Spot {
  readonly place: readonly Step[];
  readonly schema: z.ZodType;
  /** The object that holds it must have it. */
  readonly required: boolean;
}

/** Every place within arguments, with what the schema says about it; the outermost first. */
export const spotsOf = (
  schema: unknown,
  value: unknown,
  place: readonly Step[] = [],
  required = true,
): Spot[] => {
  if (!(schema instanceof z.ZodType)) return [];
  const here: Spot = { place, schema, required };
  const within = (inner: unknown, step: Step, must: boolean): Spot[] =>
    typeof value === 'object' && value !== null
      ? spotsOf(inner, (value as Record<Step, unknown>)[step], [...place, step], must)
      : [];
  if (schema instanceof z.ZodObject)
    return [
      here,
      ...Object.entries(schema.shape).flatMap(([key, inner]) =>
        within(inner, key, inner instanceof z.ZodType && !inner.safeParse(undefined).success),
      ),
    ];
  if (schema instanceof z.ZodArray) return [here, ...within(schema.element, 0, false)];
  if (schema instanceof z.ZodUnion) {
    const option = schema.options.find((one) => one instanceof z.ZodType && one.safeParse(value).success);
    return [here, ...spotsOf(option, value, place, required).slice(1)];
  }
  if (schema instanceof z.ZodPipe) return [here, ...spotsOf(schema.in, value, place, required).slice(1)];
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNonOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  )
    return [here, ...spotsOf(schema.unwrap(), value, place, required).slice(1)];
  return [here];
};
