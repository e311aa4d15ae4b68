/** Pathway episodes, their check-ins, and spells of coaching. */
export const pathways = {} as const;
