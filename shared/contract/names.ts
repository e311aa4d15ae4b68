/** How every call is named: `feature.doesWhat`. */
export const callNamePattern = /^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/;
