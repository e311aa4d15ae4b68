/** Results of instruments and rounds of self-rating. */
export const assessments = {} as const;
