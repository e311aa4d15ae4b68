/** Failures of the ways in which a referral leaves: what happened, what was not lost, what to do. */
export const waysErrors = {
  'passphrase-too-long': {
    happened: 'Salasana on liian pitkä PDF-tiedostolle.',
    safe: 'Mitään ei lähtenyt eikä kirjattu luovutetuksi.',
    next: 'Lyhennä se enintään sataan merkkiin.',
  },
  'urgent-call-missing': {
    happened: 'Kiireellisen lähetteen puhelua ei ole kirjattu.',
    safe: 'Mitään ei lähtenyt eikä kirjattu luovutetuksi.',
    next: 'Soita vastaanottajalle ja kirjaa ensimmäisessä vaiheessa, kenen kanssa ja milloin puhuitte. Hätätilanteessa soita 112.',
  },
  'reception-not-found': {
    happened: 'Kuittausta ei löydy.',
    safe: 'Mitään ei muutettu.',
    next: 'Avaa lähete uudelleen.',
  },
} as const;
