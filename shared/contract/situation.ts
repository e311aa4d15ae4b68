/** The life-situation map and the thresholds of services. */
export const situation = {} as const;
