/** Entries taken over into the controller's own system. */
export const officialRecord = {} as const;
