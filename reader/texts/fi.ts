/** The reader's own words; Finnish is the source. `{…}` is filled in by {@link fill}. */
export const fi = {
  languages: 'Kieli',
  lockedTitle: 'Salattu tiedosto',
  lockedText:
    'Tässä tiedostossa on salattu lähete tai siihen kuuluva viesti. Se avautuu tunnuslauseella, jonka lähettäjä kertoo sinulle erikseen, esimerkiksi puhelimessa. Tiedosto avautuu tällä koneella: mitään ei lähetetä verkkoon.',
  passphrase: 'Tunnuslause',
  passphraseHint: 'Kirjoita sanat pienillä kirjaimilla ja väli jokaisen sanan väliin.',
  show: 'Näytä kirjoitettu',
  hide: 'Piilota kirjoitettu',
  open: 'Avaa tiedosto',
  opening: 'Avataan. Tämä kestää muutaman sekunnin.',
  problems: {
    'wrong-passphrase':
      'Tunnuslause ei avaa lähetettä. Tarkista sanat lähettäjältä. Jos sanat ovat varmasti oikein, tiedosto on voinut vaurioitua: pyydä se uudelleen.',
    'packet-damaged':
      'Tiedosto on vaurioitunut matkalla, eikä sitä voi avata. Pyydä lähettäjältä uusi tiedosto.',
    'packet-not-a-packet': 'Tiedostossa ei ole lähetettä. Pyydä lähettäjältä uusi tiedosto.',
    'packet-for-another':
      'Tätä lähetettä ei ole tarkoitettu avattavaksi tunnuslauseella. Älä käytä sitä, ja kerro asiasta lähettäjälle.',
    'packet-forged':
      'Tiedoston allekirjoitus ei täsmää: joku on muuttanut sitä. Älä käytä sitä, ja soita lähettäjälle.',
    'packet-newer':
      'Lähete on tehty uudemmalla ohjelmalla kuin tämä lukija. Pyydä lähettäjältä uusi tiedosto.',
    'packet-too-large':
      'Tiedostossa on enemmän kuin lähetteessä voi olla. Sitä ei avattu. Kerro asiasta lähettäjälle.',
    unexpected:
      'Jokin meni vikaan, eikä tiedostoa saatu auki tässä selaimessa. Kokeile toista selainta (Edge, Chrome tai Firefox).',
  },
  practice: 'Harjoitus: tämän lähetteen ihmiset ja asiat ovat keksittyjä.',
  sealedBy: 'Kuka lähetti',
  trust:
    'Tiedosto on allekirjoitettu avaimella, jonka tunnussanat ovat alla. Nimen lähettäjä on kirjoittanut itse: se, että tunnuslause avasi tiedoston, kertoo vain, että lähettäjä tiesi tunnuslauseen. Jos et ole varma, soita lähettäjälle numeroon, jonka tiedät muualta, ja verratkaa sanat.',
  words: 'Tunnussanat',
  from: 'Lähettäjä',
  to: 'Vastaanottaja',
  number: 'Lähetteen numero',
  written: 'Päiväys',
  urgency: 'Kiireellisyys',
  urgencies: { routine: 'Ei kiireellinen', soon: 'Pian', urgent: 'Kiireellinen' },
  purpose: 'Mihin tietoja käytetään',
  ground: 'Luovutuksen peruste',
  consent: 'Asiakkaan suostumus',
  consentOn: 'Asiakkaan suostumus {day}',
  consentUntil: 'Asiakkaan suostumus {day}, voimassa {until} asti',
  lawGround: 'Laki: {words}',
  changed: 'Mitä on muuttunut',
  changesNumber:
    'Tämä täydentää lähetettä nro {number}, joka on päivätty {day}. Koko lähete on alla sellaisena kuin se on nyt.',
  changesOne:
    'Tämä täydentää aiempaa lähetettä, joka on päivätty {day}. Koko lähete on alla sellaisena kuin se on nyt.',
  change: { added: 'lisätty', changed: 'muuttunut', removed: 'ei enää anneta' },
  noChanges: 'Tiedot ovat ennallaan.',
  notRelied: 'Mitä ei enää anneta, sitä ei pidä enää käyttää.',
  contents: 'Lähetteen sisältö',
  files: 'Tiedostot',
  filesText: 'Tallennettu kopio on tällä koneella ilman salausta. Säilytä se kuten muutkin asiakastiedot.',
  savePdf: 'Tallenna lähete PDF-tiedostona',
  saveFile: 'Tallenna {name} ({size})',
  saved: 'Tallennettu: {name}. Katso selaimen lataukset.',
  withdrawnTitle: 'Suostumus on peruttu',
  withdrawnText:
    'Asiakas on perunut {day} suostumuksen, jonka perusteella saitte lähetteen. Lähetteen tietoja ei saa enää käyttää.',
  withdrawnWhich: 'Mikä lähete on peruttu',
  concernsNumber: 'Lähete nro {number}, päivätty {day}',
  concernsOne: 'Lähete, joka on päivätty {day}',
  withdrawnWhose: 'Lähete koski: {name}',
  withdrawnWhy: 'Miksi se peruttiin',
  todo: 'Mitä pyydämme',
  stopUsing: 'Älkää enää käyttäkö lähetteen tietoja, älkääkä vastatko lähetteeseen.',
  deleteFiles:
    'Poistakaa lähetteen tiedosto ja kaikki siitä tallennetut kopiot: latauskansiosta, sähköpostista, työtilasta ja roskakorista. Tuhotkaa tulosteet.',
  keepDuty: 'Se, mitä olette jo kirjanneet omaan rekisteriinne lain nojalla, säilyy siellä. Muu hävitetään.',
  tellSender:
    'Kertokaa lähettäjälle, jos tietoja on jo ehditty käyttää: mitä niillä on tehty. Asiakkaasta ei tarvitse kertoa mitään. Lopuksi poistakaa myös tämä tiedosto.',
  senderReach: 'Lähettäjän tavoittaa: {reach}',
  withdrawalPdfText:
    'Sama kirjeenä, jos teidän on säilytettävä tieto peruutuksesta. Tallennettu kopio on tällä koneella ilman salausta.',
  saveWithdrawal: 'Tallenna peruutus PDF-tiedostona',
  withdrawalFile: 'peruutus',
  answer: 'Vastaa lähettäjälle',
  answerText:
    'Vastaus salataan lähetteen lähettäjälle: vain hän saa sen auki. Se tallentuu tiedostoksi, jonka lähetät hänelle itse.',
  'no-permission':
    'Asiakas ei ole antanut lupaa vastata tällä tiedostolla. Jo vastaus kertoo, että hän on asiakkaananne: kysy ensin häneltä.',
  'permission-ended':
    'Asiakkaan lupa vastata oli voimassa {until} asti. Vastausta ei voi enää tehdä tällä tiedostolla. Kysy asiakkaalta tai pyydä lähettäjältä uusi lähete.',
  mayAnswerUntil: 'Asiakas on antanut luvan vastata {until} asti.',
  status: 'Tilanne',
  day: 'Annettu aika: päivä',
  time: 'Annettu aika: kellonaika',
  timeHint: 'Suomen aikaa. Voit jättää tyhjäksi, jos aika kerrotaan muuten.',
  waitEstimate: 'Arvioitu odotus',
  message: 'Viesti',
  contactPerson: 'Yhteyshenkilö',
  contactPhone: 'Yhteyshenkilön puhelin',
  wrongTime: 'Kirjoita sekä päivä että kellonaika tai jätä molemmat tyhjiksi.',
  wrongText: 'Jokin teksti on liian pitkä. Lyhennä sitä ja yritä uudelleen.',
  seal: 'Salaa ja tallenna vastaus',
  sealing: 'Salataan.',
  sealedAs:
    'Vastaus on salattu tiedostoon {name}. Se on selaimen latauksissa. Lähetä se lähetteen lähettäjälle esimerkiksi sähköpostin liitteenä. Vastausta ei ole lähetetty ennen sitä.',
  sealedAgain: 'Voit vielä muuttaa vastausta ja tallentaa sen uudelleen. Lähetä silloin viimeisin tiedosto.',
  notSealed:
    'Vastausta ei saatu salattua. Kirjoittamasi on tallessa tällä sivulla. Kokeile toista selainta tai soita lähettäjälle.',
};

export type Texts = typeof fi;
/** What can stop the opening. */
export type Problem = keyof Texts['problems'];
