/** The reach list: people whom somebody worries about or who asked for contact. */
export const leads = {} as const;
