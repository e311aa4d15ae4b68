/** Expiring extracts for a substitute. */
export const substitutes = {} as const;
