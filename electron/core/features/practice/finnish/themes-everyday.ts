import type { Theme } from '../voice.ts';

/** Days, money, a home, people around, getting about. */
export const everyday: readonly Theme[] = [
  {
    key: 'home',
    goals: [
      'Haluan päästä pois kotoa ja olla ihmisten ilmoilla',
      'Että lähtisin ulos ilman että mietin sitä koko yön',
      'Rytmi takaisin, että päivät ois päiviä',
    ],
    intermediate: [
      {
        text: 'Päivällä hereillä, yöllä unessa',
        steps: [
          ['Herätys kello 11 arkisin', 'minä'],
          ['Puhelin pois sängystä puolilta öin', 'minä'],
          ['Aamuviesti maanantaisin ja torstaisin', 'valmentaja'],
        ],
      },
      {
        text: 'Kerran viikossa jossain muualla kuin kotona',
        steps: [
          ['Kävely postilaatikoille ja takaisin', 'minä'],
          ['Kirjastolle hiljaisena hetkenä', 'yhdessä'],
          ['Avoin keskiviikko nuorisotilalla', 'minä ja kaveri'],
        ],
      },
    ],
    happened: [
      'Verhot olivat auki ensimmäistä kertaa, kun tulin kotikäynnille.',
      '{name} oli käynyt yksin roskakatoksella ja kaupassakin kerran.',
      'Istuttiin portailla, sisälle ei vielä menty.',
      'Unirytmi on kääntynyt: {name} nukahti kello {2-5} ja heräsi iltapäivällä.',
      'Kiersimme korttelin, ja penkillä levättiin kaksi kertaa.',
      'Ovi avattiin toisella koputuksella, ja kahvi oli valmiina.',
    ],
    words: [
      '”Ulos lähteminen on ku nostais autoa.”',
      '”Yöllä on rauha, siks mää valvon.”',
      '”Tänään en miettinyt, kuka kattoo ikkunasta.”',
    ],
    agreed: [
      'Valmentaja tulee pihaan ja laittaa viestin, {name} päättää silloin, mennäänkö ulos.',
      'Kuljetaan sama reitti kolme kertaa ennen uutta.',
      'Herätyskello {9-11} arkisin, viikonloppuna saa nukkua.',
    ],
    partners: ['municipality', 'ngo', 'county-social'],
    area: 'daily-life',
  },
  {
    key: 'money',
    goals: [
      'Että uskaltaisin avata kirjeet',
      'Velat järjestykseen niin ettei yöllä mieti',
      'Rahat riittämään kuun loppuun',
    ],
    intermediate: [
      {
        text: 'Kaikki kirjeet auki ja pinossa',
        steps: [
          ['Kirjeet mukaan kassissa', 'minä'],
          ['Avataan ja lajitellaan', 'yhdessä'],
          ['Lista: kenelle, kuinka paljon, mihin mennessä', 'yhdessä'],
        ],
      },
      {
        text: 'Suunnitelma, jota jaksaa',
        steps: [
          ['Aika velkaneuvontaan', 'valmentaja'],
          ['Toimeentulotuen hakemus', 'yhdessä'],
          ['Vuokra suoraan tililtä', 'minä'],
        ],
      },
    ],
    happened: [
      'Avattiin {6-30} kirjettä ja laitettiin ne kolmeen pinoon.',
      'Laskettiin, että ruokaan jää {30-90} euroa viikossa.',
      'Velkaneuvonta otti yhteyttä luvatusti, ja maksusuunnitelma lähti liikkeelle.',
      'Pikavippejä oli kolmesta paikasta, yhteensä {400-3900} euroa.',
      'Toimeentulotuen päätös tuli, ja sähkölasku maksettiin heti.',
      '{name} toi kassillisen avaamatta jääneitä kirjeitä ja oli siitä ylpeä.',
    ],
    words: [
      '”Pahin oli se, kun ei tienny summaa.”',
      '”Ruskea kuori ja mää lähen lenkille.”',
      '”Nyt mää tiedän mitä oon velkaa ja kenelle.”',
    ],
    agreed: [
      'Uusia osamaksuja ei oteta ennen kuin suunnitelma on valmis.',
      'Kirjeet avataan aina torstaisin.',
      'Valmentaja kysyy seurakunnan ruoka-avusta {soon}.',
    ],
    partners: ['kela', 'parish', 'county-social'],
    area: 'money',
  },
  {
    key: 'housing',
    goals: [
      'Oma koti, josta ei tarvii lähteä',
      'Haluan muuttaa omilleni ja pärjätä siellä',
      'Päästä sohvalta omaan sänkyyn',
    ],
    intermediate: [
      {
        text: 'Asunto löytyy',
        steps: [
          ['Asuntohakemus kunnan vuokrataloihin', 'yhdessä'],
          ['Luottotietojen tarkistus', 'minä'],
          ['Soitto isännöitsijälle', 'valmentaja'],
        ],
      },
      {
        text: 'Arki omassa kodissa',
        steps: [
          ['Muuttoapu ja pakettiauto', 'veli ja kaverit'],
          ['Asumistuki hakuun', 'yhdessä'],
          ['Pyykkipäivä ja kauppapäivä kalenteriin', 'minä'],
        ],
      },
    ],
    happened: [
      'Käytiin katsomassa yksiötä, jossa on oma sauna ja näkymä järvelle.',
      'Isännöitsijä lupasi avaimen {soon}, kun takuuvuokra on selvä.',
      '{name} on nukkunut kaverin sohvalla {2-9} viikkoa.',
      'Tehtiin lista: kattila, lakanat, lamppu, pyykkiteline.',
      'Asumistuesta puuttui enää vuokrasopimus.',
      'Muutto meni yhdessä illassa, ja sauna lämpesi samana iltana.',
    ],
    words: [
      '”Kun on oma ovi, niin uskaltaa kutsua kaverin.”',
      '”En halua enää olla kenenkään tiellä.”',
      '”Hiljaista on, mutta se on mun hiljaisuutta.”',
    ],
    agreed: [
      'Hakemus jätetään kahteen taloon {soon}.',
      'Takuuvuokrasta kysytään Kelasta {soon}.',
      'Ensimmäisen viikon jälkeen valmentaja käy kylässä.',
    ],
    partners: ['municipality', 'kela', 'county-social'],
    area: 'daily-life',
  },
  {
    key: 'people',
    goals: [
      'Joku jolle soittaa muutenkin kuin asiasta',
      'Uskaltaa mennä porukkaan',
      'Saada yks kaveri täältä kylältä',
    ],
    intermediate: [
      {
        text: 'Paikka, jossa ei tarvitse esittää',
        steps: [
          ['Käydään katsomassa ryhmää ennen kuin se alkaa', 'yhdessä'],
          ['Ensimmäinen kerta, puoli tuntia riittää', 'minä ja valmentaja'],
          ['Toinen kerta yksin', 'minä'],
        ],
      },
      {
        text: 'Vanha kaveri takaisin',
        steps: [
          ['Viesti serkulle', 'minä'],
          ['Pilkkireissu', 'minä ja serkku'],
        ],
      },
    ],
    happened: [
      'Ryhmässä oli {4-9} nuorta, ja {name} jäi loppuun asti.',
      'Lautapeli-ilta meni niin, että puhuttiin enemmän kuin pelattiin.',
      'Kaverilta oli tullut viesti kahden vuoden tauon jälkeen.',
      '{name} oli tuonut ryhmään itse leipomiaan pullia.',
      'Ennen ovea pysähdyttiin, ja {name} päätti itse mennä sisään.',
      'Vertaisohjaaja kertoi omasta tarinastaan, ja hiljaisuus oli hyvä hiljaisuus.',
    ],
    words: [
      '”Siellä ei kukaan kysynyt mitä mää teen työkseni.”',
      '”Nauroin ääneen, siitä on aikaa.”',
      '”Pelkäsin että kaikki tuntee toisensa, mutta ei ne tuntenu.”',
    ],
    agreed: [
      'Valmentaja tulee ryhmään mukaan vielä kerran.',
      '{name} laittaa serkulle viestin {soon}.',
      'Seurakunnan nuortenilta katsotaan, jos ryhmä tuntuu hyvältä.',
    ],
    partners: ['ngo', 'parish', 'municipality'],
    area: 'people',
  },
  {
    key: 'roads',
    goals: [
      'Ajokortti, koska täältä ei muuten pääse minnekään',
      'Päästä itse paikasta toiseen',
      'Että matka ei ois syy jäädä kotiin',
    ],
    intermediate: [
      {
        text: 'Ajokortti askel kerrallaan',
        steps: [
          ['Lääkärintodistus', 'minä'],
          ['Säästösuunnitelma', 'yhdessä'],
          ['Teoriakirja ja harjoituskoe', 'minä'],
        ],
      },
      {
        text: 'Siihen asti kyydit',
        steps: [
          ['Kyläkyydin aikataulu jääkaapin oveen', 'valmentaja'],
          ['Kimppakyyti torstaisin', 'minä ja naapuri'],
        ],
      },
    ],
    happened: [
      'Teoriakokeesta puuttui {1-4} pistettä.',
      'Kyläkyyti kulkee tiistaisin ja perjantaisin, pysäkki on koulun kohdalla.',
      'Ensimmäinen ajotunti oli ohi, ja kädet tärisivät vielä kahvilla.',
      'Naapuri lupasi ottaa kyytiin aina, kun lähtee kirkolle.',
      'Laskettiin, mitä mopoauto, bussi ja ajokortti maksavat vuodessa.',
      'Linja-auto oli lakkautettu kouluvuoden loputtua, ja tunti meni soittelemiseen.',
    ],
    words: [
      '”Neljäkymmentä kilometriä on pitkä matka, jos ei oo kyytiä.”',
      '”Ratissa mää oon rauhallinen.”',
      '”En kehtaa aina pyytää äitiä.”',
    ],
    agreed: [
      'Harjoituskoe tehdään yhdessä {soon}.',
      'Kunnalta kysytään matkatuesta.',
      'Tapaamiset sovitaan niin, että kyläkyyti ehtii.',
    ],
    partners: ['municipality', 'employment-area', 'other'],
    area: 'own',
  },
];
