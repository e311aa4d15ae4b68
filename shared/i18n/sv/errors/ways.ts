/** Failures of the ways in which a referral leaves: what happened, what was not lost, what to do. */
export const waysErrors = {
  'passphrase-too-long': {
    happened: 'Lösenordet är för långt för en PDF-fil.',
    safe: 'Ingenting har lämnats ut eller antecknats som utlämnat.',
    next: 'Förkorta det till högst hundra tecken.',
  },
  'urgent-call-missing': {
    happened: 'Samtalet om den brådskande remissen är inte antecknat.',
    safe: 'Ingenting har lämnats ut eller antecknats som utlämnat.',
    next: 'Ring mottagaren och anteckna i det första steget med vem och när ni talades vid. Ring 112 i en nödsituation.',
  },
  'reception-not-found': {
    happened: 'Bekräftelsen hittades inte.',
    safe: 'Ingenting ändrades.',
    next: 'Öppna remissen på nytt.',
  },
} as const;
