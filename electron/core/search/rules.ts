/**
 * The number of the rules by which records become findable; the case file remembers by which its index was made. Whoever changes what a
 * kind of record is found by raises it, and says in `features/search/renewed.ts` of which kind.
 *
 * - 1: what was found before the number was kept
 * - 2: consents, drafts of referrals and what they became, pauses and endings; needs of forms, instruments, themes and pathways by kind
 */
export const searchRules = 2;
