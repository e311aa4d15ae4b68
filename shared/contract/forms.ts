/** Help with forms and applications. */
export const forms = {} as const;
