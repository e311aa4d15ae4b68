/** Safety when working alone: who is out, and back when. */
export const outings = {} as const;
