export const unitCardErrors = {
  'card-older': {
    happened: 'Tämä kortti on vanhempi kuin se, jonka olet jo ottanut.',
    safe: 'Mitään ei muutettu.',
    next: 'Pyydä uusin kortti, tai valitse kortti uudelleen ja ota vanhempi silti.',
  },
  'deputy-other-unit': {
    happened: 'Kortissa on toinen organisaatio tai yksikkö kuin omassasi.',
    safe: 'Omaa korttia ei muutettu.',
    next: 'Kirjoittakaa organisaatio ja yksikkö samalla tavalla Asetuksiin ja tallentakaa kortti uudelleen.',
  },
  'deputy-other-world': {
    happened: 'Harjoituskorttia ja oikeaa korttia ei voi yhdistää.',
    safe: 'Omaa korttia ei muutettu.',
    next: 'Pyydä kortti, joka on tallennettu samanlaisesta tiedostosta kuin omasi.',
  },
  'deputy-same-name': {
    happened: 'Kortille tulisi kaksi samaa avainta tai samaa nimeä.',
    safe: 'Omaa korttia ei muutettu.',
    next: 'Poista aiempi varahenkilö tai pyydä kortti, jossa on oma, erottuva nimi.',
  },
  'deputy-has-deputies': {
    happened: 'Kortissa on jo varahenkilöitä, joten se ei kelpaa varahenkilön kortiksi.',
    safe: 'Omaa korttia ei muutettu.',
    next: 'Pyydä varahenkilöä tallentamaan korttinsa ilman varahenkilöitä.',
  },
  'deputy-card-older': {
    happened: 'Tämä kortti on vanhempi kuin se, jonka varahenkilö on jo antanut.',
    safe: 'Aiempi kortti on yhä tallessa.',
    next: 'Pyydä varahenkilöltä uusin kortti.',
  },
  'deputy-not-found': {
    happened: 'Varahenkilöä ei löydy.',
    safe: 'Omaa korttia ei muutettu.',
    next: 'Katso oman kortin varahenkilöt verkostosta.',
  },
  'deputies-full': {
    happened: 'Kortille mahtuu kaikkiaan 20 avainta.',
    safe: 'Omaa korttia ei muutettu.',
    next: 'Poista ensin joku varahenkilöistä.',
  },
} as const;
