/** Why a release is not taken, or a checked one not run. */
export const updatesErrors = {
  'update-no-key': {
    happened:
      'Den här versionen av Rinnalla har ingen uppdateringsnyckel och tar därför inte emot uppdateringar.',
    safe: 'Den installerade versionen fungerar som förut.',
    next: 'Installera en ny version för hand med ett installationsprogram som du litar på, eller fråga it-stödet.',
  },
  'update-no-publisher': {
    happened:
      'I den här versionen av Rinnalla är det inte antecknat vem som signerar installationsprogrammet för Windows, och därför tar den inte emot uppdateringar.',
    safe: 'Den installerade versionen fungerar som förut.',
    next: 'Installera en ny version för hand med ett installationsprogram som du litar på, eller fråga it-stödet.',
  },
  'update-no-address': {
    happened: 'I den här versionen av Rinnalla är ingen adress antecknad där nya versioner söks.',
    safe: 'Inget hämtades från nätet.',
    next: 'Uppdatera från en mapp eller ett USB-minne.',
  },
  'update-no-manifest': {
    happened: 'Det finns ingen uppdatering av Rinnalla i mappen.',
    safe: 'Inget kopierades eller startades.',
    next: 'Välj mappen där filen rinnalla-release.json finns.',
  },
  'update-no-signature': {
    happened: 'Uppdateringens signatur saknas eller är ofullständig.',
    safe: 'Inget kopierades eller startades.',
    next: 'Kopiera hela uppdateringen på nytt därifrån du fick den.',
  },
  'update-not-ours': {
    happened: 'Uppdateringen är inte signerad av den som ger ut Rinnalla, eller så har den ändrats.',
    safe: 'Inget kopierades eller startades.',
    next: 'Installera den inte. Berätta för it-stödet varifrån uppdateringen kom.',
  },
  'update-not-valid': {
    happened:
      'Uppdateringens uppgifter kan inte läsas: de har en form som den här versionen inte känner till.',
    safe: 'Inget kopierades eller startades.',
    next: 'Be om uppdateringen på nytt eller installera den nya versionen för hand.',
  },
  'update-other-system': {
    happened: 'Uppdateringen innehåller inget installationsprogram för det här systemet.',
    safe: 'Inget kopierades eller startades.',
    next: 'Be om en uppdatering som är gjord för den här datorn.',
  },
  'update-older': {
    happened: 'Uppdateringen är äldre än den installerade versionen.',
    safe: 'Den installerade versionen byttes inte mot en äldre.',
    next: 'Sök en nyare uppdatering. Till en äldre version går man tillbaka bara genom att installera för hand.',
  },
  'update-same': {
    happened: 'Den här versionen är redan installerad.',
    safe: 'Inget behövde ändras.',
    next: 'Du behöver inte göra något.',
  },
  'update-between-missing': {
    happened: 'Den installerade versionen är så gammal att en annan uppdatering måste installeras emellan.',
    safe: 'Inget kopierades eller startades.',
    next: 'Installera först uppdateringen som hör emellan.',
  },
  'update-installed-unknown': {
    happened: 'Den installerade versionens nummer är okänt, så uppdateringen kan inte jämföras med den.',
    safe: 'Inget kopierades eller startades.',
    next: 'Installera den nya versionen för hand med ett installationsprogram som du litar på.',
  },
  'update-file-missing': {
    happened: 'Uppdateringens installationsprogram saknas i mappen.',
    safe: 'Inget kopierades eller startades.',
    next: 'Kopiera hela uppdateringen på nytt därifrån du fick den.',
  },
  'update-file-changed': {
    happened: 'Installationsprogrammet är inte det som är signerat i uppdateringen.',
    safe: 'Det startades inte.',
    next: 'Kopiera uppdateringen på nytt. Om det upprepas: installera den inte och berätta för it-stödet.',
  },
  'update-gone': {
    happened: 'Den kontrollerade uppdateringen finns inte längre kvar.',
    safe: 'Inget startades.',
    next: 'Välj uppdateringens mapp på nytt.',
  },
  'update-not-signed': {
    happened: 'Windows känner inte igen installationsprogrammets signatur som utgivarens.',
    safe: 'Det startades inte.',
    next: 'Installera det inte. Berätta för it-stödet varifrån uppdateringen kom.',
  },
  'update-not-started': {
    happened: 'Installationsprogrammet kunde inte startas härifrån.',
    safe: 'Klientfilen rördes inte.',
    next: 'Starta det kontrollerade installationsprogrammet själv i mappen {{folder}}, eller fråga it-stödet.',
  },
} as const;
