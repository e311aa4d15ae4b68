/** Failures of handing people over: what happened, what was not lost, what to do. */
export const handoverErrors = {
  'handover-forbidden': {
    happened: 'Joku valituista on kieltänyt luovuttamasta tietojaan tälle vastaanottajalle.',
    safe: 'Mitään ei lähtenyt.',
    next: 'Jätä hänet pois siirrosta, tai puhu hänen kanssaan kiellosta.',
  },
  'handover-without-ground': {
    happened: 'Jonkun siirron perusteesta puuttuvat sanat.',
    safe: 'Valintasi ovat tallella näkymässä.',
    next: 'Kirjoita laki tai rekisterinpitäjän päätös, tai valitse peruste suostumus.',
  },
  'handover-already-away': {
    happened: 'Joku valituista on jo siirretty.',
    safe: 'Mitään ei lähtenyt.',
    next: 'Katso siirtojen luettelosta, kenelle hänet on siirretty. Jos hän jäikin sinulle, palauta hänet ensin omalle listalle.',
  },
  'handover-too-large': {
    happened: 'Valittujen ihmisten tiedot eivät mahdu yhteen lähetykseen.',
    safe: 'Mitään ei lähtenyt.',
    next: 'Siirrä ihmiset kahdessa tai useammassa osassa.',
  },
  'handover-sensitive-unseen': {
    happened: 'Siirrossa on arkaluonteisia tietoja, joita ei ole vielä vahvistettu nähdyiksi.',
    safe: 'Mitään ei lähtenyt.',
    next: 'Lue luvut ja vahvista, että siirto saa sisältää ne.',
  },
  'handover-not-found': {
    happened: 'Siirtoa ei löydy tai se on jo peruttu.',
    safe: 'Mitään ei muutettu.',
    next: 'Katso siirtojen luettelosta, mikä tilanne on.',
  },
  'handover-of-others': {
    happened: 'Siirrossa on tietoja, jotka täällä kuuluvat toiselle ihmiselle.',
    safe: 'Mitään ei tuotu, ja omat tietosi ovat ennallaan.',
    next: 'Soita lähettäjälle. Jos hän ei tunne siirtoa, älä avaa tiedostoa uudelleen.',
  },
  'handover-outdated': {
    happened: 'Asiakastiedosto muuttui vertailun jälkeen.',
    safe: 'Mitään ei tuotu.',
    next: 'Katso vertailu uudelleen ja ota siirto vastaan sitten.',
  },
  'handover-own-way': {
    happened: 'Siirtoa ei tuoda kuten muita lähetyksiä.',
    safe: 'Mitään ei tuotu.',
    next: 'Avaa siirto: näet ihminen kerrallaan, mitä se lisää ja muuttaisi.',
  },
  'receipt-unknown-handover': {
    happened: 'Kuittaus ei koske siirtoa, joka olisi lähtenyt tästä tiedostosta tälle lähettäjälle.',
    safe: 'Mitään ei tuotu asiakastiedostoon.',
    next: 'Tarkista, lähtikö siirto toisesta tiedostosta. Jos siirron tallennus jäi kesken, kerro ensin Lähetteet-näkymässä, lähtikö se.',
  },
  'receipt-not-fitting': {
    happened: 'Kuittaus ei nimeä juuri niitä ihmisiä, jotka siirrettiin.',
    safe: 'Mitään ei tuotu asiakastiedostoon, ja siirto on ennallaan.',
    next: 'Soita vastaanottajalle numeroon, jonka tiedät oikeaksi, ja kysy, keitä hänellä on.',
  },
};
