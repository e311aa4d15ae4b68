/** Joins the class names that are there. */
export const cx = (...names: readonly (string | undefined | null | false)[]): string =>
  names.filter((name): name is string => typeof name === 'string' && name !== '').join(' ');
