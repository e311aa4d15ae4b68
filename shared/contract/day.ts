/** The coach's day: its appointments, the page before a meeting, the closing of the day. */
export const day = {} as const;
