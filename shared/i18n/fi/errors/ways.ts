/** Failures of the ways in which a referral leaves: what happened, what was not lost, what to do. */
export const waysErrors = {
  'passphrase-too-long': {
    happened: 'Salasana on liian pitkä PDF-tiedostolle.',
    safe: 'Mitään ei lähtenyt eikä kirjattu luovutetuksi.',
    next: 'Lyhennä se enintään sataan merkkiin.',
  },
} as const;
