/** People from a table of another program. */
export const imports = {} as const;
