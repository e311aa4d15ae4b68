/** The shape of a translation: the same keys as the Finnish source, each a text of its own. */
export type Translated<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]>;
};

type Join<A extends string, B extends string> = A extends '' ? B : `${A}.${B}`;

type Leaves<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? Join<Path, K> : Leaves<T[K], Join<Path, K>>;
}[keyof T & string];

type WithoutPlural<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;

/** Every key of a catalogue as a dotted path; `count_one` and `count_other` are asked for as `count`. */
export type KeyOf<T> = WithoutPlural<Leaves<T>>;

type At<T, Path extends string> = Path extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? At<T[Head], Rest>
    : never
  : Path extends keyof T
    ? T[Path]
    : `${Path}_other` extends keyof T
      ? T[`${Path}_other`]
      : never;

type PlaceholdersIn<S> = S extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | PlaceholdersIn<Rest>
  : never;

type IsOne<K> = (K extends unknown ? (one: K) => void : never) extends (all: infer All) => void
  ? [K] extends [All]
    ? true
    : false
  : false;

type AnyValues = Readonly<Record<string, string | number>>;

/**
 * What a text must be given: its placeholders by name, and `count` for plurals. A key put together at run time
 * (`errors.${code}.next`) takes any values, since each text of the family may need others.
 */
export type ValuesFor<T, K extends string> =
  IsOne<K> extends true
    ? [PlaceholdersIn<At<T, K>>] extends [never]
      ? [values?: AnyValues]
      : [values: Readonly<Record<PlaceholdersIn<At<T, K>>, string | number>> & AnyValues]
    : [values?: AnyValues];
