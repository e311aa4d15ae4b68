/** Close ones, workers around the person, and prohibitions. */
export const network = {} as const;
