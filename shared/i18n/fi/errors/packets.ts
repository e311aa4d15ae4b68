/** Failures of referrals, what leaves, and what comes in: what happened, what was not lost, what to do. */
export const packetsErrors = {
  'referral-not-found': {
    happened: 'Lähetettä ei löydy.',
    safe: 'Mitään ei muutettu.',
    next: 'Avaa se Lähetteet-näkymästä.',
  },
  'referral-sealed': {
    happened: 'Lähete on jo salattu, eikä sitä enää muuteta.',
    safe: 'Lähtenyt lähete on ennallaan.',
    next: 'Tee uusi lähete tai täydennys.',
  },
  'referral-incomplete': {
    happened: 'Lähetteestä puuttuu vielä jotakin.',
    safe: 'Luonnos on tallessa.',
    next: 'Käy vaiheet läpi ja täydennä merkityt kohdat.',
  },
  'item-not-disclosable': {
    happened: 'Jotakin valittua ei voi luovuttaa.',
    safe: 'Mitään ei lähtenyt eikä kirjattu luovutetuksi.',
    next: 'Jätä se pois ja jatka.',
  },
  'item-needs-ground': {
    happened: 'Jokin valittu tieto tarvitsee oman perusteen.',
    safe: 'Mitään ei lähtenyt eikä kirjattu luovutetuksi.',
    next: 'Kirjoita peruste sen kohdalle tai jätä tieto pois.',
  },
  'item-turvakielto': {
    happened: 'Ihmisellä on turvakielto: osoitetta, kotikuntaa ja tapaamispaikkoja ei luovuteta.',
    safe: 'Mitään ei lähtenyt eikä kirjattu luovutetuksi.',
    next: 'Jätä ne pois. Tarvittaessa kysy neuvoa rekisterinpitäjältä.',
  },
  'preview-outdated': {
    happened: 'Tiedot ovat muuttuneet esikatselun jälkeen.',
    safe: 'Mitään ei lähtenyt eikä kirjattu luovutetuksi.',
    next: 'Lue esikatselu uudelleen ja salaa sitten.',
  },
  'packet-not-found': {
    happened: 'Lähetystä ei löydy.',
    safe: 'Mitään ei muutettu.',
    next: 'Avaa se Lähetteet-näkymästä.',
  },
  'packet-damaged': {
    happened: 'Lähetys on vioittunut matkalla.',
    safe: 'Mitään ei otettu asiakastiedostoon.',
    next: 'Pyydä lähettäjää lähettämään se uudelleen.',
  },
  'packet-not-a-packet': {
    happened: 'Tiedosto ei ole Rinnallan lähetys.',
    safe: 'Mitään ei otettu asiakastiedostoon.',
    next: 'Valitse tiedosto, jonka nimi päättyy .tar.age.',
  },
  'packet-for-another': {
    happened: 'Lähetys on salattu toiselle vastaanottajalle.',
    safe: 'Mitään ei otettu asiakastiedostoon.',
    next: 'Kerro lähettäjälle ja anna hänelle oma korttisi.',
  },
  'packet-forged': {
    happened: 'Lähetyksen allekirjoitus ei täsmää: se ei ole siltä, keneltä se väittää olevansa.',
    safe: 'Mitään ei otettu asiakastiedostoon.',
    next: 'Älä luota sisältöön. Soita lähettäjälle numeroon, jonka tiedät oikeaksi.',
  },
  'packet-sender-unknown': {
    happened: 'Lähettäjä ei ole verkostossasi.',
    safe: 'Mitään ei otettu asiakastiedostoon.',
    next: 'Katso lähettäjän kortti, vertaa tunnussanat puhelimessa ja ota lähettäjä verkostoon.',
  },
  'packet-sender-key-changed': {
    happened: 'Lähettäjä on tuttu, mutta avain on toinen kuin ennen.',
    safe: 'Mitään ei otettu asiakastiedostoon.',
    next: 'Soita lähettäjälle ja vertaa tunnussanat, ennen kuin otat lähetyksen.',
  },
  'packet-sender-revoked': {
    happened: 'Lähetys on allekirjoitettu avaimella, joka on kumottu.',
    safe: 'Mitään ei otettu asiakastiedostoon.',
    next: 'Soita lähettäjälle numeroon, jonka tiedät oikeaksi, ja pyydä lähettämään se uudella avaimella.',
  },
  'packet-already-imported': {
    happened: 'Lähetys on jo asiakastiedostossa.',
    safe: 'Mitään ei muutettu.',
    next: 'Löydät sen Lähetteet-näkymästä ja aikajanalta.',
  },
  'packet-unknown-referral': {
    happened: 'Lähetys koskee lähetettä, jota tässä asiakastiedostossa ei ole tältä lähettäjältä.',
    safe: 'Mitään ei otettu asiakastiedostoon.',
    next: 'Tarkista, onko lähete tehty toisessa tiedostossa, tai kysy lähettäjältä.',
  },
  'packet-older-counter': {
    happened: 'Lähetys on vanhempi kuin edellinen samalta lähettäjältä saatu.',
    safe: 'Mitään ei otettu asiakastiedostoon.',
    next: 'Lue se ja ota se vain, jos tiedät, miksi se tulee nyt.',
  },
  'packet-too-large': {
    happened: 'Lähetys on liian suuri.',
    safe: 'Mitään ei otettu asiakastiedostoon.',
    next: 'Suurin koko on 200 megatavua. Pyydä lähettäjää jättämään liitteitä pois.',
  },
  'packet-newer': {
    happened: 'Lähetys on tehty uudemmalla Rinnallalla.',
    safe: 'Mitään ei otettu asiakastiedostoon.',
    next: 'Päivitä Rinnalla ja avaa lähetys sitten.',
  },
  'packet-of-practice': {
    happened: 'Lähetys on harjoitustiedostosta.',
    safe: 'Mitään ei otettu asiakastiedostoon.',
    next: 'Sitä ei oteta oikeaan asiakastiedostoon. Avaa se harjoitustiedostossa.',
  },
  'packet-not-of-practice': {
    happened: 'Lähetyksessä on oikean ihmisen tietoja, ja tämä on harjoitustiedosto.',
    safe: 'Mitään ei otettu harjoitustiedostoon. Sitä ei suojaa oma tunnuslause.',
    next: 'Avaa lähetys omassa asiakastiedostossasi. Jos se on suljettu harjoituskortille, pyydä lähettäjältä uusi omalle kortillesi.',
  },
  'staged-gone': {
    happened: 'Valittu tiedosto ei ole enää muistissa.',
    safe: 'Mitään ei muutettu.',
    next: 'Valitse se uudelleen.',
  },
  'papers-too-large-for-packet': {
    happened: 'Liitteet ovat yhdessä liian suuria: lähetykseen mahtuu papereita enintään 184 megatavua.',
    safe: 'Lähetystä ei koottu. Paperit ja luonnos ovat ennallaan.',
    next: 'Jätä pois jokin paperi tai lähetä osa toisessa lähetteessä.',
  },
  'referral-withdrawn': {
    happened: 'Tämän lähetteen suostumus on peruttu.',
    safe: 'Mitään ei salattu eikä lähtenyt.',
    next: 'Älä käytä lähetteen tietoja. Jos asiakas haluaa jatkaa, pyydä uusi suostumus ja tee uusi lähete.',
  },
  'withdrawal-not-due': {
    happened: 'Tästä lähetteestä ei ole peruutusta kerrottavana.',
    safe: 'Mitään ei salattu eikä lähtenyt.',
    next: 'Katso suostumuksen tila ihmisen sivulta. Ehkä peruutus on jo lähtenyt.',
  },
  'withdrawal-told': {
    happened: 'Peruutuksesta on jo kerrottu vastaanottajalle.',
    safe: 'Suostumus on yhä peruttu.',
    next: 'Jos asiakas haluaakin jatkaa, kirjaa uusi suostumus ja tee uusi lähete.',
  },
  'import-in-use': {
    happened: 'Saapunutta lähetystä on jo käytetty, eikä sen ottamista voi enää perua.',
    safe: 'Lähetys ja ihminen ovat ennallaan.',
    next: 'Jos ihminen on turha, siirrä hänet arkistoon omalta sivultaan.',
  },
  'inbox-file-gone': {
    happened: 'Tiedosto ei ole enää kansiossa, tai se on muuttunut.',
    safe: 'Mitään ei otettu asiakastiedostoon.',
    next: 'Odota hetki ja katso luetteloa uudelleen, tai laita tikku takaisin.',
  },
  'update-not-possible': {
    happened: 'Lähetettä ei voi täydentää näin.',
    safe: 'Mitään ei lähtenyt. Luonnos on tallessa.',
    next: 'Täydennys lähtee samalle vastaanottajalle kuin viimeisin lähete. Muille tehdään uusi lähete.',
  },
  'attachment-not-found': {
    happened: 'Liitettä ei löydy tästä lähetyksestä.',
    safe: 'Mitään ei tallennettu.',
    next: 'Avaa lähetys uudelleen luettelosta.',
  },
  'reply-not-permitted': {
    happened:
      'Viimeksi lähtenyt lähete tai täydennys ei sisältänyt asiakkaan lupaa vastata, joten vastausta ei oteta.',
    safe: 'Mitään ei muutettu, ja lähete on ennallaan.',
    next: 'Kysy asiakkaalta, saako vastaanottaja vastata, ja kirjaa vastaanotto muuten.',
  },
  'reply-after-permission': {
    happened: 'Vastaus on kirjoitettu asiakkaan luvan viimeisen päivän jälkeen, joten sitä ei oteta.',
    safe: 'Mitään ei muutettu, ja lähete on ennallaan.',
    next: 'Kysy asiakkaalta uusi suostumus tai puhu vastaanottajan kanssa yhdessä asiakkaan kanssa.',
  },
} as const;
