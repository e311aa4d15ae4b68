/** An empty list is left out: FHIR has no empty arrays. */
export const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

export const contactPoint = (system: 'phone' | 'email', value: string | undefined) =>
  value ? [{ system, value }] : [];
