/** Likely doubles of one person, and merging them. */
export const doubles = {} as const;
