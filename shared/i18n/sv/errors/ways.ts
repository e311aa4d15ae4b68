/** Failures of the ways in which a referral leaves: what happened, what was not lost, what to do. */
export const waysErrors = {
  'passphrase-too-long': {
    happened: 'Lösenordet är för långt för en PDF-fil.',
    safe: 'Ingenting har lämnats ut eller antecknats som utlämnat.',
    next: 'Förkorta det till högst hundra tecken.',
  },
} as const;
