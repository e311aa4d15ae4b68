/** Tasks, promises and reminders. */
export const tasks = {} as const;
