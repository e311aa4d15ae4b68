/** Encounters that are counted without personal data. */
export const tally = {} as const;
