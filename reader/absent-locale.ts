/*
 * Stands in the place of Zod's English messages (`locales/en.js`) in the built reader, which shows none of them: what cannot be read is told
 * in the reader's own words.
 */
const nothing = (): object => ({});
export default nothing;
