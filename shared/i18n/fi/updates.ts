/** Texts of: updates. */
export const updates = {
  title: 'Päivitykset',
  installed: 'Asennettu versio on {{version}}.',
  lookForNew: 'Etsi uusia versioita verkosta',
  lookHint: 'Kysyy ohjelman käynnistyessä, onko uudempaa. Ei lataa eikä asenna mitään itse.',
  cannotLook: {
    'no-key': 'Ei käytössä: tässä versiossa ei ole päivitysavainta, johon uusia versioita verrattaisiin.',
    'no-publisher':
      'Ei käytössä: tähän versioon ei ole merkitty, kuka Windows-asennusohjelman allekirjoittaa.',
    'no-address': 'Ei käytössä: tähän versioon ei ole merkitty osoitetta, josta etsitään.',
  },
  cannotTake: {
    'no-key':
      'Tässä versiossa ei ole päivitysavainta. Siksi se ei ota vastaan mitään päivitystä: uusi versio asennetaan käsin.',
    'no-publisher':
      'Tähän versioon ei ole merkitty, kuka Windows-asennusohjelman allekirjoittaa. Siksi se ei ota vastaan mitään päivitystä: uusi versio asennetaan käsin.',
  },
  fromFolder: 'Päivitä kansiosta…',
  checking: 'Tarkistetaan…',
  fromFolderHint:
    'Valitse kansio tai muistitikku, jossa päivitys on. Allekirjoitus, versio ja asennusohjelma tarkistetaan ennen kuin mitään käynnistetään.',
  found: 'Päivitys {{version}} on tarkistettu',
  releasedOn: 'Julkaistu {{day}}',
  signedWith: 'Allekirjoitus täsmää, avain {{key}}',
  file: '{{name}}, {{size}} Mt',
  install: 'Asenna',
  forget: 'Poista kopio',
  forgotten: 'Tarkistettu kopio on poistettu.',
  liesIn:
    'Selaimessa avattu Rinnalla ei voi käynnistää asennusohjelmaa. Tarkistettu asennusohjelma on kansiossa {{folder}}: sulje Rinnalla ja käynnistä se sieltä itse.',
  confirmTitle: 'Asennetaanko versio {{version}}?',
  confirmText: {
    starts:
      'Rinnalla käynnistää tarkistetun asennusohjelman, lukitsee asiakastiedoston ja sulkeutuu. Luonnokset ovat tallessa.',
    shows:
      'Rinnalla avaa kansion, jossa tarkistettu tiedosto on. Sulje sitten Rinnalla ja vaihda tiedosto nykyisen tilalle.',
  },
  confirm: {
    starts: 'Asenna ja sulje',
    shows: 'Näytä kansiossa',
  },
  started: 'Asennusohjelma on käynnistetty. Rinnalla sulkeutuu.',
  shown: 'Tarkistettu tiedosto on avatussa kansiossa. Sulje Rinnalla ja vaihda tiedosto nykyisen tilalle.',
};
