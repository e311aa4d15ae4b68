import { z } from 'zod';

export type Place = readonly (string | number)[];

/** A field of a call's arguments that takes typed text, a day or a moment. */
export interface Field {
  readonly kind: 'text' | 'day' | 'moment';
  /** From the arguments to the field; a list is entered by its first element. */
  readonly place: Place;
  /** Longest text, in code points; days and moments have none. */
  readonly max: number;
}

const kindOf = (schema: z.ZodType): Field['kind'] | null => {
  if (schema instanceof z.ZodISODate) return 'day';
  if (schema instanceof z.ZodISODateTime) return 'moment';
  // Handles and ids are given out by the core, never typed.
  if (!(schema instanceof z.ZodString) || schema.format !== null || schema.minLength === 8) return null;
  return 'text';
};

/** The fields of a schema that a person fills by typing, wherever they lie in it. */
export const typedFieldsOf = (schema: unknown, place: Place = []): Field[] => {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([name, inner]) => typedFieldsOf(inner, [...place, name]));
  }
  if (schema instanceof z.ZodArray) return typedFieldsOf(schema.element, [...place, 0]);
  if (schema instanceof z.ZodPipe) return typedFieldsOf(schema.in, place);
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNonOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  ) {
    return typedFieldsOf(schema.unwrap(), place);
  }
  if (schema instanceof z.ZodUnion) {
    const fields = schema.options.flatMap((option) => typedFieldsOf(option, place));
    return [...new Map(fields.map((field) => [field.place.join('.'), field])).values()];
  }
  if (!(schema instanceof z.ZodType)) return [];
  const kind = kindOf(schema);
  const max = schema instanceof z.ZodString ? (schema.maxLength ?? Infinity) : Infinity;
  return kind === null ? [] : [{ kind, place, max }];
};

type Tree = Record<string | number, unknown>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** What lies at a place; undefined where the way to it ends earlier. */
export const at = (value: unknown, place: Place): unknown =>
  place.reduce<unknown>((inner, step) => (isTree(inner) ? inner[step] : undefined), value);

/** A copy with another value at a place; the same when the way to it ends earlier. */
export const withAt = (value: unknown, place: Place, put: unknown): unknown => {
  const [step, ...rest] = place;
  if (step === undefined) return put;
  if (!isTree(value) || (rest.length > 0 && !isTree(value[step]))) return value;
  const copy: Tree = Array.isArray(value) ? ([...value] as unknown as Tree) : { ...value };
  copy[step] = withAt(value[step], rest, put);
  return copy;
};
