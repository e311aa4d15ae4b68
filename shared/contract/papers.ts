/** Attachments in the case file. */
export const papers = {} as const;
